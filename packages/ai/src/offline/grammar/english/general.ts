import type { TradeGrammar } from "../../grammar.ts";

/** For a shop that has not said what it sells. */
export const general: TradeGrammar = {
  topic: "what is new at our shop",
  goals: {
    promotion: {
      hooks: {
        warm: ["We think you will like this one.", "Worth a small detour today."],
        fun: ["Your shopping list has a gap. We found it."],
        plain: ["Available at our shop."],
      },
      bodies: {
        warm: [
          "Come and see it for yourself, ask us anything and take your time.",
          "You are the first ones we wanted to tell.",
        ],
        fun: ["You came to look. We know how this ends."],
        plain: [
          "Please ask us for details; we are glad to explain.",
          "Fair dealing and personal attention, as always.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: ["The faces behind the counter say hello.", "Small shop, big welcome."],
        fun: ["We are the friends you buy things from."],
        plain: ["Your local shop."],
      },
      bodies: {
        warm: [
          "We know most of our customers by name, and we would like to know yours.",
          "What we do not have today, we will try to bring for you.",
        ],
        fun: ["Advice is free. The smile too."],
        plain: [
          "We serve this neighbourhood with care and honest prices.",
          "Questions are welcome, before and after you buy.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Help us decide!", "We have a question, and you have the answer."],
        fun: ["Quick vote. No manifesto needed."],
        plain: ["Your opinion, please."],
      },
      bodies: {
        warm: [
          "We ask because your answers really change what we do next.",
          "There is no wrong answer, only ones we have not heard yet.",
        ],
        fun: ["The losing side buys the chai. We do not make the rules. Actually we do."],
        plain: ["We read every comment.", "Your answer helps us to serve you better."],
      },
    },
    festival: {
      hooks: {
        warm: ["Light, laughter and good company to you.", "Celebrations are better together."],
        fun: ["Festive mood: fully charged."],
        plain: ["Warm wishes for the season."],
      },
      bodies: {
        warm: [
          "Thank you for being part of our year. Drop in and let us wish you in person.",
          "May there be more guests than chairs and more sweets than guests.",
        ],
        fun: ["If anyone asks, the last sweet was already gone."],
        plain: [
          "Please check our timings before you visit on the holiday.",
          "Our team wishes you health and happiness.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["A little something for the people who come to us.", "Good things, lighter bill."],
        fun: ["Deal of the day, drama-free."],
        plain: ["Current offer at our shop."],
      },
      bodies: {
        warm: [
          "Same quality you know, with a bit saved for something nice.",
          "Our way of saying thank you for coming back.",
        ],
        fun: ["You may act surprised at the counter."],
        plain: ["Please ask us for the exact terms.", "The same goods and service as always."],
      },
    },
  },
  visit: {
    warm: ["Come by, we would love to see you.", "Message us or drop in, whichever is easier."],
    fun: ["Come soon, before we keep it for ourselves."],
    plain: ["Visit us or send a message for details.", "Message us to know more."],
  },
  answer: {
    warm: ["What do you say? Tell us in the comments.", "Which one would you pick? Comment below."],
    fun: ["Vote in the comments. Which side are you on?"],
    plain: [
      "What would you prefer? Please comment below.",
      "Which would you choose? Tell us in the comments.",
    ],
  },
  tags: ["LocalShop", "VocalForLocal", "ShopSmall", "MadeInIndia", "SmallBusiness", "HappyCustomers"],
  emoji: ["✨", "😊", "🛍️", "🙏"],
};
