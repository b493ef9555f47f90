import type { DoctorTexts } from "./texts.en.ts";

export default {
  title: "क्या आपके अकाउंट ठीक हैं?",
  lead: "हम रोज़ नेटवर्क से पूछते हैं कि अगली पोस्ट लग पाएगी या नहीं। इस जाँच में किसी को कुछ नहीं दिखता।",
  back: "अकाउंट",
  none: { title: "अभी कोई अकाउंट नहीं", body: "एक जोड़ें, फिर उसका हाल यहाँ दिखेगा।" },
  connect: "अकाउंट जोड़ें",
  checked: (moment) => `जाँच: ${moment}`,
  never: "अभी जाँच नहीं हुई। पहली जाँच में एक मिनट लगता है।",
  check: "अभी जाँचें",
  checking: "नेटवर्क से पूछ रहे हैं…",
  done: (account, state) => `${account}: ${state}`,
  settings: "इसकी सेटिंग खोलें",
  wait: "बस थोड़ा रुकना है।",
  notLooked: "यह ठीक होने पर बाकी जाँच होगी।",
  openPost: "पोस्ट खोलें",
} satisfies DoctorTexts;
