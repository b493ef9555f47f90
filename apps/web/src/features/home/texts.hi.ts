import type { HomeTexts } from "./texts.en.ts";

export default {
  hello: (name) => `नमस्ते, ${name}`,
  tell: {
    title: "दुकान में आज क्या नया है?",
    placeholder: "शाम 4 बजे से गरम जलेबी, बच्चों को 20% छूट…",
    submit: "पोस्ट लिखवाएँ",
  },
  next: {
    title: "अगली पोस्ट",
    all: (count) => `तय की हुई सभी ${count}`,
    none: "आगे कुछ तय नहीं है",
    noneBody: "जो दुकान हफ़्ते में तीन बार पोस्ट करती है, वह याद रहती है। अगली में बस दो मिनट लगेंगे।",
    firstTitle: "पहली पोस्ट बस दो मिनट दूर है",
    firstBody: "ऊपर बताइए क्या नया है। तीन में से एक चुनिए, फ़ोटो लगाइए और समय तय कर दीजिए।",
    now: "बस अभी",
  },
  attention: { title: "आपका ध्यान चाहिए" },
  recent: {
    title: "हाल में लगी",
    all: "सभी पोस्ट",
    none: "जो पोस्ट लग चुकीं, वे यहाँ दिखेंगी, असर के साथ।",
  },
  accounts: {
    title: "अकाउंट",
    manage: "सँभालें",
    none: "कोई अकाउंट नहीं जुड़ा",
    noneBody: "Instagram, Facebook या Google जोड़ें, तभी पोस्ट लगेंगी।",
    connect: "अकाउंट जोड़ें",
    reconnect: "फिर जोड़ें",
    ready: "तैयार",
    look: "एक बार देखें",
  },
  month: {
    title: "इस महीने",
    posts: (used, limit) => `${limit} में से ${used} पोस्ट`,
    offline: "लिखने का काम ऐप का अपना ऑफ़लाइन लेखक करता है। यह मुफ़्त है।",
    spent: (spent, budget) => `लेखन: ${budget} में से ${spent}`,
  },
} satisfies HomeTexts;
