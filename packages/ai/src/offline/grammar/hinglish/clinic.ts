import type { TradeGrammar } from "../../grammar.ts";

export const clinic: TradeGrammar = {
  topic: "time par health check-up",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "Jo check-up talta ja raha hai, uska din tay karein?",
          "Calendar mein sehat ke liye bhi ek jagah honi chahiye.",
        ],
        fun: ["Scooter ki servicing time par. Aur apni?"],
        plain: ["Appointment lekar consultation, lambe wait ke bina."],
      },
      bodies: {
        warm: [
          "Apne sawaal aur purani reports saath laiye. Doctor aaram se sunenge.",
          "Sahi time par doctor se chhoti si baat, baad ki bahut si chinta bacha leti hai.",
          'Mummy-papa ko bhi saath laiye. Woh kahenge "hum theek hain". Hamesha yahi kehte hain.',
        ],
        fun: ["Internet chaalis jawaab deta hai. Doctor ek baat batate hain, jo samajh mein aati hai."],
        plain: [
          "Please purani reports aur chal rahi dawaiyon ki list saath laiye.",
          "Consultation, salaah aur follow-up ek hi jagah.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Jahan jaanch se pehle aapki baat suni jaati hai.",
          "Achhi dekhbhaal achhi baatcheet se shuru hoti hai.",
        ],
        fun: ["Koi sawaal bekaar nahi hota. Humne sab sune hain."],
        plain: ["Sehat ki jaankari, jo kaam aaye."],
      },
      bodies: {
        warm: [
          "Hum simple shabdon mein batate hain ki kya ho raha hai aur aage kya karna hai, taaki aap itminaan se faisla kar sakein.",
          "Chhote bachchon se lekar dada-dadi tak, is area ke parivaar humara darwaza jaante hain.",
        ],
        fun: ["Ji haan, humare doctor ki handwriting padhi ja sakti hai. Humein is par garv hai."],
        plain: [
          "Regular check-up se badlaav time rehte pata chal sakte hain. Apni zaroorat ke baare mein doctor se baat kijiye.",
          "Humari team har step samjhati hai aur aapke sawaalon ke jawaab deti hai.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Aaj kitne glass paani piya? Sach sach bataiye.", "Subah ki walk ya shaam ki walk?"],
        fun: ["Sach bataiye, poore aath ghante ki neend pichli baar kab li thi?"],
        plain: ["Sehat se juda aapka sawaal kya hai?"],
      },
      bodies: {
        warm: [
          "Roz ki chhoti aadatein matter karti hain, aur un par baat karne se unhe nibhana aasaan hota hai.",
          "Apni aadat bataiye, shayad kisi aur ko shuru karne ka hausla mile.",
        ],
        fun: ['Waise, "weekend ke baad" koi date nahi hoti. Humne calendar se poocha hai.'],
        plain: [
          "Yahan hum general sawaalon ke jawaab dete hain; personal salaah ke liye please doctor se miliye.",
          "Aapke sawaalon se hum agla topic chunte hain.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Aapko aur aapke apnon ko achhi sehat ki kaamna.",
          "Khushi se manaiye aur ek doosre ka khayaal rakhiye.",
        ],
        fun: ["Mithai ka maza lijiye. Phir thodi walk ka bhi."],
        plain: ["Safe aur healthy festival ki shubhkamnayein."],
      },
      bodies: {
        warm: [
          "Khaane aur apnon ke saath ka maza lijiye, paani peete rahiye aur badon ko beech beech mein aaram dijiye.",
          "Festival ke din bhi apni roz ki dawai time par lijiye aur first-aid box paas rakhiye.",
        ],
        fun: ["Ek mithai zyada chalegi. Paanchvi ke baare mein doctor se poochiye."],
        plain: [
          "Chhutti ke din aane se pehle please humari timing pooch lijiye.",
          "Bheed aur sadak par bachchon ka dhyaan rakhiye, aur zaroori number paas rakhiye.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: [
          "Ruka hua check-up poora karne ka achha time.",
          "Parivaar ka khayaal rakhna thoda aur aasaan.",
        ],
        fun: ['2019 ki report "latest" nahi hoti. Bas keh rahe hain.'],
        plain: ["Check-up se jude humare offer ki jaankari."],
      },
      bodies: {
        warm: [
          "Wahi doctor, wahi dhyaan. Ghar ke us member ko bhi laiye jo khud kabhi nahi jaata.",
          "Agar yeh kaam kab se aapki list mein hai, toh yeh hafta achha hai.",
        ],
        fun: ["Phone lene se pehle das model dekhe the. Ek check-up apne liye bhi."],
        plain: [
          "Ismein kya shaamil hai aur aapke liye theek hai ya nahi, please humari desk se pooch lijiye.",
          "Kaunsi jaanch zaroori hai, yeh doctor aapko batayenge.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Appointment ke liye message kijiye.",
      "Message kijiye, aapki suvidha ka time dhoondh lenge.",
      "Aaiye ya humari desk ko message karke time tay kar lijiye.",
    ],
    fun: [
      'Booking ke liye message kijiye, isse pehle ki phir "agle hafte" ho jaaye.',
      "Time book kijiye, message se. Ji haan, aaj hi.",
    ],
    plain: [
      "Please message se ya humari desk par appointment lijiye.",
      "Timing aur appointment ke liye message kijiye.",
    ],
  },
  shortVisit: [
    "Appointment ke liye message kijiye.",
    "Timing ke liye message kijiye.",
    "Message se book kijiye.",
  ],
  answer: {
    warm: [
      "Aapki chhoti si achhi aadat kya hai? Comment mein bataiye.",
      "Kaunsi aadat aap roz nibha lete hain? Neeche likhiye.",
    ],
    fun: [
      "Comment mein sach boliye. Kitne number aaye?",
      "Paani peena bhoolne wala dost kaun hai? Tag kijiye.",
    ],
    plain: [
      "Agli baar doctor kis topic par batayein? Please comment mein likhiye.",
      "Aap kya jaanna chahenge? Apne general sawaal neeche poochiye.",
    ],
  },
  tags: [
    "HealthCare",
    "HealthCheckup",
    "FamilyHealth",
    "HealthyIndia",
    "SehatKiBaat",
    "HealthTips",
    "ClinicCare",
    "PreventiveCare",
    "ApnaKhayaal",
    "StayHealthy",
  ],
  emoji: ["🩺", "💚", "🙂", "🌿"],
};
