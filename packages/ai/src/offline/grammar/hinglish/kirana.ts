import type { TradeGrammar } from "../../grammar.ts";

export const kirana: TradeGrammar = {
  topic: "rasoi ka poora saaman",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "Rasoi ki list lambi hai, humari dukaan ka raasta chhota.",
          "Ek chakkar, aur mahine bhar ki chhutti.",
        ],
        fun: ["Mummy ki list, bina teesre phone ke."],
        plain: ["Roz ki zaroorat, ghar ke paas."],
      },
      bodies: {
        warm: [
          "Subah ke doodh se lekar last minute ke namak tak, sab ready rakhte hain, kyunki aapki rasoi ko hum jaante hain.",
          "Na trolley, na lambi line. Bas bata dijiye kya chahiye, hum nikaal denge.",
          "Mehmaan darwaze par aur ghar mein kuch nahi? Isi din ke liye toh mohalle ki dukaan hoti hai.",
        ],
        fun: ["Cheeni lene aayenge, aur cheeni, biscuit aur poori gali ki khabar lekar jaayenge."],
        plain: ["Sahi storage, sahi tol aur saaf bill.", "Ration aur ghar ka saaman, ek hi jagah par."],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Dadi ki list aaj bhi bharose ke haathon mein hai.",
          "Aapke ghar mein kise kaunsa biscuit pasand hai, humein pata hai.",
        ],
        fun: ["App ki zaroorat nahi, bas awaaz dijiye."],
        plain: ["Aapke mohalle ki kirana dukaan."],
      },
      bodies: {
        warm: [
          "Jo bachche kabhi toffee lene aate the, aaj apni list lekar aate hain. Yahi humari kamaai hai.",
          "Koi cheez na dikhe toh bata dijiye, hum mangane ki koshish karenge.",
        ],
        fun: ["Hum aisa search engine hain jo chhutte paise bhi wapas deta hai."],
        plain: [
          "Sahi tol aur saaf len-den ke saath is area ke parivaaron ki seva mein.",
          "Anaaj, masale aur roz ka saaman, poore dhyaan ke saath.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "Aapki rasoi mein kaunsi cheez kabhi khatam nahi honi chahiye?",
          "Kaunse masale ki khushboo mein ghar yaad aata hai?",
        ],
        fun: ["Bina biscuit ke chai: chalegi ya nahi?"],
        plain: ["Is hafte aapki list mein kya hai?"],
      },
      bodies: {
        warm: [
          "Har ghar mein ek cheez aisi hoti hai jo sab kuch khatam hone par bhi milni chahiye.",
          "Roz kitni lists dekhte hain, par do rasoiyan ek jaisi nahi hotin.",
        ],
        fun: ["Kisi ghar mein achaar, kisi mein aadhi raat ke noodles. Hum kisi ko kuch nahi kehte."],
        plain: [
          "Hum wahi rakhte hain jo aap maangte hain, isliye zaroor bataiye.",
          "Aapke jawaab se tay hota hai ki kya zyada mangana hai.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Ghar ki mithaas bhari hui rasoi se shuru hoti hai.",
          "Mehmaan aane wale hain. Rasoi taiyaar hai?",
        ],
        fun: ["Ghee bula raha hai. Mehmaan bhi."],
        plain: ["Festival ka saaman dukaan par ready."],
      },
      bodies: {
        warm: [
          "Is festival aapke ghar jo bhi pake, khoob bante. List ki chinta hum par chhodiye.",
          "Maida, cheeni, meve aur mehmaanon ka saara saaman: list dijiye aur do minute baithiye, hum pack kar dete hain.",
        ],
        fun: ["Har saal koi na koi elaichi bhool jaata hai. Is baar aap mat bhooliye."],
        plain: [
          "Please list pehle de dijiye, taaki aapko wait na karna pade.",
          "Festival ki rasoi ka saara saaman ek hi jagah.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Mahine ka ration ab jeb par halka.", "Is baar bada thaila lekar aaiye."],
        fun: ["Papa bhi kahenge: do le lo!"],
        plain: ["Mahine ke saaman par bachat."],
      },
      bodies: {
        warm: [
          "Wahi saaman jo har mahine lete hain, bas thodi bachat ke saath.",
          "Jo parivaar har mahine humare paas aate hain, unke liye humari taraf se chhota sa thank you.",
        ],
        fun: ["Aakhirkaar aisa bill, jise ghar par zor se padh sakte hain."],
        plain: ["Wahi quality, wahi tol, saaf bill.", "Mahine ka saaman bharne ka achha time."],
      },
    },
  },
  visit: {
    warm: [
      "Aa jaiye, ya list message kar dijiye, hum ready rakhenge.",
      "List ki photo bhejiye aur ghar jaate waqt le lijiye.",
      "Aaj hi aaiye, aur fridge par lagi woh list lete aaiye.",
    ],
    fun: [
      "Jaldi aaiye, ya hamesha ki tarah ghar ke sabse chhote ko bhej dijiye.",
      "List abhi message kijiye, isse pehle ki gharwale das cheezein aur jod dein.",
    ],
    plain: [
      "Dukaan par aaiye ya apni list message kijiye.",
      "Jo chahiye woh message kijiye, hum stock dekhkar bata denge.",
    ],
  },
  answer: {
    warm: [
      "Aapki rasoi mein kya? Comment mein bataiye.",
      "Har mahine aapki list mein sabse upar kya rehta hai? Neeche likhiye.",
    ],
    fun: [
      "Aapki rasoi ki VIP cheez kya hai? Humare yahan achaar ka jar hai, aap comment mein bataiye.",
      "Aapke ghar mein dukaan kaun jaata hai? Use tag kijiye!",
    ],
    plain: [
      "Hum kaunsi cheez zyada rakhein? Please comment mein bataiye.",
      "Humari dukaan mein aap aur kya chahenge? Neeche likhiye.",
    ],
  },
  tags: [
    "KiranaStore",
    "GharKaSaman",
    "DailyNeeds",
    "ApniDukaan",
    "MahineKaRation",
    "LocalShop",
    "GroceryIndia",
    "RasoiKiBaat",
    "MohalleKiDukaan",
    "VocalForLocal",
  ],
  emoji: ["🛒", "🙏", "🏠", "🌾"],
};
