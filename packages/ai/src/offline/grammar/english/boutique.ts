import type { TradeGrammar } from "../../grammar.ts";

export const boutique: TradeGrammar = {
  topic: "pieces chosen with care",
  goals: {
    promotion: {
      hooks: {
        warm: ["You know that feeling when it just fits?", "Your wardrobe has been asking for this one."],
        fun: ["'I have nothing to wear' ends here."],
        plain: ["Chosen with care, finished with care."],
      },
      bodies: {
        warm: [
          "Feel the fabric, try it on, take your time. There is no hurry at our mirror.",
          "The kind of piece that goes to the office on Friday and to the function on Sunday.",
          "We picked it because we would wear it ourselves. Colours look even better in daylight.",
        ],
        fun: ["Your cupboard is full? Cupboards can be adjusted. So can husbands."],
        plain: [
          "Good finishing, careful stitching and alteration where needed.",
          "Please ask for sizes and colours; we will show you what is in store.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Clothes chosen one by one, for people we know by name.",
          "Every piece here has been picked by hand.",
        ],
        fun: ["We have opinions about dupattas. Good ones."],
        plain: ["A boutique with time for every customer."],
      },
      bodies: {
        warm: [
          "Mothers, daughters, colleagues: they come for one piece and stay for the chat. We like it that way.",
          "Tell us the occasion and we will help you put the whole look together.",
        ],
        fun: ["We say 'one last piece' and we mean it. Mostly."],
        plain: [
          "Everyday wear and occasion wear, with help on fit and alteration.",
          "We advise honestly on colour, fall and size.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Saree or suit: what do you reach for first?", "Which colour gets you the most compliments?"],
        fun: ["How many black kurtis is too many?"],
        plain: ["What would you wear this season?"],
      },
      bodies: {
        warm: [
          "Half our customers say pastel, the other half say bright. We are no help, we like both.",
          "We are choosing the next pieces this week, and you have a say in it.",
        ],
        fun: ["Trick question: there is no such thing as enough dupattas."],
        plain: [
          "Your answers guide what we bring in next.",
          "We read every comment before we select new pieces.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["New clothes smell like festivals.", "The plans are made. What are you wearing?"],
        fun: ["Repeat outfit? In this family? Never."],
        plain: ["Festive wear, ready to try."],
      },
      bodies: {
        warm: [
          "Colours that shine in the evening light and photographs that you will want to keep.",
          "From the prayers in the morning to the visits in the evening, find one look that carries the whole day.",
        ],
        fun: ["Match with your sister before she matches with your cousin."],
        plain: [
          "Please leave a few days for fitting and alteration.",
          "Our team will help you choose by occasion and budget.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: [
          "That piece you had your eye on? Come now.",
          "A little more in the bag, a little less on the bill.",
        ],
        fun: ["Your card is nervous. Your wardrobe is ready."],
        plain: ["A good time to choose something new."],
      },
      bodies: {
        warm: [
          "Same fabrics, same finish, a price that lets you take the matching dupatta as well.",
          "Pieces go one by one, so the earlier you come, the more there is to try.",
        ],
        fun: ["You are not spending. You are saving with style. Tell them that at home."],
        plain: [
          "Subject to sizes in store; please ask us to check yours.",
          "The same pieces and the same alteration service.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Message us for sizes and colours, or come and try it on.",
      "Drop in with your mother or your best friend, we have two good mirrors.",
      "Send us a message and we will keep your size aside.",
    ],
    fun: [
      "Come before your cousin does. She is already asking for the price.",
      "Message us 'mine' and we will talk sizes.",
    ],
    plain: [
      "Message us for size, colour and price.",
      "Visit us to see the pieces, or ask for photos by message.",
    ],
  },
  answer: {
    warm: ["What is your pick? Tell us in the comments.", "Which colour should come next? Comment below."],
    fun: [
      "Tag the friend with the biggest wardrobe. Who is it?",
      "Be honest in the comments: how many are still with the tag on?",
    ],
    plain: [
      "Which would you choose? Please comment below.",
      "What would you like us to bring in? Tell us in the comments.",
    ],
  },
  tags: [
    "BoutiqueIndia",
    "EthnicWear",
    "OOTDIndia",
    "IndianFashion",
    "StyleInspo",
    "BoutiqueFashion",
    "NewArrivals",
    "DesiStyle",
    "WomensFashion",
    "HandPicked",
  ],
  emoji: ["👗", "✨", "💃", "🧵"],
};
