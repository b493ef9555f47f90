import type { Language } from "@businesspro/contracts/enums";

/** Language and script, as instructions for a model; the examples show the register, not the content. */
export const LANGUAGE_RULES: Readonly<Record<Language, { rule: string; examples: readonly string[] }>> = {
  english: {
    rule: "Write Indian English in Latin script: plain, warm, short sentences. Indian words that customers use (chai, kurti, thali) stay as they are. No other script.",
    examples: [
      "First sip at 7, second one at 7.05. You know who you are.",
      "The new stock is on the shelf. Come and feel the fabric yourself.",
    ],
  },
  hindi: {
    rule: "Write everyday spoken Hindi in Devanagari script, as a shopkeeper speaks to a customer, with आप. Use the English words that people really use (ऑफ़र, मेन्यू, अपॉइंटमेंट) in Devanagari rather than bookish Hindi. Gender and number must agree. Only brand names, the shop's name and words the owner typed in Latin script may stay in Latin script.",
    examples: ["सुबह की पहली चाय हमारे यहाँ, बाक़ी काम उसके बाद।", "नया स्टॉक आ गया है। एक बार आकर देख लीजिए।"],
  },
  hinglish: {
    rule: "Write Hinglish: spoken Hindi in Latin script mixed with everyday English words, as friends text each other. Never a Devanagari letter, and never pure English: the grammar is Hindi. Spell the usual way (hai, nahi, kya, aaj, aapke, mein).",
    examples: [
      "Subah ki pehli chai humare yahan, baaki kaam uske baad.",
      "Naya stock aa gaya hai. Ek baar aakar dekh lijiye.",
    ],
  },
};
