import type { Language } from "@businesspro/contracts/enums";

export type Festival = {
  /** Finds the festival in what the owner typed, in any script. */
  readonly pattern: RegExp;
  /** A whole greeting, able to stand before "from …" and before an exclamation mark. */
  readonly greeting: Readonly<Record<Language, string>>;
  readonly tags: Readonly<Record<"latin" | "devanagari", readonly string[]>>;
};

function festival(
  pattern: RegExp,
  english: string,
  hindi: string,
  hinglish: string,
  latin: string[],
  devanagari: string[],
): Festival {
  return { pattern, greeting: { english, hindi, hinglish }, tags: { latin, devanagari } };
}

const FESTIVALS: readonly Festival[] = [
  festival(
    /\b(?:diwali|deepawali|deepavali)\b|दिवाली|दीवाली|दीपावली/iu,
    "Happy Diwali",
    "दीपावली की हार्दिक शुभकामनाएँ",
    "Diwali ki dheron shubhkamnayein",
    ["HappyDiwali", "Diwali"],
    ["शुभदीपावली"],
  ),
  festival(
    /\bdhanteras\b|धनतेरस/iu,
    "Happy Dhanteras",
    "धनतेरस की हार्दिक शुभकामनाएँ",
    "Dhanteras ki shubhkamnayein",
    ["HappyDhanteras", "Dhanteras"],
    ["शुभधनतेरस"],
  ),
  festival(
    /\bholi\b|होली/iu,
    "Happy Holi",
    "होली की रंग भरी शुभकामनाएँ",
    "Holi ki rang bhari shubhkamnayein",
    ["HappyHoli", "Holi"],
    ["होलीमुबारक"],
  ),
  festival(/\beid\b|ईद/iu, "Eid Mubarak", "ईद मुबारक", "Eid Mubarak", ["EidMubarak", "Eid"], ["ईदमुबारक"]),
  festival(
    /\bram(?:ad|az|z)an\b|रमज़ान|रमजान/iu,
    "Ramadan Mubarak",
    "रमज़ान मुबारक",
    "Ramzan Mubarak",
    ["RamadanMubarak", "Ramzan"],
    ["रमज़ानमुबारक"],
  ),
  festival(
    /\b(?:raksha\s?bandhan|rakhi)\b|रक्षा\s?बंधन|राखी/iu,
    "Happy Raksha Bandhan",
    "रक्षाबंधन की हार्दिक शुभकामनाएँ",
    "Raksha Bandhan ki shubhkamnayein",
    ["HappyRakshaBandhan", "Rakhi"],
    ["रक्षाबंधन"],
  ),
  festival(
    /\bjanm?ashtami\b|जन्माष्टमी/iu,
    "Happy Janmashtami",
    "जन्माष्टमी की हार्दिक शुभकामनाएँ",
    "Janmashtami ki shubhkamnayein",
    ["HappyJanmashtami", "Janmashtami"],
    ["जन्माष्टमी"],
  ),
  festival(
    /\bgan(?:esh|pati|esha)\b|गणेश|गणपति/iu,
    "Happy Ganesh Chaturthi",
    "गणेश चतुर्थी की हार्दिक शुभकामनाएँ",
    "Ganesh Chaturthi ki shubhkamnayein",
    ["GaneshChaturthi", "GanpatiBappaMorya"],
    ["गणेशचतुर्थी"],
  ),
  festival(
    /\bnavra(?:tri|tra|thri)s?\b|नवरात्रि|नवरात्र/iu,
    "Happy Navratri",
    "नवरात्रि की हार्दिक शुभकामनाएँ",
    "Navratri ki shubhkamnayein",
    ["HappyNavratri", "Navratri"],
    ["शुभनवरात्रि"],
  ),
  festival(
    /\bdurga\s?(?:puja|pooja)\b|दुर्गा\s?पूजा/iu,
    "Happy Durga Puja",
    "दुर्गा पूजा की हार्दिक शुभकामनाएँ",
    "Durga Puja ki shubhkamnayein",
    ["DurgaPuja", "HappyDurgaPuja"],
    ["दुर्गापूजा"],
  ),
  festival(
    /\b(?:dussehra|dasara|vijayadashami)\b|दशहरा|विजयादशमी/iu,
    "Happy Dussehra",
    "दशहरे की हार्दिक शुभकामनाएँ",
    "Dussehra ki shubhkamnayein",
    ["HappyDussehra", "Dussehra"],
    ["दशहरा"],
  ),
  festival(
    /\bkar(?:wa|va)\s?chau?th\b|करवा\s?चौथ/iu,
    "Happy Karwa Chauth",
    "करवा चौथ की हार्दिक शुभकामनाएँ",
    "Karwa Chauth ki shubhkamnayein",
    ["KarwaChauth", "HappyKarwaChauth"],
    ["करवाचौथ"],
  ),
  festival(
    /\bbhai\s?dooj\b|भाई\s?दूज/iu,
    "Happy Bhai Dooj",
    "भाई दूज की हार्दिक शुभकामनाएँ",
    "Bhai Dooj ki shubhkamnayein",
    ["BhaiDooj", "HappyBhaiDooj"],
    ["भाईदूज"],
  ),
  festival(
    /\bchh?ath\b|छठ/iu,
    "Happy Chhath Puja",
    "छठ पूजा की हार्दिक शुभकामनाएँ",
    "Chhath Puja ki shubhkamnayein",
    ["ChhathPuja", "JaiChhathiMaiya"],
    ["छठपूजा"],
  ),
  festival(
    /\bgurpurab\b|\bguru\s?nanak\b|गुरु\s?नानक|गुरुपर्व|गुरपुरब/iu,
    "Happy Gurpurab",
    "गुरु पर्व की लख-लख बधाइयाँ",
    "Gurpurab ki lakh lakh badhaiyan",
    ["HappyGurpurab", "Gurpurab"],
    ["गुरुपर्व"],
  ),
  festival(
    /\bchristmas\b|\bx-?mas\b|क्रिसमस/iu,
    "Merry Christmas",
    "क्रिसमस की शुभकामनाएँ",
    "Merry Christmas",
    ["MerryChristmas", "Christmas"],
    ["क्रिसमस"],
  ),
  festival(
    /\bnew\s?year\b|नया साल|नए साल|नववर्ष|न्यू ईयर|\bnaya saal\b|\bnaye saal\b/iu,
    "Happy New Year",
    "नए साल की हार्दिक शुभकामनाएँ",
    "Naye saal ki dheron shubhkamnayein",
    ["HappyNewYear", "NewYear"],
    ["नववर्ष"],
  ),
  festival(
    /\blohri\b|लोहड़ी/iu,
    "Happy Lohri",
    "लोहड़ी की लख-लख बधाइयाँ",
    "Lohri ki lakh lakh badhaiyan",
    ["HappyLohri", "Lohri"],
    ["लोहड़ी"],
  ),
  festival(
    /\b(?:makar\s?)?sankranti\b|मकर\s?संक्रांति|संक्रांति/iu,
    "Happy Makar Sankranti",
    "मकर संक्रांति की हार्दिक शुभकामनाएँ",
    "Makar Sankranti ki shubhkamnayein",
    ["MakarSankranti", "HappyMakarSankranti"],
    ["मकरसंक्रांति"],
  ),
  festival(
    /\bpongal\b|पोंगल/iu,
    "Happy Pongal",
    "पोंगल की हार्दिक शुभकामनाएँ",
    "Pongal ki shubhkamnayein",
    ["HappyPongal", "Pongal"],
    ["पोंगल"],
  ),
  festival(
    /\bonam\b|ओणम/iu,
    "Happy Onam",
    "ओणम की हार्दिक शुभकामनाएँ",
    "Onam ki shubhkamnayein",
    ["HappyOnam", "Onam"],
    ["ओणम"],
  ),
  festival(
    /\b(?:baisakhi|vaisakhi)\b|बैसाखी|वैशाखी/iu,
    "Happy Baisakhi",
    "बैसाखी की लख-लख बधाइयाँ",
    "Baisakhi ki lakh lakh badhaiyan",
    ["HappyBaisakhi", "Baisakhi"],
    ["बैसाखी"],
  ),
  festival(
    /\bugadi\b|उगादि|उगादी/iu,
    "Happy Ugadi",
    "उगादि की हार्दिक शुभकामनाएँ",
    "Ugadi ki shubhkamnayein",
    ["HappyUgadi", "Ugadi"],
    ["उगादि"],
  ),
  festival(
    /\bgudi\s?padwa\b|गुड़ी\s?पड़वा|गुढी\s?पाडवा/iu,
    "Happy Gudi Padwa",
    "गुड़ी पड़वा की हार्दिक शुभकामनाएँ",
    "Gudi Padwa ki shubhkamnayein",
    ["GudiPadwa", "HappyGudiPadwa"],
    ["गुड़ीपड़वा"],
  ),
  festival(
    /\bteej\b|तीज/iu,
    "Happy Teej",
    "तीज की हार्दिक शुभकामनाएँ",
    "Teej ki shubhkamnayein",
    ["HappyTeej", "Teej"],
    ["तीज"],
  ),
  festival(
    /\b(?:maha\s?)?shivratri\b|शिवरात्रि/iu,
    "Happy Mahashivratri",
    "महाशिवरात्रि की हार्दिक शुभकामनाएँ",
    "Mahashivratri ki shubhkamnayein",
    ["Mahashivratri", "HarHarMahadev"],
    ["महाशिवरात्रि"],
  ),
  festival(
    /\bindependence\s?day\b|\b15\s?august\b|स्वतंत्रता\s?दिवस|15\s?अगस्त|पंद्रह अगस्त/iu,
    "Happy Independence Day",
    "स्वतंत्रता दिवस की हार्दिक शुभकामनाएँ",
    "Independence Day ki shubhkamnayein",
    ["IndependenceDay", "JaiHind"],
    ["स्वतंत्रतादिवस"],
  ),
  festival(
    /\brepublic\s?day\b|\b26\s?january\b|गणतंत्र\s?दिवस|26\s?जनवरी/iu,
    "Happy Republic Day",
    "गणतंत्र दिवस की हार्दिक शुभकामनाएँ",
    "Republic Day ki shubhkamnayein",
    ["RepublicDay", "JaiHind"],
    ["गणतंत्रदिवस"],
  ),
  festival(
    /\bmother'?s\s?day\b|मदर्स\s?डे/iu,
    "Happy Mother's Day",
    "मदर्स डे की प्यार भरी शुभकामनाएँ",
    "Mother's Day ki pyaar bhari shubhkamnayein",
    ["MothersDay", "HappyMothersDay"],
    ["मदर्सडे"],
  ),
  festival(
    /\bwomen'?s\s?day\b|महिला\s?दिवस/iu,
    "Happy Women's Day",
    "महिला दिवस की हार्दिक शुभकामनाएँ",
    "Women's Day ki shubhkamnayein",
    ["WomensDay", "HappyWomensDay"],
    ["महिलादिवस"],
  ),
];

