import type { MessagingTexts } from "./texts.en.ts";

export default {
  title: "WhatsApp मैसेज",
  lead: "ऑफ़र और ख़बरें, उन ग्राहकों को जिन्होंने हाँ कहा है।",
  tabs: { label: "WhatsApp के हिस्से", campaigns: "ब्रॉडकास्ट", people: "लोग", templates: "टेम्पलेट" },
  promise: {
    title: "केवल उन्हें जिन्होंने हाँ कहा",
    body: "WhatsApp हर दुकान से यही चाहता है, और ग्राहक भी ख़ुश रहते हैं। जो STOP लिख दे, उसे उसी पल से कुछ नहीं जाता।",
  },
  noSender: {
    title: "पहले अपना WhatsApp नंबर जोड़िए",
    body: "मैसेज आपकी दुकान के अपने WhatsApp Business नंबर से जाते हैं। दो मिनट लगेंगे।",
    action: "WhatsApp जोड़ें",
    reconnect: "फिर से जोड़ें",
    lost: (name) => `मैसेज भेजने के लिए ${name} को फिर से जोड़ना होगा।`,
  },
  campaigns: {
    make: "नया ब्रॉडकास्ट",
    empty: "अपना पहला ब्रॉडकास्ट भेजिए",
    emptyBody: "नई चीज़, त्योहार का ऑफ़र, दुकान का नया समय: जिन्होंने हाँ कहा है वे सब WhatsApp पर पढ़ेंगे।",
    steps: {
      title: "पहले ब्रॉडकास्ट तक तीन क़दम",
      number: "अपना WhatsApp नंबर जोड़ें",
      people: "हाँ कहने वालों को जोड़ें",
      template: "WhatsApp से एक लेख मंज़ूर कराएँ",
      done: "हो गया",
      waiting: "WhatsApp इसे देख रहा है। अक्सर कुछ मिनट, ज़्यादा से ज़्यादा एक दिन।",
      addPeople: "लोग जोड़ें",
      makeTemplate: "लेख लिखें",
    },
    needsAnswer: (count) => `${count} मैसेज पर आपका जवाब चाहिए`,
    sentTo: (part, all) => `${all} में से ${part} भेजे`,
  },
} satisfies MessagingTexts;
