import type { Language, Tone } from "@businesspro/contracts/enums";

/** How each choice reads in a post. In the language of the post, whatever the language of the interface. */
export const SAMPLES: Record<Language, Record<Tone, (shop: string) => string>> = {
  english: {
    friendly: (shop) =>
      `Good morning from ${shop}! Something fresh just came in and we kept some aside for you. Drop by today?`,
    professional: (shop) =>
      `New at ${shop} this week. Carefully chosen, fairly priced, available from 10 am. We look forward to your visit.`,
    fun: (shop) =>
      `Breaking news: ${shop} has done it again. Come before your friends post about it first 😄`,
    minimal: (shop) => `Fresh in. ${shop}. Open till 9.`,
  },
  hindi: {
    friendly: (shop) => `${shop} की ओर से सुप्रभात! आज कुछ नया आया है और आपके लिए थोड़ा अलग रख दिया है। आज आ रहे हैं न?`,
    professional: (shop) =>
      `इस सप्ताह ${shop} में नया संग्रह। सही चुनाव, उचित दाम, सुबह 10 बजे से उपलब्ध। आपकी प्रतीक्षा रहेगी।`,
    fun: (shop) => `ताज़ा ख़बर: ${shop} ने फिर कमाल कर दिया! दोस्तों से पहले आ जाइए, वरना फ़ोटो वही डालेंगे 😄`,
    minimal: (shop) => `नया आया है। ${shop}। रात 9 बजे तक।`,
  },
  hinglish: {
    friendly: (shop) =>
      `${shop} se good morning! Aaj kuch naya aaya hai aur aapke liye thoda alag rakh diya hai. Aaj aa rahe ho na?`,
    professional: (shop) =>
      `Is hafte ${shop} mein naya collection. Sahi choice, sahi daam, subah 10 baje se. Zaroor padhariye.`,
    fun: (shop) =>
      `Breaking news: ${shop} ne phir kamaal kar diya! Doston se pehle aa jao, warna photo wahi daalenge 😄`,
    minimal: (shop) => `Naya stock aa gaya. ${shop}. Raat 9 tak.`,
  },
};
