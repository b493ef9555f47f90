import type { TradeGrammar } from "../../grammar.ts";

export const salon: TradeGrammar = {
  topic: "ek ghanta, sirf aapke liye",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "Aakhri baar apne liye time kab nikaala tha?",
          "Achhe hair day ki shuruaat ek achhi kursi se hoti hai.",
        ],
        fun: ["Aapke baal kab se ishaare kar rahe hain. Bade bade ishaare."],
        plain: ["Sadhe hue haath, clean tools, aapka style."],
      },
      bodies: {
        warm: [
          "Aaram se baithiye, mann ki baat bataiye aur mirror hum par chhod dijiye.",
          "Hum pehle sunte hain, scissors baad mein uthate hain. Aap jaise hain waise hi lagein, bas aur fresh.",
          "Phone aur kaam se door ek ghanta. Itna toh aapka haq hai.",
        ],
        fun: ['Yahan koi nahi poochega "beta, shaadi kab?". Sirf isi ke liye aa jaiye.'],
        plain: [
          "Shuru karne se pehle hum aapse baat karte hain ki aap par kya achha lagega.",
          "Saaf jagah, trained haath aur har client ke liye poora time.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          'Har "aaj bade achhe lag rahe ho" ke peeche ek team hoti hai.',
          "Humein aapka naam, aapke baal aur aapki favourite kursi, sab yaad hai.",
        ],
        fun: ["Bikhre baal lekar aaiye, selfie lekar jaiye."],
        plain: ["Salon, jo pehle aapki baat sunta hai."],
      },
      bodies: {
        warm: [
          "Koi shaadi se pehle aata hai, koi interview se pehle, koi bas chain ki saans lene. Wajah sab achhi hain.",
          "Mirror mein logon ko muskurate dekhna humara roz ka kaam hai, aur isse mann kabhi nahi bharta.",
        ],
        fun: ["Aadhe stylist, aadhe raazdaar. Aapke secrets yahin rehte hain."],
        plain: [
          "Roz ke liye aur khaas maukon ke liye hair, skin aur grooming services.",
          "Hum sachchi salaah dete hain, chahe salaah yeh ho ki aaj kuch karane ki zaroorat nahi.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "Chhote baal ya lambe baal: aapko kya apna sa lagta hai?",
          "Baalon ke saath aapne sabse himmat wala kaam kya kiya hai?",
        ],
        fun: ["Kabhi aadhi raat ko khud fringe kaati hai? Sach boliye."],
        plain: ["Aapko apne baal kaise rakhna pasand hai?"],
      },
      bodies: {
        warm: [
          "Har haircut ke peeche ek kahani hoti hai. Aapki bhi sunenge.",
          "Sabse achhi kahaniyan humari kursiyon par hi sunayi jaati hain. Kuch aur ho jaayein?",
        ],
        fun: ["Ghabraiye mat, humne isse bhi bura theek kiya hai. Bahut bura."],
        plain: [
          "Aapke jawaab se tay hoga ki aage hum aapko kya dikhayein.",
          "Hum har comment padhte hain aur sawaal apne stylists tak pahunchate hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Kapde taiyaar hain. Aur baal?",
          "Festival ki raunak ek sukoon bhare ghante se shuru hoti hai.",
        ],
        fun: ["Family photo hamesha rehti hai, baal sochkar banwaiye."],
        plain: ["Festival ki taiyaari, bina bhaag-daud ke."],
      },
      bodies: {
        warm: [
          "Baal, haath aur thoda sa aaram, isse pehle ki ghar mehmaanon se bhar jaaye.",
          "Mehndi ho, makeup ho ya bas hair setting: din bata dijiye, baaki hum sambhaal lenge.",
        ],
        fun: ["Behnein poochengi kahan se karwaya. Na batana ho toh hum samajhte hain."],
        plain: [
          "Festival se pehle slots jaldi bhar jaate hain, please pehle se book kijiye.",
          "Outfit aur time bata dijiye, hum usi hisaab se look suggest karenge.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Apna khayaal rakhiye, purse ko bhi achha lagega.", "Karwana toh tha hi. Ab sahi time hai."],
        fun: ["Khud ko treat dijiye, purse ne haan keh di hai."],
        plain: ["Booking ke liye achha hafta."],
      },
      bodies: {
        warm: [
          "Wahi stylist, wahi dhyaan, bas bill halka. Behen, mummy ya saheli ko bhi saath laiye.",
          'Jo har baar kehte hain "agle mahine pakka", unke liye woh agla mahina aa gaya hai.',
        ],
        fun: ["Mood bhi achha, baal bhi achhe, aur jeb bhi naraaz nahi."],
        plain: [
          "Wahi products aur wahi stylists, hamesha ki tarah.",
          "Poora time de sakein, isliye please pehle se book kijiye.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Apna slot book karne ke liye message kijiye.",
      "Jo din theek lage woh message kar dijiye, kursi hum ready rakhenge.",
      "Saheli ke saath aaiye aur poori dopahar maze mein bitaiye. Booking ke liye message kijiye.",
    ],
    fun: [
      "Message kijiye, isse pehle ki baal apna faisla khud kar lein.",
      "Slot book kijiye, saheli ko tag kijiye aur saath aa jaiye.",
    ],
    plain: [
      "Appointment ke liye please message kijiye.",
      "Message se booking kijiye aur apni suvidha ka time bataiye.",
    ],
  },
  answer: {
    warm: [
      "Aap kis team mein hain? Comment mein bataiye aur saheli ko tag kijiye.",
      "Agli baar kya try karna chahenge? Neeche likhiye.",
    ],
    fun: [
      "Comment mein qubool kijiye: baalon ke saath sabse badi gadbad kaunsi hui?",
      "Har mahine hair badalne wali saheli kaun hai? Tag kijiye.",
    ],
    plain: [
      "Aapko kya pasand hai? Please comment mein bataiye.",
      "Humare stylists se kya jaanna chahenge? Neeche poochiye.",
    ],
  },
  tags: [
    "SalonLife",
    "HairCare",
    "SalonIndia",
    "SelfCare",
    "NayaLook",
    "HairGoals",
    "BaalonKiBaat",
    "HairStylist",
    "BridalReady",
    "KhudKeLiye",
  ],
  emoji: ["💇‍♀️", "✨", "💆‍♀️", "💛"],
};
