import type { Sentence } from "./sentence.ts";

/** WhatsApp: people, templates and campaigns. */
export default {
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
    says: "यह ब्रॉडकास्ट पक्का हो चुका है।",
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
  "campaign-paused-by-owner": { says: "आपने यह ब्रॉडकास्ट रोका है।", next: "जब चाहें चालू करें।" },
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
    next: "जो बताया है वह बदलें और नए ब्रॉडकास्ट से भेजें।",
  },
  "message-outcome-unknown": {
    says: "WhatsApp ने नहीं बताया कि यह मैसेज पहुँचा या नहीं।",
    next: "उनसे पूछकर हमें बताएँ। हम अपने आप दोबारा नहीं भेजते।",
  },
  "message-owner-said-absent": {
    says: "आपने बताया कि यह मैसेज नहीं पहुँचा।",
    next: "उन तक पहुँचना हो तो सिर्फ़ उनके लिए नया ब्रॉडकास्ट भेजें।",
  },
} satisfies Record<string, Sentence>;
