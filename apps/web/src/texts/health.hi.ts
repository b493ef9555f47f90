import type { HealthTexts } from "./health.en.ts";

export default {
  states: {
    green: "सब ठीक",
    amber: "जल्द ध्यान दें",
    red: "पोस्ट नहीं लगेंगी",
    unknown: "जाँच हो रही है",
  },
  checks: {
    token: { name: "पहुँच", good: "नेटवर्क हमारी पहुँच मान रहा है।" },
    expiry: { name: "पहुँच कब तक", good: "पहुँच जल्दी ख़त्म नहीं होगी।" },
    permissions: { name: "पोस्ट लगाने की इजाज़त", good: "आपने इजाज़त दी थी, और वह चल रही है।" },
    "account-type": { name: "अकाउंट की क़िस्म", good: "यह प्रोफ़ेशनल अकाउंट है।" },
    "page-link": { name: "पेज से जुड़ाव", good: "Facebook पेज इसी अकाउंट से जुड़ा है।" },
    standing: { name: "कोई रोक नहीं", good: "नेटवर्क इस अकाउंट को पोस्ट लगाने दे रहा है।" },
    "sender-quality": { name: "लोगों की राय", good: "लोगों को संदेश ठीक लग रहे हैं।" },
    webhook: { name: "संदेशों की ख़बर", good: "नेटवर्क बताता है कि संदेशों का क्या हुआ।" },
    quota: { name: "आज बची पोस्ट", good: "अभी और पोस्ट लग सकती हैं।" },
    "media-reachable": { name: "यहाँ से फ़ोटो", good: "नेटवर्क यहाँ से फ़ोटो ले पाया।" },
  },
  see: "देखें क्या करना है",
  reconnect: "फिर जोड़ें",
  leaving: "नेटवर्क खुल रहा है…",
  threat: (posts, moment) =>
    posts === 1 ? `1 तय पोस्ट नहीं लग पाएगी: ${moment}` : `${posts} तय पोस्ट नहीं लग पाएँगी, पहली: ${moment}`,
  whyNot: "अभी जैसा है, वैसे यह पोस्ट नहीं लग पाएगी",
} satisfies HealthTexts;
