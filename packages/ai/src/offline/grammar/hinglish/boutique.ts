import type { TradeGrammar } from "../../grammar.ts";

export const boutique: TradeGrammar = {
  topic: "chun chunkar laaye hue kapde",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "Pehna aur bas, mann ko bha gaya. Woh feeling jaante hain na?",
          "Aapki almari kab se isi ke intezaar mein thi.",
        ],
        fun: ['"Pehenne ko kuch nahi hai" wali baat yahan khatam.'],
        plain: ["Dhyaan se chuna hua, safai se sila hua."],
      },
      bodies: {
        warm: [
          "Kapda chhookar dekhiye, pehenkar dekhiye, jitna time chahiye lijiye. Humare mirror ko koi jaldi nahi.",
          "Friday ko office mein bhi jache aur Sunday ke function mein bhi.",
          "Humne ise isliye chuna kyunki khud pehenne ka mann hua. Din ki roshni mein rang aur bhi khilte hain.",
        ],
        fun: ["Almari bhar gayi hai? Jagah ban jaati hai, mann banna chahiye."],
        plain: [
          "Achhi finishing, saaf silai aur zaroorat ho toh fitting bhi.",
          "Size aur colour pooch lijiye, jo store mein hai woh hum dikha denge.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Ek ek karke chune hue kapde, un logon ke liye jinhe hum naam se jaante hain.",
          "Yahan har cheez haath se chhaanti hui hai.",
        ],
        fun: ["Dupatton par humari apni raay hai. Achhi wali."],
        plain: ["Boutique, jahan har customer ke liye time hai."],
      },
      bodies: {
        warm: [
          "Maa, beti, saheliyan: aati hain ek kapde ke liye, ruk jaati hain baaton mein. Humein yahi achha lagta hai.",
          "Occasion bata dijiye, poora look taiyaar karne mein hum madad karenge.",
        ],
        fun: ['"Bas yeh last piece hai" hum sach mein kehte hain. Aksar.'],
        plain: [
          "Roz ke aur khaas maukon ke kapde, fitting mein madad ke saath.",
          "Colour, size aur kapde ke baare mein hum sachchi salaah dete hain.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "Saree ya suit: haath pehle kis par jaata hai?",
          "Kis colour par sabse zyada tareef milti hai?",
        ],
        fun: ['Kitni black kurtis "bahut zyada" hoti hain?'],
        plain: ["Is mausam mein aap kya pehenna chahenge?"],
      },
      bodies: {
        warm: [
          "Aadhe log kehte hain pastel, aadhe kehte hain bright. Humse mat poochiye, humein dono pasand hain.",
          "Is hafte hum naye kapde chun rahe hain, aur ismein aapki bhi chalegi.",
        ],
        fun: ['Waise, "itne dupatte kaafi hain" jaisa kuch hota nahi hai.'],
        plain: [
          "Aapke jawaab se tay hota hai ki aage hum kya laayein.",
          "Naye kapde chunne se pehle hum har comment padhte hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Naye kapdon ki khushboo mein festival hota hai.", "Plan ban gaya. Pehnenge kya?"],
        fun: ["Wahi kapde dobara? Is khandaan mein? Kabhi nahi."],
        plain: ["Festival ke kapde, try karne ke liye ready."],
      },
      bodies: {
        warm: [
          "Aise rang jo shaam ko bhi khilein, aur aisi photos jo sambhaalkar rakhne ka mann kare.",
          "Subah ghar ki raunak se shaam ki mulaqaton tak, ek hi look jo poora din saath de.",
        ],
        fun: ["Behen ke saath matching kar lijiye, isse pehle ki woh mausi ki beti ke saath kar le."],
        plain: [
          "Fitting ke liye please do-chaar din rakhkar aaiye.",
          "Occasion aur budget ke hisaab se chunne mein humari team madad karegi.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Jis par nazar thi, use lene ka time aa gaya.", "Bag mein thoda zyada, bill mein thoda kam."],
        fun: ["Purse ghabraya hua hai, almari taiyaar hai."],
        plain: ["Kuch naya lene ka achha time."],
      },
      bodies: {
        warm: [
          "Wahi kapda, wahi silai, aur daam aisa ki matching dupatta bhi saath aa jaaye.",
          "Pieces ek ek karke nikalte hain, isliye jitna jaldi aayenge, utna zyada dekh paayenge.",
        ],
        fun: ["Yeh kharcha nahi, style wali bachat hai. Ghar par yahi kahiyega."],
        plain: [
          "Size store ki availability par hai, please apna size pooch lijiye.",
          "Wahi kapde aur wahi fitting ki suvidha.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Size aur colour ke liye message kijiye, ya aakar pehenkar dekhiye.",
      "Mummy ya saheli ke saath aaiye, humare paas do achhe mirror hain.",
      "Message kar dijiye, aapka size alag rakh denge.",
    ],
    fun: [
      "Jaldi aaiye, aapki behen ne bhi price pooch liya hai.",
      '"Mera" likhkar message kijiye, size ki baat hum kar lenge.',
    ],
    plain: [
      "Size, colour aur price ke liye message kijiye.",
      "Kapde dekhne aaiye, ya message se photos mangaiye.",
    ],
  },
  answer: {
    warm: ["Aapki pasand kya hai? Comment mein bataiye.", "Agli baar kaunsa colour laayein? Neeche likhiye."],
    fun: [
      "Sabse badi almari wali saheli kaun hai? Tag kijiye.",
      "Sach bataiye: tag lage hue kitne kapde abhi almari mein hain? Comment kijiye.",
    ],
    plain: [
      "Aapki pasand kaunsi hai? Please comment mein bataiye.",
      "Hum aapke liye kya laayein? Comment mein likhiye.",
    ],
  },
  tags: [
    "BoutiqueIndia",
    "EthnicWear",
    "IndianFashion",
    "DesiStyle",
    "NayaCollection",
    "NewArrivals",
    "OOTDIndia",
    "WomensFashion",
    "SareeLove",
    "BoutiqueFashion",
  ],
  emoji: ["👗", "✨", "💃", "🧵"],
};
