import type { TradeGrammar } from "../../grammar.ts";

export const cafe: TradeGrammar = {
  topic: "achhi coffee aur sukoon wali table",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "Shaam chaar baje wali thakaan? Uska jawaab cup mein hai.",
          "Aapki favourite corner table intezaar mein hai.",
        ],
        fun: ["Meeting email par ho sakti hai, coffee nahi."],
        plain: ["Order par fresh, aapki pasand ke hisaab se."],
      },
      bodies: {
        warm: [
          "Kursi kheenchiye, phone das minute side mein rakhiye aur khushboo ko apna kaam karne dijiye.",
          "Book laiye, dost ko laiye ya bas khud aa jaiye. Aapke naam ka ek cup hamesha rehta hai.",
          "Ek baar order kijiye, agli baar menu kholne ki zaroorat nahi padegi.",
        ],
        fun: ["Warning: ek ke baad doosra order hone ke poore chances hain."],
        plain: [
          "Har order fresh banta hai, aur baithne ke liye shaant jagah hai.",
          "Aaram se yahan baithkar lijiye ya saath le jaiye.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Har mohalle mein aisi ek jagah honi chahiye.",
          "Humein aapka order yaad rehta hai, aur exam ki date bhi.",
        ],
        fun: ["Thoda cafe, thodi therapy. Zyada cafe."],
        plain: ["Achhi baaton ke liye ek cafe."],
      },
      bodies: {
        warm: [
          "Pehli mulaqat, last minute assignment, purane doston ke kisse: humari tables ne sab suna hai.",
          "Hum itminaan se banate hain, un logon ke liye jinhe itminaan pasand hai. Ek baar aaiye, aapki pasand humein yaad ho jaayegi.",
        ],
        fun: ["Humein teen bhashayein aati hain: cappuccino, cake aur Monday ki shikayatein."],
        plain: [
          "Seedha saada menu, garam cup aur aaram se baithne ki jagah.",
          "Milne, kaam karne ya chupchaap baithne ke liye achhi jagah.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Garmi mein garam coffee: theek hai ya nahi?", "Cafe mein aapka sabse pehla order kya tha?"],
        fun: ["Cheeni ya bina cheeni? Sochkar boliye, dosti ka sawaal hai."],
        plain: ["Aapko coffee kaisi pasand hai?"],
      },
      bodies: {
        warm: [
          "Humare counter par har ghante naya jawaab milta hai, aur har jawaab full confidence ke saath.",
          "Koi saal bhar se ek hi cheez mangata hai, koi aaj bhi menu ko dekhta reh jaata hai. Humein dono pyaare hain.",
        ],
        fun: ["Humare barista ki apni raay hai, aur awaaz buland hai. Muqable mein aapki raay chahiye."],
        plain: [
          "Menu aapki pasand se banta hai, isliye aapka jawaab matter karta hai.",
          "Hum har jawaab padhte hain aur apni kitchen tak pahunchate hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Apnon ka saath, hansi aur bhari hui table.",
          "Shopping ho gayi? Ab pair phailaiye aur coffee lijiye.",
        ],
        fun: ["Festival ka plan: khana, peena, phir se wahi."],
        plain: ["Festival ke din, apnon ke saath ek cup."],
      },
      bodies: {
        warm: [
          "Shopping, mehmaan aur photos ke beech ek cup apnon ke saath chain se pee lijiye.",
          "Bhai-behen sheher mein aaye hain? Sabko le aaiye, tables hum jod denge.",
        ],
        fun: ["Cake itna hai ki rishtedaaron ke sawaal bhi jhel lenge aap."],
        plain: [
          "Aapki khushiyon ka chhota sa hissa bankar humari team ko achha lagega.",
          "Family aur doston ke saath aaram se milne ke liye aaiye.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Coffee date ab aur aasaan.", "Cup mein thoda zyada, jeb par thoda kam."],
        fun: ["Mahine ka end chal raha hai? Toh yeh padhiye."],
        plain: ["Cafe aane ka achha mauka."],
      },
      bodies: {
        warm: [
          "Har cup mein wahi mehnat, bas bill thoda halka. Us dost ko laiye jis par aapki coffee udhaar hai.",
          "Group mein jo plan mahino se atka hai, use aaj poora karne ka badhiya bahana.",
        ],
        fun: ['"Bas menu dekhunga" kehne walon ke liye mushkil ghadi hai.'],
        plain: ["Swaad aur quantity hamesha jaisi hi.", "Menu se kuch naya try karne ka achha mauka."],
      },
    },
  },
  visit: {
    warm: [
      "Aaj shaam aa jaiye, ek kursi aapke liye rakhte hain.",
      "Aaiye aur bataiye, aapko kaisi pasand hai.",
      "Jiske saath table share karni ho use tag kijiye, aur aa jaiye.",
    ],
    fun: [
      "Jaldi aaiye, warna gang sab khatam kar degi.",
      "Apne coffee partner ko tag kijiye. Tag nahi toh sip nahi!",
    ],
    plain: [
      "Aaj hi aaiye, ya table ke liye message kijiye.",
      "Aapko serve karke humein khushi hogi. Zaroor aaiye.",
    ],
  },
  answer: {
    warm: [
      "Aapka hamesha wala order kaunsa hai? Comment mein bataiye.",
      "Filter coffee ya cold coffee? Neeche likhiye aur apne partner ko tag kijiye.",
    ],
    fun: [
      "Team Hot ya Team Cold? Cup thanda hone se pehle comment kijiye.",
      '"Bas ek sip" kehkar poora cup khatam karne wala dost kaun hai? Tag kijiye.',
    ],
    plain: [
      "Aap kaunsa chunenge? Please comment mein bataiye.",
      "Menu mein kya add karein? Comment mein likhiye.",
    ],
  },
  tags: [
    "CoffeeLovers",
    "CafeLife",
    "CoffeeTime",
    "IndianCafe",
    "CoffeeAurBaatein",
    "CafeVibes",
    "DostiAurCoffee",
    "CoffeeBreak",
    "FoodieIndia",
    "ChillScenes",
  ],
  emoji: ["☕", "😊", "🍰", "✨"],
};
