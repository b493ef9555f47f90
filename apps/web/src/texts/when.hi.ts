import type { WhenTexts } from "./when.en.ts";

export default {
  title: "कब लगाएँ?",
  quick: "जल्द",
  date: "तारीख़",
  time: "समय",
  zone: (zone) => `समय ${zone} में है, जो आपकी दुकान का ज़ोन है।`,
  schedule: "समय तय करें",
  scheduleFor: (moment) => `तय करें: ${moment}`,
  now: "अभी लगाएँ",
  pastHint: "यह समय निकल चुका है। आगे का चुनें।",
  bestTime: {
    label: "दिन का सबसे अच्छा समय लें",
    labelAt: (time) => `दिन का सबसे अच्छा समय लें: ${time}`,
    "own-numbers": "इन अकाउंट पर लोग आपकी पोस्ट पर इसी समय सबसे ज़्यादा लाइक और कमेंट करते हैं।",
    "business-type": (business) =>
      `${business ? `ऐसी ज़्यादातर दुकानों (${business})` : "ज़्यादातर दुकानों"} के लिए यह समय ठीक रहता है। काफ़ी आँकड़े होने पर आपके अपने आँकड़े तय करेंगे।`,
    passed: (time) => `${time} और अच्छा है, पर आज उसके लिए देर हो चुकी है।`,
    apart: (accounts) => `पोस्ट सभी अकाउंट पर एक साथ लगती है। अपने आँकड़ों से इनके लिए दूसरा समय बेहतर है: ${accounts}।`,
    at: (account, platform, time) => `${account} (${platform}) ${time}`,
    none: "इस दिन कोई अच्छा समय नहीं बचा, इसलिए पोस्ट आपके चुने समय पर ही लगेगी।",
    chosen: (moment) => `अपना चुना समय रखने के लिए इसे बंद करें: ${moment}।`,
  },
} satisfies WhenTexts;
