import type { TradeGrammar } from "../../grammar.ts";

export const cafe: TradeGrammar = {
  topic: "good coffee and a quiet table",
  goals: {
    promotion: {
      hooks: {
        warm: ["That 4 pm feeling? We know how to fix it.", "Your corner table is waiting."],
        fun: ["Meetings could be emails. Coffee could not."],
        plain: ["Made to order, served the way you like it."],
      },
      bodies: {
        warm: [
          "Pull up a chair, put the phone away for ten minutes and let the aroma do the talking.",
          "Bring a book, bring a friend or just bring yourself. There is always a cup with your name on it.",
          "The kind of thing you order once and then order without opening the menu.",
        ],
        fun: ["Warning: side effects include one more order and cancelled plans."],
        plain: [
          "Prepared fresh for every order, in a calm place to sit, meet or work.",
          "Take it slowly here or take it along on your way.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Every neighbourhood needs a place like this.",
          "We remember your order. And your exam dates.",
        ],
        fun: ["Part café, part therapy. Mostly café."],
        plain: ["A café for good conversations."],
      },
      bodies: {
        warm: [
          "First dates, last-minute assignments, old friends who never run out of stories: our tables have heard it all.",
          "We grind, brew and bake for people who like things done with care. Walk in once and we will remember how you take it.",
        ],
        fun: ["We speak fluent cappuccino, broken Monday and excellent cake."],
        plain: [
          "We keep the menu honest, the cups warm and the seating comfortable.",
          "A place to meet, to work or to sit quietly with a cup.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Hot coffee in the heat: normal or not normal?", "What was your very first café order?"],
        fun: ["Sugar or no sugar? Careful, friendships are at stake."],
        plain: ["How do you take your coffee?"],
      },
      bodies: {
        warm: [
          "Our counter hears a new answer every hour, and every one of them is said with full confidence.",
          "Some of you have ordered the same thing for a year. Some of you still stare at the menu. We love both.",
        ],
        fun: ["Our barista has an opinion. It is loud. We need yours to balance it."],
        plain: [
          "We plan our menu around what you enjoy, so your answer counts.",
          "We read every reply and take it back to our kitchen.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Lights, laughter and a table full of cups.", "Shopping bags down, feet up, coffee in hand."],
        fun: ["Festive plans: eat, sip, repeat."],
        plain: ["A warm cup for a bright day."],
      },
      bodies: {
        warm: [
          "Between the shopping, the visits and the photographs, take one quiet cup with the people you love.",
          "Cousins in town? Bring them all. We will join the tables.",
        ],
        fun: ["We have enough cake to survive your relatives' questions."],
        plain: [
          "Our team is happy to be a small part of your celebrations.",
          "Meet family and friends over a relaxed cup this season.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Your coffee date just got easier.", "A little more in the cup, a little more in the pocket."],
        fun: ["Broke till payday? Read this."],
        plain: ["A good day to visit the café."],
      },
      bodies: {
        warm: [
          "Same care in every cup, a little lighter on the bill. Bring the friend who owes you a coffee.",
          "Perfect excuse to finally make that plan that has been sitting in the group chat.",
        ],
        fun: ["'I will just look at the menu,' you said. Good luck with that now."],
        plain: [
          "The same preparation and portion as always.",
          "A good time to try something new from the menu.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Drop in this evening, we will keep a seat warm.",
      "Come by and tell us how you like it.",
      "Tag the one you would share a table with, then come over.",
    ],
    fun: ["Come over before the gang finishes everything.", "Tag your coffee partner. No tag, no sip."],
    plain: [
      "Visit us today or message us to keep a table.",
      "We look forward to serving you. Come by any time we are open.",
    ],
  },
  answer: {
    warm: [
      "So, what is your usual order? Tell us in the comments.",
      "Filter coffee or cold coffee? Comment below and tag your partner.",
    ],
    fun: [
      "Team Hot or Team Cold? Comment before your cup gets cold.",
      "Tag the friend who says 'one sip' and finishes the cup. Who is it?",
    ],
    plain: [
      "Which one would you choose? Please comment below.",
      "What should we add to the menu? Tell us in the comments.",
    ],
  },
  tags: [
    "CoffeeLovers",
    "CafeLife",
    "CoffeeTime",
    "IndianCafe",
    "CafeVibes",
    "BrewedFresh",
    "CoffeeBreak",
    "CafeHopping",
    "FoodieIndia",
    "WeekendPlans",
  ],
  emoji: ["☕", "😊", "🍰", "✨"],
};