/** For the goal of a festival whose name we do not know. */
export const ANY_FESTIVAL: Festival = festival(
  /$^/u,
  "warm festive wishes",
  "त्योहार की ढेर सारी शुभकामनाएँ",
  "tyohaar ki dheron shubhkamnayein",
  ["FestiveVibes", "FestivalTime"],
  ["त्योहार"],
);

/** Words that only wrap a greeting: with these and a festival's name gone, nothing is left to say about the subject. */
const GREETING_WORDS =
  /\b(?:happy|merry|wish(?:es|ing)?|greetings?|mubarak|shubh\w*|badhai\w*|hardik|ki|ke|ka|the|to|all|our|dear|customers?|everyone|you|your|and|family|families|a|very|post|sabko|sabhi|ko|aap|aapko|festivals?|din|day|grahak\w*|puja|pooja|chaturthi|dheron)\b|(?<![\p{L}\p{M}])(?:शुभ|हार्दिक|शुभकामना\p{M}*एँ|शुभकामनाएं|शुभकामनाएँ|बधाई|बधाइयाँ|मुबारक|की|के|का|को|सभी|सबको|आप|आपको|और|परिवार|ग्राहकों|त्योहार|पर्व|पूजा|चतुर्थी|ढेर|सारी)(?![\p{L}\p{M}])/giu;

export function findFestival(about: string): Festival | null {
  return FESTIVALS.find((candidate) => candidate.pattern.test(about)) ?? null;
}

/** "Happy Diwali to all our customers" says nothing beyond the greeting; "Diwali thali" does. */
export function isOnlyGreeting(about: string, found: Festival): boolean {
  const rest = about.replace(new RegExp(found.pattern.source, "giu"), " ").replace(GREETING_WORDS, " ");
  return !/[\p{L}\p{Nd}]/u.test(rest);
}
