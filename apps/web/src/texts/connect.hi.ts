import type { ConnectTexts } from "./connect.en.ts";

export default {
  flows: {
    "instagram-login": {
      title: "Instagram",
      body: "Instagram से लॉग इन करें। प्रोफ़ेशनल अकाउंट के लिए; Facebook पेज की ज़रूरत नहीं।",
      action: "Instagram जोड़ें",
    },
    "facebook-login": {
      title: "Facebook पेज और उसका Instagram",
      body: "Facebook से लॉग इन करके अपने पेज और उनसे जुड़े Instagram अकाउंट चुनें।",
      action: "Facebook से जोड़ें",
    },
    "whatsapp-signup": {
      title: "WhatsApp Business",
      body: "अपना WhatsApp Business नंबर जोड़ें, फिर उन ग्राहकों को मैसेज भेजें जिन्होंने हाँ कहा है।",
      action: "WhatsApp जोड़ें",
    },
    "google-login": {
      title: "Google Business Profile",
      body: "Google से लॉग इन करके अपनी वे दुकानें चुनें जो लोगों को Search और Maps पर दिखती हैं।",
      action: "Google जोड़ें",
    },
  },
  missing: "इस सर्वर पर अभी तैयार नहीं",
  missingBody: "जो Business Pro सँभालते हैं वे ये मान भर दें, फिर यह बटन चलेगा:",
  practice: "असली नेटवर्क के लिए",
  practiceBody: "इससे अभ्यास के अकाउंट जुड़ते हैं। असली नेटवर्क के लिए जो Business Pro सँभालते हैं वे ये मान भरें:",
  notYours: "अकाउंट दुकान के मालिक या एडमिन जोड़ते हैं। उनसे कहें।",
  leaving: "नेटवर्क खुल रहा है…",
} satisfies ConnectTexts;
