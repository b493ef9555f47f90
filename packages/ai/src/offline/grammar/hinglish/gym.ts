import type { TradeGrammar } from "../../grammar.ts";

export const gym: TradeGrammar = {
  topic: "aapka agla workout",
  goals: {
    promotion: {
      hooks: {
        warm: ["Motivation nahi chahiye, bas ek baar aana hai.", "Aaj ka ek ghanta. Plan bas itna hai."],
        fun: ["Alarm band karna kasrat mein nahi gina jaata."],
        plain: ["Andaaze se nahi, plan se workout."],
      },
      bodies: {
        warm: [
          "Yahan koi aapke weights nahi ginta. Sabko apna pehla din yaad hai.",
          "Jahan hain wahin se shuru kijiye. Humare trainer ek ek set saath karayenge.",
          "Kisi din bhaari weight uthta hai, kisi din sofe se bas khud ko uthana hota hai. Dono gine jaate hain.",
        ],
        fun: ["Sofa aapko yaad karega. Seh lega."],
        plain: [
          "Trainer ka guidance, sahi form aur lagataar progress.",
          "Naye logon ke liye bhi, pehle se workout karne walon ke liye bhi.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Mazboot log, naram dil, ek hi chhat.",
          "Pehla din sabse mushkil hota hai. Us din aap akele nahi honge.",
        ],
        fun: ["Workout ke liye aaiye. Rukna padega, sofa humne chhupa diya hai."],
        plain: ["Har umar aur har level ke liye gym."],
      },
      bodies: {
        warm: [
          "Students, uncle ji, nayi mummiyan, night shift wale: sabke liye yahan ek corner hai aur saath dene wala koi.",
          "Hum chhoti jeet ginte hain: ek push-up zyada, ek kilometre zyada, ek hafta bina chhutti.",
        ],
        fun: ["Gaane tez hain, trainer dheere ginte hain aur leg day koi nahi chhodta. Kaagaz par toh nahi."],
        plain: [
          "Humare trainer aisa goal tay karne mein madad karte hain jo nibhaya ja sake.",
          "Equipment, guidance aur aapke din mein fit hone wala routine.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Subah ka workout ya shaam ka?", "Sabse pehli baar sofe se kis baat ne uthaya tha?"],
        fun: ['Leg day: pyaar hai ya achanak "kaam aa gaya"?'],
        plain: ["Aap kab workout karte hain?"],
      },
      bodies: {
        warm: [
          "Humare subah chhe baje wale aur raat nau baje wale log kabhi mile nahi. Milein toh dosti pakki hai.",
          "Ho sakta hai aapka jawaab hi aaj kisi aur ko utha de.",
        ],
        fun: ["Kaun leg day chhodta hai, humein dikh jaata hai. Parking se hi."],
        plain: [
          "Aapke jawaab se humein batch aur timing tay karne mein madad milti hai.",
          "Hum har comment padhte hain aur trainers tak pahunchate hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Mithai ka maza lijiye, hum yahin hain.",
          "Dil kholkar manaiye, thoda hiliye-duliye, phir manaiye.",
        ],
        fun: ["Ek laddoo, das squats. Ya bas laddoo."],
        plain: ["Festival mein bhi thodi kasrat."],
      },
      bodies: {
        warm: [
          "Festival family, khaane aur khushi ka hota hai. Yahan kisi ko guilty feel karne ki zaroorat nahi. Jab mann ho, aa jaiye.",
          "Bhai-behen ko ek din saath laiye aur dekhiye pehle kaun haar maanta hai.",
        ],
        fun: ["Function mein naachna bhi cardio hai. Yeh rule humne abhi banaya hai."],
        plain: [
          "Busy hafte mein tees minute bhi routine banaye rakhte hain.",
          "Humari team aapke liye sehat aur taaqat ki kaamna karti hai.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Kisi ishaare ka intezaar tha? Yeh raha.", "Shuru karne ka mann hai toh time bhi achha hai."],
        fun: ['"Monday se pakka" ab nahi chalega. Humne calendar dekh liya hai.'],
        plain: ["Shuru karne ya renew karne ka achha time."],
      },
      bodies: {
        warm: [
          "Wahi jagah, wahi trainer, shuruaat halki. Dost ko saath laiye taaki koi bhaag na sake.",
          "Bahut soch liya. Aaiye, jagah dekhiye aur aaram se tay kijiye.",
        ],
        fun: ["Aapke bahane achhe the. Yeh unse bhi achha hai."],
        plain: [
          "Poore gym ki suvidha aur trainer ka guidance.",
          "Join karne se pehle please saari terms humse pooch lijiye.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Aaiye, jagah dekhiye aur trainer se baat kijiye. Time ke liye message kijiye.",
      'Bas "start" likhkar message kijiye, aage hum batayenge.',
      "Is hafte aa jaiye, joote bag mein. Baaki hum dekh lenge.",
    ],
    fun: [
      "Abhi message kijiye, isse pehle ki sofa mann badal de.",
      "Gym partner ko tag kijiye taaki koi bhaag na sake, aur aa jaiye.",
    ],
    plain: [
      "Batch aur fees jaanne ke liye aaiye ya message kijiye.",
      "Join karne se pehle trainer se baat karne ke liye message kijiye.",
    ],
  },
  answer: {
    warm: [
      "Aap kis taraf hain? Comment mein bataiye.",
      "Is mahine aapka goal kya hai? Neeche likhiye, hausla hum badhayenge.",
    ],
    fun: [
      "Apna sabse badhiya bahana comment kijiye. Sabse mazedaar kaunsa hoga?",
      '"Monday se start" kehne wala dost kaun hai? Tag kijiye.',
    ],
    plain: [
      "Aapke liye kaunsa time theek hai? Please comment mein bataiye.",
      "Agli baar kaunsi exercise samjhayein? Neeche likhiye.",
    ],
  },
  tags: [
    "GymLife",
    "FitIndia",
    "FitnessIndia",
    "WorkoutMotivation",
    "DesiFitness",
    "GymMotivation",
    "AajKaWorkout",
    "TrainHard",
    "HealthyHabits",
    "FitnessGoals",
  ],
  emoji: ["💪", "🏋️", "🔥", "😄"],
};
