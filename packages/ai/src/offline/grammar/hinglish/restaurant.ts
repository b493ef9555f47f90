import type { TradeGrammar } from "../../grammar.ts";

export const restaurant: TradeGrammar = {
  topic: "apnon ke saath garma-garam khana",
  goals: {
    promotion: {
      hooks: {
        warm: ["Aaj kitchen ki chhutti, khana humare yahan.", "Khushboo wahan tak aa rahi hai kya?"],
        fun: ["Diet kal se. Kal bhi maan gaya hai."],
        plain: ["Order par taiyaar, garma-garam."],
      },
      bodies: {
        warm: [
          'Aanch se seedha aapki table tak, aur itna ki "bhookh nahi hai" kehne wale bhai ka bhi ho jaaye.',
          "Humari kitchen subah se lagi hui hai. Aap bas bhookh lekar aaiye.",
          "Table ke beech mein rakhiye aur dekhiye sabke chammach kidhar jaate hain.",
        ],
        fun: ["Sharing zaroori nahi hai. Hum kisi ko nahi batayenge."],
        plain: [
          "Humari apni kitchen mein taiyaar aur fresh serve kiya hua.",
          "Families aur doston ke liye baithne ki achhi vyavastha.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Yahan har dish mein kisi ka sabr shaamil hai.",
          "Birthday, farewell ya mamooli Tuesday: humne sabko khilaya hai.",
        ],
        fun: ["Pet bharta hai, mann nahi. Galti humari hai."],
        plain: ["Saath baithkar achha khaane ki jagah."],
      },
      bodies: {
        warm: [
          "Masala dheere dheere bhunta hai aur roti tab aati hai jab chahiye, usse pehle nahi. Jaisa khud khana pasand hai, waisa hi serve karte hain.",
          "Bhookhe aaiye, aaram se baithiye, aakhri niwala bhi aapka. Apna hi ghar samajhiye.",
        ],
        fun: ["Humare chef ko thoda parosna nahi aata. Samjhakar dekh liya."],
        plain: [
          "Saaf kitchen, sadha hua menu aur dhyaan se service.",
          "Roz ke khaane ke liye bhi, family ke khaas maukon ke liye bhi.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "Chawal ya roti: aapki thali mein kaun jeetta hai?",
          "Menu mein sabse pehle kya dhoondhte hain aap?",
        ],
        fun: ["Sabki plate se khaane wala kaun hai? Naam bataiye."],
        plain: ["Kaunsi dish menu se kabhi nahi hatni chahiye?"],
      },
      bodies: {
        warm: [
          "Har table par yeh behes ek baar toh hoti hi hai, aksar waiter ke saamne.",
          "Ek swaad, ek yaad. Aapki wali sunna chahenge.",
        ],
        fun: ["Aakhri tukde par dostiyan tooti hain. Sochkar boliye."],
        plain: [
          "Humari kitchen aapki pasand dekhkar hi special dish tay karti hai.",
          "Menu badalne se pehle hum har comment padhte hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Festival ka swaad bhari hui table par hi aata hai.", "Aaj bartan nahi dhone, festival hai."],
        fun: ["Mausi-bua sab aa rahi hain. Khana dumdaar hona chahiye."],
        plain: ["Family ke saath festival ka khana."],
      },
      bodies: {
        warm: [
          "Sabko ikattha kijiye, starter par behes kijiye, baaki chinta hum par chhodiye.",
          "Pehle niwale se aakhri mithai tak, aaj hum bhi festival wale dil se paka rahe hain.",
        ],
        fun: ["Dheela kurta pehenkar aaiye. Baad mein mat kahiyega ki bataya nahi."],
        plain: [
          "Festival ki shaam tables jaldi bhar jaati hain, please pehle se book kijiye.",
          "Aapke parivaar ki mezbaani karke humein khushi hogi.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Khaane ka plan set, budget bhi.", "Thali mein zyada, bill mein kam."],
        fun: ['"Party kab?" Aaj haan keh sakte hain.'],
        plain: ["Aaj humare yahan khaane ka achha mauka."],
      },
      bodies: {
        warm: [
          "Wahi swaad, wahi quantity, bill thoda friendly. Poori toli ko le aaiye.",
          "Birthday se jo party udhaar hai, use chukane ka sahi time.",
        ],
        fun: ["Ab meetha mangane se pehle hisaab nahi lagana padega."],
        plain: [
          "Swaad aur quantity hamesha ki tarah poori.",
          "Timing aur terms please humari team se pooch lijiye.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Aaj aa jaiye, ya table ke liye message kijiye.",
      "Family ko saath laiye, tables hum jod denge.",
      "Us dost ko tag kijiye jo khaane ko kabhi naa nahi kehta, aur aa jaiye.",
    ],
    fun: [
      "Bhookhe aaiye, dheere dheere chalte hue jaiye.",
      "Jis par aapki party udhaar hai use tag kijiye. Table ke liye message kijiye.",
    ],
    plain: [
      "Table book karne ke liye message kijiye.",
      "Lunch ya dinner par aaiye, ya booking ke liye message kijiye.",
    ],
  },
  answer: {
    warm: [
      "Aapki pasand kya hai? Comment mein bataiye.",
      "Kis khaane se ghar ki yaad aati hai? Neeche likhiye.",
    ],
    fun: [
      "Aapke group ka plate chor kaun hai? Tag kijiye.",
      "Aakhri tukda: utha lenge ya pehle poochenge? Sach sach comment kijiye.",
    ],
    plain: [
      "Kaunsi dish special menu mein dekhna chahenge? Please comment mein bataiye.",
      "Aap sabse pehle kya mangate hain? Neeche likhiye.",
    ],
  },
  tags: [
    "FoodieIndia",
    "DesiKhana",
    "IndianFood",
    "DineOut",
    "FamilyDinner",
    "DesiFood",
    "SwaadKaMaza",
    "FoodLovers",
    "GarmaGaram",
    "KhaneKeShaukeen",
  ],
  emoji: ["🍽️", "😋", "🔥", "❤️"],
};
