import type { VocabularyTexts } from "./vocabulary.en.ts";

export default {
  businessTypes: {
    cafe: "कैफ़े",
    kirana: "किराना",
    salon: "सैलून",
    gym: "जिम",
    clinic: "क्लिनिक",
    restaurant: "रेस्टोरेंट",
    boutique: "बुटीक",
    "tea-shop": "चाय की दुकान",
  },
  goals: {
    promotion: { name: "कुछ बेचना है", hint: "सामान या सेवा" },
    offer: { name: "ऑफ़र देना है", hint: "दाम या छूट" },
    festival: { name: "त्योहार", hint: "बधाई और न्योता" },
    engagement: { name: "बातचीत छेड़नी है", hint: "सवाल पूछें, जवाब पाएँ" },
    awareness: { name: "पहचान बनानी है", hint: "आप कौन हैं, क्या करते हैं" },
  },
  tones: { friendly: "अपनापन भरा", professional: "सधा हुआ", fun: "मज़ेदार", minimal: "छोटा और सीधा" },
  languages: { english: "अंग्रेज़ी", hindi: "हिंदी", hinglish: "हिंग्लिश" },
  statuses: {
    draft: "ड्राफ़्ट",
    scheduled: "समय तय है",
    publishing: "जा रही है",
    published: "लग गई",
    partially_published: "कुछ जगह लगी",
    failed: "नहीं लग पाई",
  },
  targetStatuses: {
    queued: "अपने समय पर जाएगी",
    publishing: "जा रही है",
    published: "लग गई",
    failed: "नहीं लग पाई",
    missed: "समय निकल गया",
    cancelled: "रद्द",
    needs_review: "आपका जवाब चाहिए",
  },
  faultyMedia: "फ़ोटो देखें",
  phases: { preparing: "तैयार हो रही है", committing: "भेजी जा रही है", confirming: "देख रहे हैं कि लगी या नहीं" },
  roles: { owner: "मालिक", admin: "एडमिन", member: "सदस्य" },
} satisfies VocabularyTexts;
