import type { NotificationsTexts } from "./texts.en.ts";

export default {
  title: "सूचनाएँ",
  lead: "पोस्ट और अकाउंट की वे बातें जिनमें आपकी ज़रूरत है।",
  unread: (count) => (count === 1 ? "1 नई सूचना" : `${count} नई सूचनाएँ`),
  nav: "सूचनाएँ",
  isNew: "नई",
  markAll: "सब पढ़ी हुई मानें",
  empty: { title: "सब ठीक है", body: "जब किसी पोस्ट या अकाउंट को आपकी ज़रूरत होगी, यहाँ बताया जाएगा।" },
  kinds: {
    "post-failed": (account) => `${account} की एक पोस्ट नहीं गई।`,
    "post-missed": (account) => `${account} की एक पोस्ट का समय निकल गया।`,
    "post-review": (account) => `क्या ${account} की यह पोस्ट गई? कृपया देखें।`,
    "account-disconnected": (account) => `${account} अब जुड़ा नहीं है।`,
    invitation: (account) => `${account} में आने का निमंत्रण।`,
  },
  someAccount: "एक अकाउंट",
  choices: {
    title: "आपको क्या बताया जाए",
    inApp: "ऐप में",
    email: "ई-मेल से",
    kinds: {
      "post-failed": "पोस्ट नहीं गई",
      "post-missed": "पोस्ट का समय निकल गया",
      "post-review": "साफ़ नहीं कि पोस्ट गई या नहीं",
      "account-disconnected": "अकाउंट जुड़ा नहीं रहा",
    },
    all: "सब कुछ",
  },
} satisfies NotificationsTexts;
