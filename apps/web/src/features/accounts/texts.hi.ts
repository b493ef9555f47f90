import type { AccountsTexts } from "./texts.en.ts";

export default {
  title: "अकाउंट",
  lead: "आपकी पोस्ट यहाँ लगती हैं।",
  connected: "जुड़े हुए",
  none: { title: "अभी कोई अकाउंट नहीं", body: "वही पेज जोड़ें जिसे आपके ग्राहक देखते हैं।" },
  add: "अकाउंट जोड़ें",
  status: { connected: "तैयार", "needs-reconnect": "फिर से जोड़ना होगा", disconnected: "हटा दिया" },
  since: (date) => `${date} को जोड़ा`,
  accessUntil: (date) => `${date} तक पहुँच बनी रहेगी`,
  open: "पेज खोलें",
  disconnect: "हटाएँ",
  confirm: {
    title: (name) => `${name} को हटा दें?`,
    body: "इस अकाउंट के लिए तय पोस्ट नहीं लगेंगी। आपकी पोस्ट और आँकड़े यहीं रहेंगे, और इसे फिर जोड़ सकते हैं।",
    yes: "हटाएँ",
    no: "रहने दें",
  },
  disconnected: (name) => `${name} हटा दिया गया।`,
  sandboxTitle: "ये अभ्यास के अकाउंट हैं",
  pick: {
    title: "कौन-से अकाउंट?",
    lead: "ये मिले हैं। जहाँ पोस्ट लगानी हैं, वे चुनिए।",
    already: "पहले से जुड़ा है; इससे पहुँच नई हो जाएगी",
    connect: (count) => `${count} अकाउंट जोड़ें`,
    connectNone: "अकाउंट चुनिए",
    noneTitle: "कोई अकाउंट नहीं मिला",
    noneBody: "Instagram पर प्रोफ़ेशनल अकाउंट चाहिए; Facebook पर आपका अपना पेज, Google पर आपकी अपनी दुकान।",
    again: "अकाउंट पर वापस",
    done: "जुड़ गया।",
    gone: "जोड़ने का यह लिंक इस्तेमाल हो चुका है या पुराना है।",
  },
} satisfies AccountsTexts;
