import type { ShareTexts } from "./share.en.ts";

export default {
  share: "WhatsApp पर भेजें",
  again: "तैयार है। एक बार और दबाएँ",
  paste: "लेख कॉपी भी हो गया है: WhatsApp में न दिखे तो पेस्ट कर दें।",
  title: "WhatsApp पर लगाएँ",
  saved: "फ़ोटो या वीडियो इस फ़ोन या कंप्यूटर में सेव हो रहा है। न हो तो यहाँ से सेव करें:",
  save: (kind, number) => `${kind === "video" ? "वीडियो" : "फ़ोटो"} ${number}`.trim().concat(" सेव करें"),
  copied: "लेख कॉपी हो गया।",
  copyFirst: "लेख कॉपी करें:",
  copy: "लेख कॉपी करें",
  openWithPhoto: "WhatsApp खोलें, स्टेटस में जाएँ, सेव की हुई फ़ोटो या वीडियो लगाएँ और नीचे लेख पेस्ट करें।",
  openWithText: "WhatsApp खोलें: लेख वहाँ तैयार मिलेगा। “मेरा स्टेटस” या कोई चैट चुनें।",
  open: "WhatsApp खोलें",
} satisfies ShareTexts;
