import type { TradeGrammar } from "../../grammar.ts";

export const salon: TradeGrammar = {
  topic: "an hour that is only yours",
  goals: {
    promotion: {
      hooks: {
        warm: ["When did you last sit down for yourself?", "Good hair days begin with a good chair."],
        fun: ["Your hair has been sending you hints. Big ones."],
        plain: ["Careful hands, clean tools, your style."],
      },
      bodies: {
        warm: [
          "Sit back, tell us what you have in mind and leave the mirror to us.",
          "We listen first and pick up the scissors later. You should walk out feeling like yourself, only fresher.",
          "One hour away from calls and chores. You have earned it.",
        ],
        fun: ["We promise not to ask 'beta, shaadi kab?'. That alone is worth the visit."],
        plain: [
          "We discuss what suits you before we begin.",
          "Clean stations, trained hands and time for every client.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Behind every 'you look nice today' there is a team.",
          "We know your name, your hair and your favourite chair.",
        ],
        fun: ["Come with bad hair. Leave with a selfie."],
        plain: ["A salon that listens first."],
      },
      bodies: {
        warm: [
          "Some of you come before a wedding, some before an interview, some just to breathe. All are good reasons.",
          "Our team has been making people smile into mirrors for a while now, and it never gets old.",
        ],
        fun: ["Part stylist, part secret keeper. The secrets stay here."],
        plain: [
          "Hair, skin and grooming for every day and every occasion.",
          "We give honest advice, also when the answer is that you need nothing today.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: [
          "Short hair or long hair: what feels like you?",
          "What is the boldest thing you have done with your hair?",
        ],
        fun: ["Ever cut your own fringe at midnight? Confess."],
        plain: ["How do you like to wear your hair?"],
      },
      bodies: {
        warm: [
          "Every haircut has a story behind it. Yours is welcome here.",
          "We hear the best stories in our chairs, and we want a few more.",
        ],
        fun: ["No judgement. We have fixed worse. Much worse."],
        plain: [
          "Your answers help us plan what to show you next.",
          "We read every comment and bring the questions to our stylists.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["The outfit is ready. What about the hair?", "Festive glow starts with a calm hour."],
        fun: ["The family photo is for ever. Choose the hair wisely."],
        plain: ["Get festive-ready, without the rush."],
      },
      bodies: {
        warm: [
          "Hair, hands and a little time to relax, before the house fills up with guests.",
          "Mehendi, make-up or only a quick blow-dry: tell us the day and we will plan around it.",
        ],
        fun: ["Cousins will ask where you got it done. You may lie, we understand."],
        plain: [
          "Slots fill up before the festival, so please book in good time.",
          "Tell us your outfit and timing, and we will suggest a look.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: [
          "The self-care plan your purse will like too.",
          "You were going to do it anyway. Now is the time.",
        ],
        fun: ["Treat yourself. Your wallet said okay."],
        plain: ["A good week to book your visit."],
      },
      bodies: {
        warm: [
          "Same stylists, same care, a lighter bill. Bring your sister, your mother or your best friend.",
          "For everyone who keeps saying 'next month pakka'. This is next month.",
        ],
        fun: ["Cheaper than therapy, and your hair looks better after."],
        plain: [
          "The same products and the same stylists as always.",
          "Please book ahead so that we can give you the full time.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Message us to book your slot.",
      "Send us a message with the day that suits you and we will keep the chair ready.",
      "Come with a friend and make an afternoon of it. Message us to book.",
    ],
    fun: [
      "Message us before your hair makes its own plans.",
      "Book your slot, tag your partner in beauty and come together.",
    ],
    plain: [
      "Please message us to book an appointment.",
      "Book your slot by message, and tell us the time that suits you.",
    ],
  },
  answer: {
    warm: [
      "Tell us in the comments, and tag the friend who would agree. Which one are you?",
      "What would you try next? Comment below.",
    ],
    fun: [
      "Confess in the comments. Which hair disaster is yours?",
      "Tag the friend who changes her hair every month. Who is it?",
    ],
    plain: [
      "Which do you prefer? Please tell us in the comments.",
      "What would you like our stylists to explain? Ask below.",
    ],
  },
  tags: [
    "SalonLife",
    "HairCare",
    "HairGoals",
    "SalonIndia",
    "SelfCare",
    "Makeover",
    "HairStylist",
    "GlowUp",
    "BridalReady",
    "GroomingTime",
  ],
  emoji: ["💇‍♀️", "✨", "💆‍♀️", "💛"],
};
