import type { TradeGrammar } from "../../grammar.ts";

export const kirana: TradeGrammar = {
  topic: "everything your kitchen needs this month",
  goals: {
    promotion: {
      hooks: {
        warm: ["The kitchen list is long. The walk to us is short.", "One stop, and the month is sorted."],
        fun: ["Mummy's list, minus Mummy's third phone call."],
        plain: ["Daily needs, close to home."],
      },
      bodies: {
        warm: [
          "From the morning milk to the last-minute packet of salt, we keep it ready because we know your kitchen by now.",
          "No trolley, no long queue. Just tell us what you need and we will pull it off the shelf.",
          "Guests at the door and nothing at home? That is exactly what a neighbourhood shop is for.",
        ],
        fun: ["You came for sugar. You will leave with sugar, biscuits and all the news of the lane."],
        plain: [
          "Properly stored, correctly weighed and billed clearly.",
          "Daily rations and household needs under one roof.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Your grandmother's shop list, still in safe hands.",
          "We know who likes which biscuit in your house.",
        ],
        fun: ["No app needed. Just shout our name."],
        plain: ["Your neighbourhood grocery shop."],
      },
      bodies: {
        warm: [
          "Children who once came here for toffees now come with their own lists. That is what keeps us going.",
          "If something is not on the shelf, tell us. We will try to bring it for you.",
        ],
        fun: ["We are the only search engine that also gives you change."],
        plain: [
          "We serve the families of this area with honest weight and fair dealing.",
          "Staples, spices and daily household items, with personal attention.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "What is the one thing your kitchen can never run out of?",
          "Which masala smells like home to you?",
        ],
        fun: ["Chai without biscuit: allowed or not?"],
        plain: ["What is on your list this week?"],
      },
      bodies: {
        warm: [
          "Every house has one thing that must be there, even if everything else is finished.",
          "We hear your lists every day, and no two kitchens are the same.",
        ],
        fun: ["In some homes it is pickle. In some homes it is noodles at midnight. No judgement."],
        plain: [
          "We stock our shelves by what you ask for, so please tell us.",
          "Your answers help us decide what to keep more of.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Sweets at home start with a full kitchen shelf.", "Guests are coming. Is the kitchen ready?"],
        fun: ["The ghee is calling. So are the guests."],
        plain: ["Festive groceries, ready at the shop."],
      },
      bodies: {
        warm: [
          "Whatever is cooking at your home this festival, may it be shared with many. We will help with the list.",
          "Flour, sugar, dry fruits, everything for the guests: bring the list and sit for a minute while we pack it.",
        ],
        fun: ["Someone forgets the cardamom every year. Let it not be you."],
        plain: [
          "Please share your list early so that we can pack it without a wait.",
          "Everything for the festive kitchen, in one place.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: ["The monthly ration just got lighter on the pocket.", "Bring the big bag this time."],
        fun: ["Even Papa will say 'take two'."],
        plain: ["A saving on your monthly list."],
      },
      bodies: {
        warm: [
          "Same goods you take home every month, with a little saved for something nice.",
          "We wanted to give something back to the families who come to us month after month.",
        ],
        fun: ["Finally, a bill you can read out loud at home."],
        plain: ["Same quality, same weight, clear billing.", "A good time to fill up for the month."],
      },
    },
  },
  visit: {
    warm: [
      "Come by, or message us your list and we will keep it ready.",
      "Send us a photo of your list and collect it on the way home.",
      "Visit us today, and bring that list from the fridge door.",
    ],
    fun: [
      "Come soon, or send the youngest in the family as usual.",
      "Message us the list before someone at home adds ten more things.",
    ],
    plain: [
      "Visit the shop or send us your list by message.",
      "Message us what you need and we will confirm what is in stock.",
    ],
  },
  answer: {
    warm: [
      "What is it in your kitchen? Tell us in the comments.",
      "Which one is on your list every month? Comment below.",
    ],
    fun: [
      "Comment your kitchen's VIP item. Ours is the pickle jar, what is yours?",
      "Who goes to the shop in your house? Tag them and tell us!",
    ],
    plain: [
      "Which items should we keep more of? Please comment.",
      "What would you like to find in our shop? Tell us below.",
    ],
  },
  tags: [
    "KiranaStore",
    "DailyNeeds",
    "GroceryIndia",
    "LocalShop",
    "MonthlyRation",
    "KitchenEssentials",
    "NeighbourhoodStore",
    "GharKaSaman",
    "FreshStock",
    "VocalForLocal",
  ],
  emoji: ["🛒", "🙏", "🏠", "🌾"],
};
