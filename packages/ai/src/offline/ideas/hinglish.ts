import type { IdeaLines } from "./idea-lines.ts";

export const hinglish: IdeaLines = {
  greeting: "Sabhi grahakon ko {festival} ki shubhkamnayein",
  preparing: "{festival} ki taiyaari",
  knownFor: "Log humare yahan kis liye aate hain: {about}",
  trades: {
    cafe: {
      promotion: ["Menu ki ek drink, bilkul paas se photo mein", "Shaam ki coffee ke saath wala snack"],
      awareness: ["Padhne aur kaam karne wali shaant table", "Coffee counter ke peeche ke haath"],
      offer: ["Dopahar ke liye coffee aur snack ka combo"],
      engagement: {
        light: ["Hot coffee ya cold coffee: aap kis team mein?"],
        plain: ["Menu mein kaunsi drink jodni chahiye?"],
      },
    },
    kirana: {
      promotion: ["Aaj subah aaya taaza stock", "Mahine ke ration ki daal aur chawal"],
      awareness: ["Saalon se humare saath jude parivaar", "Counter ke peeche ka ek din"],
      offer: ["Mahine ke zaroori saaman ka pack"],
      engagement: {
        light: ["Ghar mein kaunsa snack shaam tak bachta hi nahi?"],
        plain: ["Aapke liye kaunsa saaman stock mein rakhein?"],
      },
    },
    salon: {
      promotion: ["Is mausam ka haircut", "Shaadi ya function ki taiyaari"],
      awareness: ["Ek ghanta sirf apne liye", "Aapke baalon ka khayal rakhne wale log"],
      offer: ["Weekdays par hair spa aur haircut ka package"],
      engagement: {
        light: ["Chhote baal ya lambe baal: sach bataiye"],
        plain: ["Baalon ki dekhbhaal ka kaunsa sawaal hum samjhayein?"],
      },
    },
    gym: {
      promotion: ["Naye logon ka pehla workout", "Subah ke batch ki energy"],
      awareness: ["Kisi bhi umar mein exercise ki shuruaat", "Sahi form par trainer ki ek tip"],
      offer: ["Dost ke saath ek trial session"],
      engagement: {
        light: ["Leg day: pasand hai ya skip?"],
        plain: ["Workout ke liye aapko kaunsa samay theek lagta hai?"],
      },
    },
    clinic: {
      promotion: ["Routine check-up ki booking", "Pehli visit par kya saath laayein"],
      awareness: [
        "Samay par check-up se baat jaldi kaise pata chalti hai",
        "Humari clinic ki team se miliye",
      ],
      offer: ["Blood pressure aur sugar check-up ki ek subah"],
      engagement: {
        light: ["Aaj aapne kitne glass paani piya?"],
        plain: ["Sehat ka kaunsa vishay hum aasaan shabdon mein samjhayein?"],
      },
    },
    restaurant: {
      promotion: ["Aaj ki khaas dish, seedhe kitchen se", "Weekend par parivaar ka dinner"],
      awareness: [
        "Humari kitchen mein khana banane wale haath",
        "Sabse zyada mangayi jaane wali dish kaise banti hai",
      ],
      offer: ["Weekdays ki lunch thali"],
      engagement: {
        light: ["Butter naan ya tandoori roti: soch kar bataiye"],
        plain: ["Menu mein kaunsi dish wapas aani chahiye?"],
      },
    },
    boutique: {
      promotion: ["Rack par aaye naye kapde", "Ek kapda, pehenne ke do tareeke"],
      awareness: ["Hum kapda kaise chunte hain", "Fitting aur alteration, ek ek kadam"],
      offer: ["Set ke saath matching dupatta ya accessory"],
      engagement: {
        light: ["Agle function mein saree ya suit?"],
        plain: ["Is mausam mein aap kaunsa rang dhoondh rahe hain?"],
      },
    },
    "tea-shop": {
      promotion: ["Ketli se seedhi adrak wali chai", "Chai ke saath shaam ka garam snack"],
      awareness: ["Humari bench ke roz ke mehmaan", "Chai patti se glass tak kaise banti hai"],
      offer: ["Poore office ke liye chai"],
      engagement: {
        light: ["Din mein kitni chai zyada hoti hai?"],
        plain: ["Adrak ya elaichi: aap chai kaise lete hain?"],
      },
    },
  },
  general: {
    promotion: ["Humari dukaan mein kuch naya", "Grahak sabse zyada kya maangte hain"],
    awareness: ["Counter ke peeche ke log", "Ek photo mein dukaan ka poora din"],
    offer: ["Roz ke grahakon ke liye kuch extra"],
    engagement: {
      light: ["Bataiye aaj kya naya aaya hai?"],
      plain: ["Aapke liye agla saaman kya laayein?"],
    },
  },
};
