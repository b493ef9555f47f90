import type { DoorsTexts } from "./texts.en.ts";

export default {
  product: "Business Pro",
  promise: "आपकी दुकान की पोस्ट, लिखी हुई और समय पर।",
  promiseMore:
    "बस बताइए क्या नया है। अंग्रेज़ी, हिंदी या हिंग्लिश में लिख देगा, दिखाएगा कि पोस्ट कैसी लगेगी, और आपके कहे समय पर लगा देगा।",
  switchLanguage: "ऐप की भाषा",
  logIn: {
    title: "फिर से स्वागत है",
    deleted: "आपका खाता मिट गया है",
    email: "ई-मेल",
    password: "पासवर्ड",
    show: "दिखाएँ",
    hide: "छिपाएँ",
    showLong: "पासवर्ड दिखाएँ",
    hideLong: "पासवर्ड छिपाएँ",
    submit: "लॉग इन करें",
    forgot: "भूल गए?",
    otherwise: "पहली बार आए हैं?",
    toSignUp: "अकाउंट खोलें",
  },
  signUp: {
    title: "अपना काउंटर खोलें",
    lead: "शुरुआत मुफ़्त है। कार्ड नहीं चाहिए।",
    name: "आपका नाम",
    namePlaceholder: "मीरा कुलकर्णी",
    emailPlaceholder: "meera@example.com",
    passwordHint: (min) => `कम से कम ${min} अक्षर। छोटा-सा वाक्य याद रखना आसान है।`,
    submit: "अकाउंट बनाएँ",
    otherwise: "पहले से अकाउंट है?",
    toLogIn: "लॉग इन करें",
  },
  preview: {
    account: "meera.chai",
    caption: "बाहर बारिश, अंदर अदरक वाली चाय। छह बजे से पहले दो कप लीजिए, समोसे हमारी तरफ़ से!",
    hashtags: ["चाय", "बारिश"],
    alt: "काउंटर पर चाय का गिलास और दो समोसे",
    more: "और",
    justNow: "अभी-अभी",
    chip: "शाम 5:30 बजे लगी, ठीक समय पर",
  },
} satisfies DoorsTexts;
