import type { ProblemsTexts } from "./problems.en.ts";

export default {
  offline: { says: "Business Pro से संपर्क नहीं हो रहा।", next: "इंटरनेट देखें और फिर कोशिश करें। आपका लिखा यहीं है।" },
  internal: { says: "हमारी तरफ़ कुछ गड़बड़ हो गई।", next: "एक मिनट बाद फिर कोशिश करें। आपका लिखा कुछ नहीं खोया।" },
  "invalid-input": { says: "फ़ॉर्म में कुछ ठीक नहीं है।", next: "सब खाने देखकर फिर कोशिश करें।" },
  unauthenticated: { says: "आप लॉग आउट हो गए हैं।", next: "आगे बढ़ने के लिए फिर लॉग इन करें।" },
  forbidden: { says: "आपको यह करने की इजाज़त नहीं है।", next: "संगठन के मालिक से करवाएँ।" },
  "not-found": { says: "यह अब यहाँ नहीं है।", next: "शायद हटा दिया गया है। वापस जाकर सूची देखें।" },
  "rate-limited": { says: "थोड़ी देर में बहुत बार कोशिश हुई।", next: "{seconds} सेकंड रुककर फिर कोशिश करें।" },
  "email-taken": { says: "इस ई-मेल से पहले ही अकाउंट बना है।", next: "इसी से लॉग इन करें या दूसरा ई-मेल दें।" },
  "email-invalid": { says: "यह ई-मेल पता ठीक नहीं लगता।", next: "ऐसे लिखें: naam@example.com" },
  "credentials-wrong": { says: "ई-मेल और पासवर्ड मेल नहीं खाते।", next: "दोनों देखकर फिर कोशिश करें।" },
  "password-too-short": {
    says: "पासवर्ड बहुत छोटा है।",
    next: "कम से कम {min} अक्षर रखें। छोटा-सा वाक्य अच्छा रहता है।",
  },
  "password-too-long": {
    says: "पासवर्ड बहुत लंबा है।",
    next: "{max} बाइट के अंदर रखें; हिंदी का हर अक्षर तीन गिना जाता है।",
  },
  "password-too-common": { says: "यह पासवर्ड कोई भी भाँप लेगा।", next: "कुछ अलग रखें, जैसे तीन बेमेल शब्द।" },
  "password-personal": {
    says: "पासवर्ड में आपका नाम या ई-मेल है।",
    next: "ऐसा कुछ रखें जिससे आपकी पहचान न झलके।",
  },
  "name-required": { says: "नाम नहीं लिखा।", next: "लोग आपको जिस नाम से बुलाते हैं, वह लिखें।" },
  "connect-state-invalid": {
    says: "जोड़ने का यह लिंक इस्तेमाल हो चुका है या पुराना है।",
    next: "अकाउंट जोड़ना फिर से शुरू करें।",
  },
  "connect-denied": { says: "इजाज़त नहीं मिली, इसलिए कुछ नहीं जुड़ा।", next: "फिर शुरू करें और पूछने पर Allow चुनें।" },
  "connect-failed": { says: "नेटवर्क ने जोड़ना पूरा नहीं किया।", next: "कुछ मिनट बाद फिर कोशिश करें।" },
  "connect-no-accounts": {
    says: "ऐसा कोई अकाउंट नहीं मिला जिस पर पोस्ट लग सके।",
    next: "Instagram पर प्रोफ़ेशनल अकाउंट चाहिए, Facebook पर आपका अपना पेज। फिर दोबारा जोड़ें।",
  },
  "account-not-professional": {
    says: "यह Instagram अकाउंट निजी है।",
    next: "Instagram की सेटिंग में इसे प्रोफ़ेशनल बनाएँ, फिर दोबारा जोड़ें।",
  },
  "account-missing-permission": {
    says: "इस अकाउंट पर पोस्ट लगाने की इजाज़त नहीं मिली।",
    next: "दोबारा जोड़ें और सभी इजाज़तें चुनी रहने दें।",
  },
  "channel-access-ends": {
    says: "{account} की पहुँच {days} दिन में ख़त्म हो जाएगी।",
    next: "उससे पहले {account} को फिर जोड़ लें। एक मिनट लगेगा, तय पोस्ट वैसी ही रहेंगी।",
  },
  "channel-access-refused": {
    says: "{platform} ने {account} की जाँच नहीं करने दी।",
    next: "{account} को फिर जोड़ें।",
  },
  "channel-unclear": {
    says: "{platform} ने साफ़ जवाब नहीं दिया।",
    next: "पहले की जानकारी बनी रहेगी। कुछ मिनट बाद फिर जाँचें; हम ख़ुद भी दोबारा देखेंगे।",
  },
  "channel-role-lost": {
    says: "{account} पर पोस्ट लगाने का हक़ अब आपके पास नहीं है।",
    next: "{platform} पर जो इसे सँभालते हैं उनसे हक़ वापस माँगें, फिर इसे दोबारा जोड़ें।",
  },
  "channel-page-unlinked": {
    says: "{account} अब अपने Facebook पेज से जुड़ा नहीं है।",
    next: "{platform} की सेटिंग में दोनों को जोड़ें, फिर यहाँ दोबारा जाँचें।",
  },
  "channel-not-registered": {
    says: "{account} भेजने के लिए दर्ज नहीं है।",
    next: "इसे फिर जोड़ें, तब दर्ज हो जाएगा।",
  },
  "channel-not-heard": {
    says: "{platform} हमें नहीं बताता कि संदेशों का क्या हुआ।",
    next: "नंबर को फिर जोड़ें, तब बताने लगेगा।",
  },
  "channel-quality-low": {
    says: "लोग {account} के संदेश रोक रहे हैं या शिकायत कर रहे हैं।",
    next: "एक हफ़्ते कम भेजें, और सिर्फ़ उन्हें जिन्होंने माँगा है। रेटिंग अपने आप सुधरती है।",
  },
  "channel-quota-low": {
    says: "{platform} पर आज की {total} में से {used} पोस्ट लग चुकी हैं।",
    next: "बाकी पोस्ट थोड़ी-थोड़ी देर में लगाएँ।",
  },
  "channel-quota-used": {
    says: "{platform} अभी और पोस्ट नहीं लेगा: दिन की गिनती पूरी हो गई।",
    next: "थोड़ा रुकें। हर पोस्ट के 24 घंटे बाद एक जगह खाली होती है।",
  },
  "channel-media-slow": {
    says: "{platform} को यहाँ से फ़ोटो लेने में बहुत देर लगी।",
    next: "कुछ मिनट बाद फिर जाँचें। ऐसा ही रहे तो यह ऐप चलाने वाले को बताएँ।",
  },
  "channel-media-unreachable": {
    says: "{platform} यहाँ से फ़ोटो नहीं ले पा रहा।",
    next: "यह ऐप चलाने वाले को बताएँ: ऐप का पता इंटरनेट से खुलना चाहिए।",
  },
  "platform-not-configured": {
    says: "इस सर्वर पर {platform} अभी तैयार नहीं है।",
    next: "जो Business Pro सँभालते हैं उन्हें इसकी कुंजियाँ डालनी होंगी। बाकी अकाउंट चलते रहेंगे।",
  },
  "account-disconnected": { says: "{account} अब जुड़ा नहीं है।", next: "इसे फिर जोड़ें, तब कोशिश करें।" },
  "account-needs-reconnect": {
    says: "नेटवर्क अब {account} के लिए हमारी पहुँच नहीं मान रहा।",
    next: "{account} को फिर जोड़ें। एक मिनट लगेगा, पोस्ट जैसी हैं वैसी रहेंगी।",
  },
  "media-not-an-image": { says: "यह फ़ाइल फ़ोटो नहीं है।", next: "JPG, PNG या WebP फ़ोटो चुनें।" },
  "media-format-unsupported": {
    says: "{format} फ़ोटो यहाँ नहीं चलती।",
    next: "फ़ोटो को JPG या PNG में सेव करके फिर चुनें।",
  },
  "media-in-use": {
    says: "आगे की एक पोस्ट में यह फ़ोटो लगी है।",
    next: "पहले उस पोस्ट की फ़ोटो बदलें।",
  },
  "media-too-large": { says: "फ़ोटो बहुत भारी है।", next: "ज़्यादा से ज़्यादा {maxMegabytes} MB की फ़ोटो चुनें।" },
  "media-too-many-pixels": { says: "फ़ोटो का आकार बहुत बड़ा है।", next: "कम रेज़ोल्यूशन पर खींचें या काटकर छोटी करें।" },
  "video-unreadable": {
    says: "यह वीडियो खुल नहीं रहा।",
    next: "फ़ोन पर चलाकर देखें कि पूरा है या नहीं, फिर दोबारा चुनें। MP4 और MOV चलते हैं।",
  },
  "video-codec": {
    says: "यह वीडियो ऐसे फ़ॉर्मैट ({codec}) में है जिसे नेटवर्क नहीं चलाते।",
    next: "उसे फ़ोन पर या किसी मुफ़्त कन्वर्टर से H.264 वाले MP4 में सेव करें, फिर दोबारा चुनें।",
  },
  "upload-unknown": {
    says: "यह अपलोड अब यहाँ नहीं है।",
    next: "फ़ाइल दोबारा चुनें।",
  },
  "media-required": {
    says: "{platform} बिना फ़ोटो की पोस्ट नहीं लेता।",
    next: "फ़ोटो लगाएँ या {platform} को हटा दें।",
  },
  "media-too-many": { says: "{platform} यहाँ ज़्यादा से ज़्यादा {max} फ़ोटो लेता है।", next: "कुछ फ़ोटो हटाएँ।" },
  "format-unsupported": {
    says: "{platform} पर इस तरह की पोस्ट नहीं होती।",
    next: "{platform} के लिए दूसरी तरह चुनें या उसे हटा दें।",
  },
  "picture-unsupported": {
    says: "इस तरह की पोस्ट के लिए {platform} केवल वीडियो लेता है।",
    next: "वीडियो चुनें, या फ़ोटो को साधारण पोस्ट के रूप में डालें।",
  },
  "picture-too-small": {
    says: "{platform} को हर तरफ़ से कम से कम {min} पिक्सल की फ़ोटो चाहिए; यहाँ {actual} ही दिख रहे हैं।",
    next: "फ़ोटो का ज़्यादा हिस्सा दिखाएँ, बड़ी फ़ोटो चुनें या {platform} को छोड़ दें।",
  },
  "video-unsupported": {
    says: "{platform} इस तरह की पोस्ट में वीडियो नहीं लेता।",
    next: "{platform} के लिए रील या स्टोरी चुनें, या फ़ोटो लगाएँ।",
  },
  "media-mixed": {
    says: "{platform} एक पोस्ट में फ़ोटो और वीडियो साथ नहीं लेता।",
    next: "केवल फ़ोटो रखें, या केवल वीडियो।",
  },
  "video-length": {
    says: "वीडियो {actual} सेकंड का है; {platform} {min} से {max} सेकंड लेता है।",
    next: "वीडियो काटकर छोटा या बड़ा करें, फिर दोबारा अपलोड करें।",
  },
  "video-shape": {
    says: "{platform} को खड़ा वीडियो चाहिए, 9:16 और कम से कम 540 × 960।",
    next: "फ़ोन खड़ा पकड़कर रिकॉर्ड करें, या {platform} को छोड़ दें।",
  },
  "video-too-large": {
    says: "यह वीडियो {platform} के लिए बहुत बड़ा है।",
    next: "ज़्यादा से ज़्यादा {maxMegabytes} MB का वीडियो लें।",
  },
  "comment-too-long": {
    says: "पहली टिप्पणी में {actual} अक्षर हैं; {platform} पर {max} आते हैं।",
    next: "उसे छोटा करें।",
  },
  "link-address-bad": {
    says: "{platform} का लिंक सही वेब पता नहीं है।",
    next: "ऐसे लिखें: https://example.com/menu, या ख़ाली छोड़ दें।",
  },
  "event-title-missing": {
    says: "{platform} पर कार्यक्रम या ऑफ़र का नाम नहीं है।",
    next: "दो-चार शब्दों में नाम लिखें।",
  },
  "event-title-too-long": {
    says: "{platform} पर नाम में {actual} अक्षर हैं; {max} तक चलते हैं।",
    next: "नाम छोटा करें, बाक़ी बात लेख में लिखें।",
  },
  "event-dates-missing": {
    says: "{platform} को बताना होगा कि कब से कब तक।",
    next: "शुरू और ख़त्म होने की तारीख़ और समय चुनें।",
  },
  "event-ends-before-start": {
    says: "{platform} पर ख़त्म होने का समय शुरू होने से पहले का है।",
    next: "ख़त्म होने का समय आगे का चुनें।",
  },
  "offer-address-bad": {
    says: "{platform} पर ऑफ़र का पता सही वेब पता नहीं है।",
    next: "ऐसे लिखें: https://example.com/offer, या ख़ाली छोड़ दें।",
  },
  "button-link-required": {
    says: "{platform} का बटन अभी कहीं नहीं ले जाता।",
    next: "बटन से जो पता खुले वह लिखें, या बटन न रखें।",
  },
  "button-address-bad": {
    says: "{platform} के बटन का पता सही वेब पता नहीं है।",
    next: "ऐसे लिखें: https://example.com/order।",
  },
  "button-on-offer": {
    says: "{platform} पर ऑफ़र के साथ बटन नहीं लगता।",
    next: "बटन हटा दें, या इसे आम पोस्ट बना दें।",
  },
  "phone-number-in-text": {
    says: "लेख में फ़ोन नंबर हो तो {platform} पोस्ट हटा देता है।",
    next: "नंबर हटा दें। लोग “कॉल करें” बटन से या आपकी प्रोफ़ाइल से कॉल कर सकते हैं।",
  },
  "caption-required": { says: "{platform} के लिए कुछ लिखा नहीं है।", next: "एक-दो लाइन लिखें।" },
  "caption-too-long": {
    says: "{platform} के लिए {actual} अक्षर हो गए; {max} तक चलते हैं।",
    next: "छोटा करें या {platform} के लिए अलग से लिखें।",
  },
  "hashtags-too-many": {
    says: "{platform} {max} हैशटैग लेता है; यहाँ {actual} हैं।",
    next: "कुछ हटाएँ। पाँच अच्छे, तीस से बेहतर।",
  },
  "mentions-too-many": { says: "{platform} {max} नाम (@) लेता है; यहाँ {actual} हैं।", next: "कुछ @नाम हटाएँ।" },
  "target-required": { says: "कोई अकाउंट नहीं चुना।", next: "कम से कम एक अकाउंट चुनें।" },
  "time-in-past": { says: "यह समय निकल चुका है।", next: "आगे का समय चुनें या अभी लगाएँ।" },
  "time-too-far": { says: "यह बहुत दूर की तारीख़ है।", next: "{days} दिन के अंदर का समय चुनें।" },
  "time-does-not-exist": { says: "{zone} की घड़ियाँ यह समय छोड़ देती हैं।", next: "एक घंटा आगे या पीछे का समय चुनें।" },
  "zone-unknown": { says: "टाइम ज़ोन {zone} पहचान में नहीं आया।", next: "सेटिंग की सूची से चुनें।" },
  "not-editable-publishing": { says: "यह पोस्ट अभी जा रही है।", next: "पूरा होने तक रुकें; फिर आगे का रास्ता दिखेगा।" },
  "not-editable-published": {
    says: "यह पोस्ट लग चुकी है, यहाँ से नहीं बदलेगी।",
    next: "नई पोस्ट लिखें या नेटवर्क पर जाकर बदलें।",
  },
  "not-scheduled": { says: "इस पोस्ट का समय तय नहीं है।", next: "पहले समय तय करें।" },
  "changed-elsewhere": {
    says: "आपके लिखते-लिखते किसी और ने यह पोस्ट बदल दी।",
    next: "जो रखना है उसे कॉपी करें, नई पोस्ट खोलें और वहाँ बदलें।",
  },
  "ai-budget-exhausted": {
    says: "इस महीने लिखवाने का बजट पूरा हो गया।",
    next: "{resetsOn} से फिर शुरू होगा। तब तक ख़ुद लिख सकते हैं।",
  },
  "ai-unavailable": { says: "लिखने वाला जवाब नहीं दे रहा।", next: "एक मिनट बाद कोशिश करें या ख़ुद लिखें।" },
  "ai-answer-unusable": {
    says: "जो लिखा गया वह काम का नहीं था।",
    next: "फिर कोशिश करें; थोड़ा और बताने से मदद मिलती है।",
  },
  "platform-rejected": { says: "{platform} ने पोस्ट नहीं ली: {reason}", next: "पोस्ट बदलकर फिर कोशिश करें।" },
  "platform-rate-limited": {
    says: "{platform} थोड़ा रुकने को कह रहा है।",
    next: "जैसे ही वह मानेगा, हम ख़ुद फिर भेजेंगे।",
  },
  "platform-unreachable": { says: "{platform} ने जवाब नहीं दिया।", next: "कुछ नहीं लगा है। हम ख़ुद फिर कोशिश करेंगे।" },
  "platform-account-disabled": {
    says: "{platform} ने इस अकाउंट पर रोक लगाई है।",
    next: "{platform} खोलें, जो माँगे वह करें, फिर कोशिश करें।",
  },
  "platform-outcome-unknown": {
    says: "{platform} ने नहीं बताया कि पोस्ट लगी या नहीं।",
    next: "अपना पेज देखकर बताएँ कि पोस्ट वहाँ है या नहीं। हम अपने आप दोबारा नहीं भेजते।",
  },
  "phone-invalid": {
    says: "यह फ़ोन नंबर जैसा नहीं लगता।",
    next: "दस अंक लिखें, या + और देश के कोड से शुरू करें।",
  },
  "phone-taken": { says: "यह नंबर आपके लोगों में पहले से है।", next: "इसे सूची में खोजें।" },
  "consent-wording-required": {
    says: "यह नहीं लिखा कि किन शब्दों पर हाँ कहा गया।",
    next: "लिखें कि आपने क्या पूछा था या फ़ॉर्म में क्या लिखा था।",
  },
  "consent-in-future": { says: "यह तारीख़ अभी आई नहीं है।", next: "वह दिन चुनें जब हाँ कहा गया।" },
  "consent-before-stop": {
    says: "इसके बाद इन्होंने मैसेज बंद करने को कहा है।",
    next: "दोबारा पूछें, और जिस दिन फिर हाँ कहें वही तारीख़ लिखें।",
  },
  "import-unreadable": {
    says: "यह फ़ाइल लाइन {line} से पढ़ी नहीं जा रही।",
    next: "अपनी शीट को CSV में सेव करें और फिर से चुनें।",
  },
  "import-empty": {
    says: "इस फ़ाइल में कोई व्यक्ति नहीं है।",
    next: "पहली लाइन में कॉलम के नाम हों, फिर हर लाइन में एक व्यक्ति।",
  },
  "import-no-phone-column": {
    says: "फ़ोन नंबर वाला कॉलम नहीं मिला।",
    next: "पहली लाइन में उस कॉलम का नाम “फ़ोन” या “phone” रखें।",
  },
  "import-too-many-rows": {
    says: "इस फ़ाइल में {max} से ज़्यादा लाइनें हैं।",
    next: "इसे छोटी फ़ाइलों में बाँटें और एक-एक करके लाएँ।",
  },
  "template-name-invalid": {
    says: "WhatsApp यह नाम नहीं लेता।",
    next: "सिर्फ़ छोटे अंग्रेज़ी अक्षर a से z, अंक और _ लिखें।",
  },
  "template-name-taken": {
    says: "इस नाम और भाषा का टेम्पलेट पहले से है।",
    next: "कोई और नाम चुनें।",
  },
  "template-placeholders-wrong": {
    says: "ख़ाली जगहें और उनके उदाहरण मेल नहीं खाते।",
    next: "उन्हें 1, 2 की तरह बिना छोड़े गिनें, और {expected} उदाहरण दें।",
  },
  "template-not-approved": {
    says: "WhatsApp ने टेम्पलेट {template} को मंज़ूरी नहीं दी है।",
    next: "मंज़ूरी का इंतज़ार करें, या दूसरा टेम्पलेट चुनें।",
  },
  "campaign-placeholders-wrong": {
    says: "टेम्पलेट में {expected} जगहें भरनी हैं।",
    next: "हर जगह भरें।",
  },
  "campaign-picture-required": { says: "इस टेम्पलेट में फ़ोटो लगती है।", next: "एक फ़ोटो चुनें।" },
  "campaign-picture-not-taken": {
    says: "इस टेम्पलेट में फ़ोटो की जगह नहीं है।",
    next: "फ़ोटो हटाएँ, या दूसरा टेम्पलेट चुनें।",
  },
  "campaign-nobody-agreed": {
    says: "इनमें से किसी ने मैसेज के लिए हाँ नहीं कहा है।",
    next: "दूसरे लोग चुनें, या पहले इनसे पूछें और उनकी हाँ लिख लें।",
  },
  "campaign-too-many-people": {
    says: "ये {max} से ज़्यादा लोग हैं।",
    next: "कोई लेबल चुनें, और बाक़ी को बाद में भेजें।",
  },
  "campaign-estimate-grew": {
    says: "अब लोग या ख़र्च उससे ज़्यादा है जो आपने देखा था।",
    next: "नया ख़र्च देखें और फिर से हाँ करें। कुछ भेजा नहीं गया।",
  },
  "campaign-not-editable": {
    says: "यह कैंपेन पक्का हो चुका है।",
    next: "इसे रोकें या रद्द करें, या नया बनाएँ।",
  },
  "campaign-quality-low": {
    says: "लोगों ने इस नंबर को ब्लॉक या रिपोर्ट किया, WhatsApp ने रेटिंग घटा दी, इसलिए हमने भेजना रोक दिया।",
    next: "रेटिंग सुधरने दें, कम लोगों को लिखें, फिर चालू करें।",
  },
  "campaign-template-stopped": {
    says: "WhatsApp ने टेम्पलेट {template} रोक दिया है।",
    next: "WhatsApp की इजाज़त मिलने पर चालू करें, या दूसरा टेम्पलेट लें।",
  },
  "campaign-account-stopped": {
    says: "WhatsApp {account} से मैसेज नहीं जाने दे रहा।",
    next: "WhatsApp Business की सेटिंग में यह नंबर देखें, ज़रूरत हो तो फिर से जोड़ें, फिर चालू करें।",
  },
  "campaign-daily-limit": {
    says: "WhatsApp इस नंबर से दिन में {people} लोगों को ही लिखने देता है।",
    next: "इजाज़त मिलते ही हम अपने आप आगे भेजेंगे।",
  },
  "campaign-paused-by-owner": { says: "आपने यह कैंपेन रोका है।", next: "जब चाहें चालू करें।" },
  "message-consent-gone": {
    says: "अब इनकी हाँ नहीं है, इसलिए मैसेज नहीं भेजा गया।",
    next: "कुछ नहीं करना है। फिर से हाँ कहें तभी लिखें।",
  },
  "message-opted-out": {
    says: "इन्होंने WhatsApp में ऑफ़र बंद कर रखे हैं।",
    next: "कुछ नहीं करना है। हम इन्हें फिर नहीं लिखेंगे।",
  },
  "message-number-unreachable": {
    says: "इस नंबर पर WhatsApp नहीं मिलता।",
    next: "उनसे नंबर जाँच लें।",
  },
  "message-person-limit": {
    says: "WhatsApp ने इन्हें अभी के लिए काफ़ी ऑफ़र दिखा दिए हैं।",
    next: "हम एक दिन बाद एक बार और कोशिश करेंगे।",
  },
  "message-refused": {
    says: "WhatsApp ने यह मैसेज नहीं लिया: {reason}",
    next: "जो बताया है वह बदलें और नए कैंपेन से भेजें।",
  },
  "message-outcome-unknown": {
    says: "WhatsApp ने नहीं बताया कि यह मैसेज पहुँचा या नहीं।",
    next: "उनसे पूछकर हमें बताएँ। हम अपने आप दोबारा नहीं भेजते।",
  },
  "message-owner-said-absent": {
    says: "आपने बताया कि यह मैसेज नहीं पहुँचा।",
    next: "उन तक पहुँचना हो तो सिर्फ़ उनके लिए नया कैंपेन भेजें।",
  },
} satisfies ProblemsTexts;
