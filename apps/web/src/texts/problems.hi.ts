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
    next: "Instagram पर प्रोफ़ेशनल अकाउंट चाहिए, Facebook पर आपका अपना पेज, Google पर आपकी अपनी दुकान। फिर दोबारा जोड़ें।",
  },
  "account-not-professional": {
    says: "यह Instagram अकाउंट निजी है।",
    next: "Instagram की सेटिंग में इसे प्रोफ़ेशनल बनाएँ, फिर दोबारा जोड़ें।",
  },
  "account-missing-permission": {
    says: "इस अकाउंट पर पोस्ट लगाने की इजाज़त नहीं मिली।",
    next: "दोबारा जोड़ें और सभी इजाज़तें चुनी रहने दें।",
  },
  "account-posts-unavailable": {
    says: "Google इस जगह के लिए पोस्ट नहीं लेता।",
    next: "Google Business Profile खोलकर देखें कि दुकान वेरिफ़ाई हुई है या नहीं, फिर दोबारा जोड़ें।",
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
  "picture-too-small": {
    says: "{platform} के लिए यह फ़ोटो बहुत छोटी है।",
    next: "उसका ज़्यादा हिस्सा दिखाएँ, या ऐसी फ़ोटो लें जिसकी छोटी तरफ़ कम से कम {min} पिक्सल हो, सीधे कैमरे से।",
  },
  "picture-unsupported": {
    says: "इस तरह की पोस्ट के लिए {platform} केवल वीडियो लेता है।",
    next: "वीडियो चुनें, या फ़ोटो को साधारण पोस्ट के रूप में डालें।",
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
    says: "{platform} ऐसी पोस्ट नहीं दिखाता जिसमें फ़ोन नंबर लिखा हो।",
    next: "नंबर हटा दें या {platform} के लिए अलग से लिखें। कॉल वाला बटन लगाएँ, वही आपका नंबर मिलाएगा।",
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
  "platform-review-rejected": {
    says: "{platform} ने पोस्ट जाँची और उसे न दिखाना तय किया।",
    next: "फ़ोन नंबर, बढ़ा-चढ़ाकर लिखी बातें या अटपटे लिंक हटाएँ, दूसरी फ़ोटो लगाएँ, फिर कोशिश करें।",
  },
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
} satisfies ProblemsTexts;
