import type { TradeGrammar } from "../../grammar.ts";

export const teaShop: TradeGrammar = {
  topic: "ek glass taazi chai",
  goals: {
    promotion: {
      hooks: {
        warm: ["Kettle chadh gayi hai. Aap kahan hain?", "Abhi ek glass, aur din badla badla lagega."],
        fun: ["Pehle chai. Phir aapki problems par baat hogi."],
        plain: ["Din bhar taazi chai."],
      },
      bodies: {
        warm: [
          "Tab tak ubalti hai jab tak rang na aa jaaye aur poori gali ko pata na chal jaaye.",
          "Paanch minute khade rahiye, dono haathon se glass pakdiye aur shor ko guzar jaane dijiye.",
          "Office ki thakaan, college ki chhutti ya dil ka maamla: sabke liye ek glass hai.",
        ],
        fun: ['"Bas aadha cup" kaha tha, teen peekar gaye.'],
        plain: [
          "Thodi thodi quantity mein taazi banti hai aur garam serve hoti hai.",
          "Din ke beech mein ek chhota, achha break.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Dukaan dikhne se pehle hansi sunayi deti hai.",
          "Yahan ka har purana customer kabhi ajnabi tha.",
        ],
        fun: ["Humara Wi-Fi weak hai, chai nahi."],
        plain: ["Aapke mohalle ki chai ki dukaan."],
      },
      bodies: {
        warm: [
          "Kise kam cheeni, kise kadak aur kaun bas baatein karne aata hai, humein sab pata hai. Sabka swagat hai.",
          "Wahi kettle, wahi corner, roz nayi kahaniyan.",
        ],
        fun: ["Cricket ho, politics ho ya shaadi: faisle pehle yahin hote hain."],
        plain: ["Saaf glass, taaza doodh aur har baar wahi swaad.", "Chhota sa menu, dhyaan se banaya hua."],
      },
    },
    engagement: {
      hooks: {
        warm: ["Adrak ya elaichi: aapke liye chai matlab kya?", "Chai banana aapko kisne sikhaya tha?"],
        fun: ["Biscuit chai mein gir gaya. Ab kya?"],
        plain: ["Aapko chai kaisi pasand hai?"],
      },
      bodies: {
        warm: [
          "Yeh behes humare counter par hazaar baar hui hai, aur aaj tak koi jeeta nahi.",
          "Har kisi ki ek chai wali yaad hoti hai. Baarish, railway station, koi purana dost.",
        ],
        fun: [
          "Koi chammach se nikaalta hai, koi naya glass mangata hai, koi soup samajhkar pee jaata hai. Humne sab dekha hai.",
        ],
        plain: [
          "Aapke jawaab se tay hota hai ki board par kya likha jaaye.",
          "Shaam ki apni chai par hum har comment padhte hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Plate mein mithai, glass mein chai.", "Festival lamba hai, chai saath degi."],
        fun: ["Mehmaan aate hi ja rahe hain? Kettle nahi thakti."],
        plain: ["Festival ke din, ek garam glass."],
      },
      bodies: {
        warm: [
          "Milne-milaane aur mithaiyon ke baad ek glass chain se humare saath.",
          "Purane dost chhuttiyon mein ghar aaye hain? Milne ki jagah wahi hai, jo pehle thi.",
        ],
        fun: ["Itni mithai ke baad ek kadak chai toh banti hai. Yeh humari scientific raay hai."],
        plain: [
          "Chhutti ke din ki timing please humse pooch lijiye.",
          "Saal bhar aapki seva karke humein khushi hoti hai.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Do dost, do glass, ek khush bill.", "Chai ka time thoda aur meetha ho gaya."],
        fun: ["Aaj kanjoos dost bhi pilayega."],
        plain: ["Chai break ke liye achha din."],
      },
      bodies: {
        warm: [
          "Wahi kettle, wahi bhara hua glass, jeb par thoda halka. Poore office ko le aaiye.",
          "Jo apne din ki shuruaat humare saath karte hain, unke liye chhota sa thank you.",
        ],
        fun: ["Ab balance dekhe bina keh sakte hain: chai meri taraf se!"],
        plain: [
          "Wahi glass aur wahi swaad, hamesha ki tarah.",
          "Apne colleagues ko saath laane ka achha mauka.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Aa jaiye, agli chai bas banne hi wali hai.",
      "Dost ko laiye aur apna wala corner pakdiye.",
      "Apne chai partner ko tag kijiye aur shaam ko aa jaiye.",
    ],
    fun: [
      "Jaldi aaiye, biscuit par hamla ho chuka hai.",
      'Us dost ko tag kijiye jo din mein teen baar "bas last chai" kehta hai.',
    ],
    plain: ["Agle chai break par humare yahan aaiye.", "Subah ya shaam, jab mann ho aaiye."],
  },
  answer: {
    warm: ["Aap kis taraf hain? Comment mein bataiye.", "Din mein kitne glass? Sach sach likhiye."],
    fun: [
      "Neeche qubool kijiye: dopahar se pehle kitne cup?",
      "Biscuit zyada der dubone wala dost kaun hai? Tag kijiye.",
    ],
    plain: [
      "Aap chai kaisi lete hain? Please comment mein bataiye.",
      "Kaunsa flavour add karein? Comment mein likhiye.",
    ],
  },
  tags: [
    "ChaiLovers",
    "ChaiTime",
    "KadakChai",
    "Chai",
    "ChaiAurBaatein",
    "CuttingChai",
    "MasalaChai",
    "ChaiPeCharcha",
    "ChaiBreak",
    "AdrakWaliChai",
  ],
  emoji: ["☕", "🫖", "😄", "🌧️"],
};
