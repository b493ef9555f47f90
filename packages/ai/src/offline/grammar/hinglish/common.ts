import type { CommonGrammar } from "../../grammar.ts";

export const common: CommonGrammar = {
  leads: {
    promotion: {
      friendly: [
        "Aaj {shop} se ek achhi khabar!",
        "Kab se yeh batane ka mann tha.",
        "Aapne poocha tha, humne sun liya.",
        "{shop} ki taraf se aapke liye kuch khaas.",
      ],
      professional: [
        "{shop} ki taraf se ek update.",
        "Ab {shop} mein.",
        "Humare customers ke liye, {shop} ki taraf se.",
        "Yeh jaankari aapse share karte hue humein khushi hai.",
      ],
      fun: [
        "Breaking news, seedha {shop} se!",
        "Secret rakhne ki koshish ki thi. Chaar minute mein haar gaye.",
        "Scroll karna band, kaam ki baat suniye.",
        "Mood theek karne ka intezaam ho gaya hai.",
      ],
      minimal: ["Ab {shop} mein.", "Aaj yahan.", "Bas ek baat.", "{shop} mein, aaj."],
    },
    awareness: {
      friendly: [
        "Namaste! Hum hain {shop}.",
        "Agar ab tak mulaqat nahi hui, toh aaj sahi.",
        "Thodi si baat apne baare mein.",
        "{shop} mein aapka dil se swagat hai.",
      ],
      professional: [
        "{shop} mein aapka swagat hai.",
        "{shop} ka ek chhota sa parichay.",
        "{shop} mein aapko kya milega, short mein.",
        "{shop} se miliye.",
      ],
      fun: [
        "Hello ji, hum {shop} wale hain. Dariye mat, meethe log hain.",
        "Jis jagah ko aap dhoondh rahe the, uska naam {shop} hai.",
        "Kuch jagah map se milti hain, {shop} doston se.",
        "Chaliye, aaj official intro ho hi jaaye.",
      ],
      minimal: ["{shop}.", "Yeh hai {shop}.", "Hum hain {shop}.", "{shop} se miliye."],
    },
    engagement: {
      friendly: [
        "Aaj aapki raay chahiye!",
        "{shop} ki taraf se ek chhota sa sawaal.",
        "Chaliye, yeh faisla milkar karte hain.",
        "Aap bataiye, hum har comment padhte hain.",
      ],
      professional: [
        "Aapki raay humare liye zaroori hai.",
        "{shop} ki taraf se apne customers se ek sawaal.",
        "Aapke suggestion se humari service behtar hoti hai.",
        "Hum aapse jaanna chahte hain.",
      ],
      fun: [
        "Serious sawaal hai. Bahut serious. Almost.",
        "Is baat par humari poori team do hisson mein bant gayi hai.",
        "Family group mein isse chhoti baat par jhagde hue hain.",
        "Ab chup rehna mana hai, side chuniye!",
      ],
      minimal: ["Ek sawaal.", "Aapki baari.", "Aap bataiye.", "Yeh ya woh?"],
    },
    festival: {
      friendly: [
        "{shop} parivaar ki taraf se aap sabko {greeting}!",
        "{greeting}! Aapka ghar apnon aur hansi se bhara rahe.",
        "{greeting}! Khoob miliye, khoob muskuraiye.",
      ],
      professional: [
        "{shop} ki taraf se aapko aur aapke parivaar ko {greeting}.",
        "Humare sabhi customers ko {greeting}.",
        "{shop} ki taraf se {greeting}. Aapka saath humare liye anmol hai.",
      ],
      fun: [
        "{greeting}! Phone silent par, hansi full volume par.",
        "{greeting}! Rishtedaar raaste mein hain, taiyaar rahiye.",
        "{shop} ki taraf se {greeting}! Pehle photo, baaki kaam baad mein.",
      ],
      minimal: ["{greeting}.", "{greeting}. {shop}.", "{shop} ki taraf se {greeting}."],
    },
    offer: {
      friendly: [
        "Aapke liye kuch hai humare paas!",
        "{shop} ki taraf se ek chhota sa thank you.",
        "Yeh baat padosan ko zaroor bataiyega.",
        "Jeb ke liye achhi khabar, {shop} se.",
      ],
      professional: [
        "{shop} mein humare customers ke liye ek offer.",
        "{shop} mein abhi chal raha offer.",
        "Humare current offer ki jaankari.",
        "{shop} ki taraf se aapke liye ek offer.",
      ],
      fun: [
        "Aapka purse abhi abhi muskuraya. Humne dekha.",
        "Mazaak nahi, sach mein offer hai.",
        "Mummy bhi kahengi: haan, yeh theek hai.",
        "Bachat alert! Us ek dost ko bataiye jo har jagah bhaav poochta hai.",
      ],
      minimal: ["Offer hai.", "Ab {shop} mein.", "Ek offer, aapke liye.", "{shop} mein offer."],
    },
  },
  topicLines: {
    promotion: [
      "Aaj ki khaas baat: {about}.",
      "Ab {shop} mein: {about}.",
      "Aaj baat bas iski: {about}.",
      "Khaas aapke liye: {about}.",
    ],
    awareness: [
      "Humari pehchaan: {about}.",
      "Humare baare mein ek baat yaad rakhiye: {about}.",
      "Jis par humein naaz hai: {about}.",
      "Log humein isi se jaante hain: {about}.",
    ],
    engagement: [
      "Aaj ka topic: {about}.",
      "Aaj isi par baat karte hain: {about}.",
      "Baat hai: {about}. Raay sabki alag hai.",
      "Aaj humare mann mein hai: {about}.",
    ],
    festival: [
      "Is mauke par {shop} mein: {about}.",
      "Festival ki taiyaari mein: {about}.",
      "Is baar khaas: {about}.",
    ],
    offer: [
      "Offer yeh raha: {about}.",
      "Abhi {shop} mein: {about}.",
      "Seedhi si baat: {about}.",
      "Aapke liye: {about}.",
    ],
  },
  topicHooks: {
    promotion: {
      warm: [
        "Aaj ghar se nikalne ki wajah: {about}",
        "{About}. Naam hi kaafi hai",
        "Bataiye, {shop} mein kya aapka intezaar kar raha hai? {About}",
        "Ek baar dekhiye, phir kahiye: {about}",
      ],
      fun: ["{About} suna aur plan badal gaya!", "Baaki sab baad mein, pehle {about}"],
      plain: ["Ab {shop} mein: {about}", "Aaj khaas: {about}", "{shop} ki peshkash: {about}"],
    },
    awareness: {
      warm: [
        "Log humein isi se pehchaante hain: {about}",
        "Humara chhota sa proud moment: {about}",
        "Iske liye aaiye: {about}. Apnepan ke liye rukiye.",
      ],
      fun: ["Humari poori biography, ek line mein: {about}", "Humara filmy intro: {about}!"],
      plain: ["{shop}: {about}", "{shop} ke baare mein jaaniye: {about}", "Humari pehchaan: {about}"],
    },
    engagement: {
      warm: [
        "{About}: haan ya naa? Wajah bhi bataiye",
        "Yeh sunkar sabse pehle kya yaad aata hai? {About}",
        "Dil se bataiye, kaisa laga? {About}",
      ],
      fun: ["{About}: apni team chuniye, beech mein rehna mana hai", "Garma-garam debate ka topic: {about}"],
      plain: ["Is par aapki raay kya hai? {About}", "Aap kya sochte hain? {About}", "Ek sawaal: {about}"],
    },
    festival: {
      warm: [
        "Is festival {shop} mein: {about}",
        "{greeting}! Humare paas aapke liye kuch hai: {about}",
        "Khushiyan saath manate hain: {about}",
      ],
      fun: ["{greeting}! Aur ab sabse zaroori baat: {about}", "Festival mode on: {about}"],
      plain: ["{greeting}. {shop} mein: {about}", "Festival ke liye: {about}", "Is mauke par: {about}"],
    },
    offer: {
      warm: [
        "Yeh aapko pasand aayega: {about}",
        "{About}. Ji haan, theek padha aapne",
        "Apnon ko bhi bataiye: {about}",
      ],
      fun: ["Dheere dheere padhiye, maza lijiye: {about}", "{About}. Purse ki taraf se thank you!"],
      plain: ["{shop} mein offer: {about}", "Offer: {about}", "{About}. Poori jaankari {shop} mein"],
    },
  },
  shortCalls: {
    promotion: [
      "Aaiye, milte hain.",
      "{shop} mein milte hain.",
      "Details ke liye message kijiye.",
      "Aaj hi aaiye.",
    ],
    awareness: [
      "Aaiye, milte hain.",
      "Kabhi bhi aaiye.",
      "{shop} ko follow kijiye.",
      "Ek baar zaroor aaiye.",
    ],
    engagement: [
      "Comment mein bataiye.",
      "Haan ya naa? Comment kijiye.",
      "Aapka jawaab? Comment kijiye.",
      "Neeche likhiye.",
    ],
    festival: ["{shop} mein milte hain.", "Parivaar ke saath aaiye.", "Aaiye, saath manate hain."],
    offer: [
      "Details ke liye message kijiye.",
      "{shop} aaiye.",
      "Aakar pooch lijiye.",
      "Message kijiye, hum batayenge.",
    ],
  },
  offerCalls: {
    warm: [
      "Aa jaiye ya message kar dijiye, hum sab samjha denge.",
      "Bas aakar pooch lijiye, koi jhanjhat nahi.",
      "Jise yeh jaanna chahiye use share kijiye, aur saath mein aaiye.",
    ],
    fun: [
      "Padosi se pehle aaiye. Aap jaante hain woh kitne tez hain.",
      "Us dost ko tag kijiye jo har jagah discount maangta hai. Aaj uska din hai.",
    ],
    plain: [
      "Details ke liye humse miliye ya message kijiye.",
      "Lene se pehle terms humari team se pooch lijiye.",
      "Zyada jaankari ke liye message kijiye.",
    ],
  },
  asks: {
    warm: [
      "Aap kya kehte hain? Comment mein bataiye.",
      "Haan, naa ya shayad? Neeche likhiye, hum intezaar mein hain.",
      "Aapka kya khayaal hai? Comment mein zaroor likhiye.",
    ],
    fun: [
      "Comment mein vote daaliye. Recounting bhi ho sakti hai, manzoor?",
      "Us dost ko tag kijiye jiski har baat par raay hoti hai. Woh kya kahega?",
    ],
    plain: [
      "Aapki kya raay hai? Please comment mein bataiye.",
      "Kya aap apne vichaar batayenge? Please comment mein likhiye.",
    ],
  },
  goalTags: {
    promotion: ["VocalForLocal", "ShopLocalIndia", "AajKaKhaas"],
    awareness: ["ApniDukaan", "VocalForLocal", "SupportLocal"],
    engagement: ["AapkiRaay", "TellUs", "BataoNa"],
    festival: ["FestivalsOfIndia", "TyohaarKiRaunak", "FestiveSeason"],
    offer: ["OfferAlert", "BachatKiBaat", "OfferOfTheDay"],
  },
};
