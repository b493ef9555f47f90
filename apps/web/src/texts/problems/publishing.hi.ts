import type { Sentence } from "./sentence.ts";

/** Writing, planning and publishing. */
export default {
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
} satisfies Record<string, Sentence>;
