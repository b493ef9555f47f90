import type { TradeGrammar } from "../../grammar.ts";

export const teaShop: TradeGrammar = {
  topic: "a fresh glass of chai",
  goals: {
    promotion: {
      hooks: {
        warm: ["The kettle is on. Where are you?", "One glass now, and the day looks different."],
        fun: ["Chai first. Then we will discuss your problems."],
        plain: ["Freshly brewed, all day."],
      },
      bodies: {
        warm: [
          "Boiled slowly until the colour is right and the whole lane knows about it.",
          "Stand for five minutes, hold the glass with both hands and let the noise pass by.",
          "Office break, college break, heart break: there is a glass for it.",
        ],
        fun: ["'Just half a cup,' they said, and stayed for three."],
        plain: [
          "Prepared fresh in small batches and served hot.",
          "A quick, good break in the middle of the day.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "You will hear the laughter before you see the shop.",
          "Every regular here was a stranger once.",
        ],
        fun: ["Our Wi-Fi is weak. Our chai is not."],
        plain: ["Your neighbourhood tea shop."],
      },
      bodies: {
        warm: [
          "We know who takes less sugar, who wants it strong and who only comes to talk. All are welcome.",
          "Same kettle, same corner, new stories every day.",
        ],
        fun: ["Cricket, politics, weddings: all decisions are taken here first."],
        plain: [
          "Clean glasses, fresh milk and the same taste every time.",
          "A simple menu, made with attention.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Ginger or cardamom: which one is chai to you?", "Who taught you how to make chai?"],
        fun: ["Biscuit fell into the chai. What now?"],
        plain: ["How do you like your tea?"],
      },
      bodies: {
        warm: [
          "We have heard this debate at our counter a thousand times, and nobody has won yet.",
          "Everyone has one chai memory. Rain, a railway platform, an old friend.",
        ],
        fun: [
          "Some rescue it with a spoon. Some order a new glass. Some drink it like soup. We have seen things.",
        ],
        plain: [
          "Your answers help us decide what goes on the board.",
          "We read every comment over our own evening glass.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Sweets on the plate, chai in the glass.", "Festivals are long. Chai helps."],
        fun: ["Guests keep coming? The kettle does not get tired."],
        plain: ["A warm glass for the celebrations."],
      },
      bodies: {
        warm: [
          "After the visits and the sweets, come and stand with us for one quiet glass.",
          "Friends home for the holidays? This is where you all used to meet. It still is.",
        ],
        fun: ["Balance all that mithai with one strong glass. That is our scientific opinion."],
        plain: [
          "Please check with us for timings on the holiday.",
          "It is a pleasure to serve you through the year.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Two friends, two glasses, one happy bill.", "Chai time just got a little sweeter."],
        fun: ["Even your stingy friend will treat you today."],
        plain: ["A good day for a tea break."],
      },
      bodies: {
        warm: [
          "Same kettle, same full glass, a little lighter on the pocket. Bring the whole office.",
          "This one is for everyone who starts the day with us.",
        ],
        fun: ["You can finally say 'chai is on me' without checking your balance."],
        plain: [
          "The same glass and the same taste as always.",
          "A good time to bring your colleagues along.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Come by, the next batch is nearly ready.",
      "Bring a friend and take your usual corner.",
      "Tag your chai partner and come over this evening.",
    ],
    fun: [
      "Come fast, the biscuits are under attack.",
      "Tag the friend who says 'one last chai' three times a day.",
    ],
    plain: ["Visit us for your next tea break.", "Come by in the morning or in the evening."],
  },
  answer: {
    warm: ["Which side are you on? Tell us in the comments.", "How many glasses a day? Comment honestly."],
    fun: [
      "Confess below: how many cups before noon?",
      "Tag the friend who dips the biscuit too long. Who is it?",
    ],
    plain: [
      "How do you take yours? Please comment below.",
      "Which flavour should we add? Tell us in the comments.",
    ],
  },
  tags: [
    "ChaiLovers",
    "ChaiTime",
    "TeaTime",
    "Chai",
    "CuttingChai",
    "ChaiBreak",
    "TeaStall",
    "MasalaChai",
    "ChaiAndTalks",
    "IndianTea",
  ],
  emoji: ["☕", "🫖", "😄", "🌧️"],
};
