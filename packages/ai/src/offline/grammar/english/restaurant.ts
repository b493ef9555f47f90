import type { TradeGrammar } from "../../grammar.ts";

export const restaurant: TradeGrammar = {
  topic: "a hot meal with the people you love",
  goals: {
    promotion: {
      hooks: {
        warm: ["Tonight, let somebody else do the cooking.", "You can almost smell it from here."],
        fun: ["The diet starts tomorrow. Tomorrow has agreed."],
        plain: ["Cooked to order, served hot."],
      },
      bodies: {
        warm: [
          "Straight from the flame to your table, with enough for that one cousin who says 'I am not hungry'.",
          "Our kitchen has been at it since morning. All you have to bring is an appetite.",
          "Order one for the table and watch everyone's spoon travel towards it.",
        ],
        fun: ["Sharing is optional. We will not tell anyone."],
        plain: [
          "Prepared in our own kitchen and served fresh.",
          "Seating for families and for groups of friends.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Every dish here has somebody's patience in it.",
          "Birthdays, farewells, ordinary Tuesdays: we have fed them all.",
        ],
        fun: ["We put the 'full' in 'full family dinner'."],
        plain: ["A place to eat well together."],
      },
      bodies: {
        warm: [
          "The masala is ground the slow way and the roti comes when you need it, not before. That is how we like to eat, so that is how we serve.",
          "Come hungry, sit easy, take the last piece. You are at home.",
        ],
        fun: ["Our chef does not do small portions. We tried to talk to him."],
        plain: [
          "A clean kitchen, a steady menu and attentive service.",
          "For everyday meals and for family occasions.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Rice or roti: what wins on your plate?", "What is the first dish you look for on a menu?"],
        fun: ["Who eats from everyone's plate? Name them."],
        plain: ["Which dish should never leave the menu?"],
      },
      bodies: {
        warm: [
          "Every table has this debate at least once, usually while the waiter is standing there.",
          "One dish, one memory. We would love to hear yours.",
        ],
        fun: ["Friendships have ended over the last piece. Choose your words with care."],
        plain: [
          "Our kitchen plans the specials around what you enjoy.",
          "We read every comment before we change the menu.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Festivals taste better at a full table.", "No dishes to wash today. It is a festival."],
        fun: ["The aunties are coming. The food must be strong."],
        plain: ["Celebrate over a family meal."],
      },
      bodies: {
        warm: [
          "Gather the family, argue over the starters and let us worry about the rest.",
          "From the first bite to the last sweet, we are cooking with festive hearts today.",
        ],
        fun: ["Wear the loose kurta. You have been warned."],
        plain: [
          "Please reserve early; tables fill quickly on festive evenings.",
          "We are glad to host your family at our tables.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["Dinner plan sorted, budget too.", "More on the plate, less on the bill."],
        fun: ["Treat is on you? Today you can say yes."],
        plain: ["A good day to dine with us."],
      },
      bodies: {
        warm: [
          "Same recipes, same portions, a friendlier bill. Get the whole gang in.",
          "That treat you have owed your friends since your birthday? Now is the time.",
        ],
        fun: ["Now you can order the dessert without doing maths first."],
        plain: ["The full menu taste and portion, as always.", "Please ask our team for timings and terms."],
      },
    },
  },
  visit: {
    warm: [
      "Come over tonight, or message us to keep a table.",
      "Bring the family along. We will join the tables.",
      "Tag the friend who never says no to food, then come by.",
    ],
    fun: ["Come hungry. Leave in slow motion.", "Tag the one who owes you a treat. Message us for a table."],
    plain: ["Message us to reserve your table.", "Visit us for lunch or dinner, or message us to reserve."],
  },
  answer: {
    warm: ["What is your pick? Tell us in the comments.", "Which dish takes you back home? Comment below."],
    fun: [
      "Tag the plate thief of your group. Who is it?",
      "Last piece: take it or offer it first? Comment honestly.",
    ],
    plain: [
      "Which dish would you like to see as a special? Please comment.",
      "What do you order first? Tell us below.",
    ],
  },
  tags: [
    "FoodieIndia",
    "IndianFood",
    "DineOut",
    "FamilyDinner",
    "RestaurantLife",
    "FoodLovers",
    "FreshAndHot",
    "DesiFood",
    "WeekendDinner",
    "EatLocal",
  ],
  emoji: ["🍽️", "😋", "🔥", "❤️"],
};
