import type { Language } from "@businesspro/contracts/enums";

type CalendarEntry = {
  readonly latin: string;
  readonly devanagari: string;
  /** `MM-DD` of every year, or whole days where the moon decides. */
  readonly days: readonly string[];
};

/**
 * When festivals are, by the calendars that most of India goes by. Those that follow the moon are known up to 2028;
 * regions and sightings can differ by a day, so nothing that is written from this names a date.
 */
const CALENDAR: readonly CalendarEntry[] = [
  { latin: "New Year", devanagari: "नया साल", days: ["01-01"] },
  { latin: "Lohri", devanagari: "लोहड़ी", days: ["01-13"] },
  { latin: "Makar Sankranti", devanagari: "मकर संक्रांति", days: ["01-14"] },
  { latin: "Pongal", devanagari: "पोंगल", days: ["01-15"] },
  { latin: "Republic Day", devanagari: "गणतंत्र दिवस", days: ["01-26"] },
  { latin: "Women's Day", devanagari: "महिला दिवस", days: ["03-08"] },
  { latin: "Baisakhi", devanagari: "बैसाखी", days: ["04-14"] },
  { latin: "Independence Day", devanagari: "स्वतंत्रता दिवस", days: ["08-15"] },
  { latin: "Christmas", devanagari: "क्रिसमस", days: ["12-25"] },
  { latin: "Mother's Day", devanagari: "मदर्स डे", days: ["2027-05-09", "2028-05-14"] },
  { latin: "Mahashivratri", devanagari: "महाशिवरात्रि", days: ["2027-03-06", "2028-02-23"] },
  { latin: "Holi", devanagari: "होली", days: ["2027-03-22", "2028-03-11"] },
  { latin: "Ramzan", devanagari: "रमज़ान", days: ["2027-02-08", "2028-01-28"] },
  { latin: "Eid", devanagari: "ईद", days: ["2027-03-10", "2028-02-27"] },
  { latin: "Ugadi", devanagari: "उगादि", days: ["2027-04-07", "2028-03-27"] },
  { latin: "Gudi Padwa", devanagari: "गुड़ी पड़वा", days: ["2027-04-07", "2028-03-27"] },
  { latin: "Teej", devanagari: "तीज", days: ["2027-08-04", "2028-07-24"] },
  { latin: "Raksha Bandhan", devanagari: "रक्षाबंधन", days: ["2027-08-17", "2028-08-05"] },
  { latin: "Janmashtami", devanagari: "जन्माष्टमी", days: ["2027-08-25", "2028-08-13"] },
  { latin: "Ganesh Chaturthi", devanagari: "गणेश चतुर्थी", days: ["2027-09-04", "2028-08-23"] },
  { latin: "Onam", devanagari: "ओणम", days: ["2027-09-12", "2028-09-01"] },
  { latin: "Navratri", devanagari: "नवरात्रि", days: ["2027-09-30", "2028-09-19"] },
  { latin: "Durga Puja", devanagari: "दुर्गा पूजा", days: ["2027-10-06", "2028-09-25"] },
  { latin: "Dussehra", devanagari: "दशहरा", days: ["2027-10-09", "2028-09-27"] },
  { latin: "Karwa Chauth", devanagari: "करवा चौथ", days: ["2027-10-18", "2028-10-07"] },
  { latin: "Dhanteras", devanagari: "धनतेरस", days: ["2027-10-27", "2028-10-15"] },
  { latin: "Diwali", devanagari: "दीवाली", days: ["2026-11-08", "2027-10-29", "2028-10-17"] },
  { latin: "Bhai Dooj", devanagari: "भाई दूज", days: ["2027-10-31", "2028-10-19"] },
  { latin: "Chhath Puja", devanagari: "छठ पूजा", days: ["2027-11-04", "2028-10-23"] },
  { latin: "Gurpurab", devanagari: "गुरुपर्व", days: ["2026-11-24", "2027-11-14", "2028-11-02"] },
];

const DAY_MS = 24 * 60 * 60 * 1000;
const HORIZON_DAYS = 30;

/**
 * Festivals of the next thirty days, the soonest first, named in the script of the language.
 * @param today `YYYY-MM-DD` where the shop is
 */
export function comingFestivals(today: string, language: Language): { name: string; inDays: number }[] {
  const year = Number(today.slice(0, 4));
  const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  return CALENDAR.flatMap(({ latin, devanagari, days }) =>
    days
      .flatMap((day) => (day.length > 5 ? [day] : [`${year}-${day}`, `${year + 1}-${day}`]))
      .map((day) => ({ name: language === "hindi" ? devanagari : latin, inDays: daysTo(day) })),
  )
    .filter(({ inDays }) => inDays >= 0 && inDays <= HORIZON_DAYS)
    .sort((one, other) => one.inDays - other.inDays);
}
