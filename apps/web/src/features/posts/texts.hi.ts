import type { PostsTexts } from "./texts.en.ts";

export default {
  title: "पोस्ट",
  write: "पोस्ट लिखें",
  results: "नतीजे",
  view: { legend: "कैसे देखें", list: "सूची", calendar: "कैलेंडर" },
  show: {
    legend: "कौन-सी पोस्ट",
    all: "सभी",
    planned: "आगे की",
    out: "लग चुकीं",
    drafts: "ड्राफ़्ट",
    trouble: "जो नहीं लगीं",
  },
  empty: {
    all: { title: "आपकी पोस्ट यहाँ दिखेंगी", body: "ड्राफ़्ट, आगे की और लग चुकीं, सब।" },
    planned: { title: "आगे कुछ तय नहीं है", body: "पोस्ट लिखिए और समय चुनिए; फिर वह यहाँ रहेगी।" },
    out: { title: "अभी कोई पोस्ट नहीं लगी", body: "लग चुकी पोस्ट यहाँ दिखेंगी, असर के साथ।" },
    drafts: { title: "कोई ड्राफ़्ट नहीं", body: "बिना समय चुने सेव करें और बाद में पूरा करें।" },
    trouble: { title: "सब पोस्ट लग गईं", body: "कोई पोस्ट नहीं अटकी। जब तक सब ठीक है, यह पेज ख़ाली रहेगा।" },
  },
  search: {
    label: "लिखे हुए में खोजें",
    placeholder: "जलेबी",
    none: (words) => `“${words}” वाली कोई पोस्ट नहीं`,
    noneBody: "पोस्ट का कोई और शब्द लिखकर देखिए, या सभी पोस्ट में देखिए।",
    near: (words) => `ठीक “${words}” किसी पोस्ट में नहीं है। ये मिलती-जुलती हैं:`,
    everything: "सभी पोस्ट दिखाएँ",
  },
  loadingMore: "और पोस्ट आ रही हैं",
  calendar: {
    previous: "पिछला महीना",
    next: "अगला महीना",
    today: "आज",
    zone: (zone) => `दिन और समय ${zone} में`,
    dayLabel: (day, count) => (count === 0 ? `${day}, कोई पोस्ट नहीं` : `${day}, ${count} पोस्ट`),
    more: (count) => `${count} और`,
    none: "इस दिन कोई पोस्ट नहीं।",
    plan: "पोस्ट लिखें",
  },
} satisfies PostsTexts;
