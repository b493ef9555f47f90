import type { Sentence } from "./sentence.ts";

/** What a network takes in a post. */
export default {
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
} satisfies Record<string, Sentence>;
