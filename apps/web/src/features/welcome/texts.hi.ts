import type { WelcomeTexts } from "./texts.en.ts";

export default {
  steps: (step, of) => `सवाल ${step}, कुल ${of}`,
  next: "आगे बढ़ें",
  back: "पीछे",
  shop: {
    title: "आपकी दुकान कौन-सी है?",
    name: "बोर्ड पर लिखा नाम",
    type: "किस चीज़ की दुकान है?",
    about: "लोग आपके यहाँ किसलिए आते हैं?",
    aboutHint: "एक-दो लाइन, जैसे नए पड़ोसी को बताते हैं। हर पोस्ट लिखते समय यही ध्यान रहेगा।",
    aboutPlaceholder: "धीमी आँच पर बनी अदरक चाय, बारिश में गरम भजिया। कोने की मेज़ छात्रों की पसंद है।",
    nameMissing: "दुकान का नाम लिखें।",
    typeMissing: "जो सबसे पास लगे, वह चुनें।",
  },
  voice: {
    title: "बात करने का ढंग कैसा हो?",
    language: "पोस्ट की भाषा",
    tone: "लहज़ा",
    sample: "कुछ ऐसे लिखा जाएगा",
  },
  account: {
    title: "आप पोस्ट कहाँ डालते हैं?",
    lead: "अभी एक अकाउंट जोड़ लें; बाकी बाद में भी जुड़ जाएँगे।",
    skip: "अभी रहने दें",
    finish: "अपने काउंटर पर चलें",
    connected: "जुड़ गया",
  },
  languageHints: { english: "Today, fresh and hot", hindi: "आज, ताज़ा और गरम", hinglish: "Aaj, ekdum fresh" },
} satisfies WelcomeTexts;
