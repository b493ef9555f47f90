import type { WhenTexts } from "./when.en.ts";

export default {
  title: "कब लगाएँ?",
  quick: "अच्छे समय",
  date: "तारीख़",
  time: "समय",
  zone: (zone) => `समय ${zone} में है, जो आपकी दुकान का ज़ोन है।`,
  schedule: "समय तय करें",
  scheduleFor: (moment) => `तय करें: ${moment}`,
  now: "अभी लगाएँ",
  pastHint: "यह समय निकल चुका है। आगे का चुनें।",
} satisfies WhenTexts;
