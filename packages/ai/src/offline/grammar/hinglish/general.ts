import type { TradeGrammar } from "../../grammar.ts";

/** For a shop that has not said what it sells. */
export const general: TradeGrammar = {
  topic: "humari dukaan ki nayi baatein",
  goals: {
    promotion: {
      hooks: {
        warm: ["Lagta hai yeh aapko pasand aayega.", "Aaj thoda sa chakkar lagakar humari taraf aaiye."],
        fun: ["Aapki list mein ek cheez chhoot gayi hai. Humein mil gayi."],
        plain: ["Humari dukaan mein available hai."],
      },
      bodies: {
        warm: [
          "Khud aakar dekhiye, jo poochna ho poochiye, aaram se time lijiye.",
          "Sabse pehle aapko hi batane ka mann tha.",
        ],
        fun: ["Bas dekhne aayenge, aisa sab kehte hain."],
        plain: [
          "Details ke liye poochiye, batakar humein khushi hogi.",
          "Saaf len-den aur poora dhyaan, hamesha ki tarah.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: ["Counter ke peeche wale chehron ka namaste!", "Chhoti dukaan, bada swagat."],
        fun: ["Hum woh dost hain jinse aap saaman lete hain."],
        plain: ["Aapke area ki apni dukaan."],
      },
      bodies: {
        warm: [
          "Zyadatar customers ko hum naam se jaante hain, aapka naam bhi jaanna chahenge.",
          "Jo aaj nahi hai, use aapke liye mangane ki koshish karenge.",
        ],
        fun: ["Salaah free hai. Smile bhi."],
        plain: [
          "Hum is area ki seva dhyaan aur sahi daam ke saath karte hain.",
          "Lene se pehle bhi, baad mein bhi, sawaalon ka swagat hai.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Faisla karne mein humari madad kijiye!", "Sawaal humare paas hai, jawaab aapke paas."],
        fun: ["Chhota sa election hai. Bhaashan nahi hoga."],
        plain: ["Aapki raay chahiye."],
      },
      bodies: {
        warm: [
          "Isliye poochte hain, kyunki aapke jawaab se sach mein farq padta hai.",
          "Koi jawaab galat nahi hai, bas kuch humne ab tak sune nahi hain.",
        ],
        fun: ["Haarne wali team chai pilayegi. Rule humne nahi banaye. Achha, humne hi banaye."],
        plain: ["Hum har comment padhte hain.", "Aapke jawaab se humari service behtar hoti hai."],
      },
    },
    festival: {
      hooks: {
        warm: ["Apnon ka saath, hansi aur dher saari khushiyan.", "Khushiyan saath manane se badhti hain."],
        fun: ["Festival ka mood: full charge."],
        plain: ["Aap sabko shubhkamnayein."],
      },
      bodies: {
        warm: [
          "Is saal saath dene ke liye shukriya. Aaiye, milkar badhai dete hain.",
          "Ghar mein kursiyon se zyada mehmaan hon, aur mehmaanon se zyada mithai.",
        ],
        fun: ["Koi pooche toh kahiyega, aakhri mithai pehle hi khatam thi."],
        plain: [
          "Chhutti ke din aane se pehle please timing pooch lijiye.",
          "Humari team aapke liye sehat aur khushi ki kaamna karti hai.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Jo humare paas aate hain, unke liye kuch khaas.", "Achhi cheez, halka bill."],
        fun: ["Aaj ka sauda, bina drama."],
        plain: ["Humari dukaan ka current offer."],
      },
      bodies: {
        warm: [
          "Wahi bharosa jo aap jaante hain, thodi si bachat ke saath.",
          "Baar baar aane ke liye humari taraf se thank you.",
        ],
        fun: ["Counter par hairaan hone ki acting kar sakte hain."],
        plain: ["Poori terms please humse pooch lijiye.", "Wahi saaman aur wahi service, hamesha ki tarah."],
      },
    },
  },
  visit: {
    warm: ["Aaiye, milkar achha lagega.", "Message kijiye ya seedhe aa jaiye, jaisa theek lage."],
    fun: ["Jaldi aaiye, warna hum khud rakh lenge."],
    plain: ["Details ke liye aaiye ya message kijiye.", "Zyada jaankari ke liye message kijiye."],
  },
  answer: {
    warm: ["Aap kya kehte hain? Comment mein bataiye.", "Aap kaunsa chunenge? Neeche likhiye."],
    fun: ["Comment mein vote daaliye. Aap kis taraf hain?"],
    plain: [
      "Aapko kya pasand hai? Please comment mein bataiye.",
      "Aap kaunsa chunenge? Comment mein likhiye.",
    ],
  },
  tags: ["ApniDukaan", "VocalForLocal", "LocalShop", "ShopSmall", "SmallBusiness", "KhushCustomers"],
  emoji: ["✨", "😊", "🛍️", "🙏"],
};
