import type { IdeaLines } from "./idea-lines.ts";

export const english: IdeaLines = {
  greeting: "{festival} wishes to all our customers",
  preparing: "Getting ready for {festival}",
  knownFor: "What people come to us for: {about}",
  trades: {
    cafe: {
      promotion: [
        "One drink from our menu, photographed up close",
        "The snack that goes with an evening coffee",
      ],
      awareness: ["The quiet table where people read and work", "The hands behind our coffee counter"],
      offer: ["A coffee and snack combo for slow afternoons"],
      engagement: {
        light: ["Hot coffee or cold coffee: which team?"],
        plain: ["Which drink should we add to our menu?"],
      },
    },
    kirana: {
      promotion: ["Fresh stock that came in this morning", "Dals and rice for the month's ration"],
      awareness: ["The families that have shopped with us for years", "A day behind our counter"],
      offer: ["A pack of monthly essentials"],
      engagement: {
        light: ["The one snack that never survives until evening at home"],
        plain: ["Which item should we keep in stock for you?"],
      },
    },
    salon: {
      promotion: ["A haircut for the season", "Getting ready for a wedding or a function"],
      awareness: ["An hour to yourself in our chair", "The people who take care of your hair"],
      offer: ["A hair spa and cut package for weekdays"],
      engagement: {
        light: ["Short hair or long hair: be honest"],
        plain: ["Which hair care question should we answer?"],
      },
    },
    gym: {
      promotion: ["A first workout for beginners", "The morning batch and its energy"],
      awareness: ["Starting to exercise at any age", "A trainer's one tip for good form"],
      offer: ["A trial session with a friend"],
      engagement: {
        light: ["Leg day: love it or skip it?"],
        plain: ["What time of day suits your workout?"],
      },
    },
    clinic: {
      promotion: ["Booking a routine check-up", "What to bring to a first visit"],
      awareness: ["How regular check-ups help to notice things early", "Meet the team at our clinic"],
      offer: ["A morning for blood pressure and sugar check-ups"],
      engagement: {
        light: ["How many glasses of water have you had today?"],
        plain: ["Which health topic should we explain simply?"],
      },
    },
    restaurant: {
      promotion: ["The dish of the day, hot from the kitchen", "A family dinner for the weekend"],
      awareness: ["The hands that cook in our kitchen", "How our most ordered dish is made"],
      offer: ["A lunch thali for weekdays"],
      engagement: {
        light: ["Butter naan or tandoori roti: choose wisely"],
        plain: ["Which dish should return to our menu?"],
      },
    },
    boutique: {
      promotion: ["New arrivals on the rack", "One piece styled in two ways"],
      awareness: ["How we choose our fabrics", "Fitting and alteration, step by step"],
      offer: ["A matching dupatta or accessory with a set"],
      engagement: {
        light: ["Saree or suit for the next function?"],
        plain: ["Which colour do you look for this season?"],
      },
    },
    "tea-shop": {
      promotion: ["Adrak chai fresh from the kettle", "Chai with a hot evening snack"],
      awareness: ["The regulars at our bench", "How our chai is made, from leaf to glass"],
      offer: ["Chai for the whole office"],
      engagement: {
        light: ["How many cups of chai are too many?"],
        plain: ["Adrak or elaichi: how do you take your chai?"],
      },
    },
  },
  general: {
    promotion: ["Something new at our shop", "What our customers ask for most"],
    awareness: ["The people behind our counter", "A day at our shop in one photo"],
    offer: ["Something extra for regular customers"],
    engagement: {
      light: ["Guess what came in today"],
      plain: ["What should we bring in next for you?"],
    },
  },
};
