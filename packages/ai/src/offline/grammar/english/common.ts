import type { CommonGrammar } from "../../grammar.ts";

export const common: CommonGrammar = {
  leads: {
    promotion: {
      friendly: [
        "Something good from {shop} today.",
        "We have been waiting to tell you this.",
        "A little news from our side of the counter.",
        "You asked, we listened.",
      ],
      professional: [
        "An update from {shop}.",
        "Now at {shop}.",
        "For our customers, from {shop}.",
        "{shop} is glad to share this with you.",
      ],
      fun: [
        "Breaking news from {shop}. No panel discussion needed.",
        "We tried to keep this a secret. We lasted four minutes.",
        "Stop scrolling. This one is worth it.",
        "Your Monday called. It wants some of this.",
      ],
      minimal: ["Now at {shop}.", "Here, today.", "At {shop}.", "One thing, done well."],
    },
    awareness: {
      friendly: [
        "Hello from all of us at {shop}!",
        "If we have not met yet: we are {shop}.",
        "A little about us, since you asked.",
        "New here? Welcome to {shop}.",
      ],
      professional: [
        "Welcome to {shop}.",
        "A short introduction to {shop}.",
        "What you can expect at {shop}.",
        "Meet {shop}.",
      ],
      fun: [
        "Hi, we are {shop}. We do not bite.",
        "Plot twist: the place you were looking for is {shop}.",
        "Some places you find on a map. {shop} you find through a friend.",
        "Consider this our official introduction.",
      ],
      minimal: ["{shop}.", "This is {shop}.", "We are {shop}.", "About us."],
    },
    engagement: {
      friendly: [
        "We want to hear from you!",
        "A small question from {shop}.",
        "Let us settle this together.",
        "You tell us. We really do read every comment.",
      ],
      professional: [
        "We would value your view.",
        "A question from {shop} to our customers.",
        "Your opinion helps us serve you better.",
        "Tell us what you think.",
      ],
      fun: [
        "Serious question. Very serious. Almost.",
        "This has split our whole team in two.",
        "Family group chats have broken up over less.",
        "Time to pick a side.",
      ],
      minimal: ["One question.", "Your turn.", "Tell us.", "This or that?"],
    },
    festival: {
      friendly: [
        "{greeting} from everyone at {shop}!",
        "From our {shop} family to yours: {greeting}!",
        "{greeting}! May your home be full of people and laughter.",
      ],
      professional: [
        "{greeting} from {shop}.",
        "{shop} wishes you and your family well. {greeting}.",
        "{greeting} to all our customers and their families.",
      ],
      fun: [
        "{greeting}! Phones on silent, laughter on loud.",
        "{greeting}! Relatives are coming, be ready.",
        "{greeting} from {shop}! Photos first, everything else later.",
      ],
      minimal: ["{greeting}.", "{greeting}. {shop}.", "From {shop}: {greeting}."],
    },
    offer: {
      friendly: [
        "We have something for you!",
        "A small thank-you from {shop}.",
        "Here is one you will want to tell your neighbour about.",
        "Good news for your wallet, from {shop}.",
      ],
      professional: [
        "An offer for our customers at {shop}.",
        "Now available at {shop}.",
        "{shop} has an offer for you.",
        "Please note our current offer.",
      ],
      fun: [
        "Your wallet just smiled. We saw it.",
        "Not clickbait. An actual offer.",
        "Mummy would approve of this deal.",
        "Savings alert! Tell that one friend who loves a bargain.",
      ],
      minimal: ["On offer.", "Now on offer at {shop}.", "An offer.", "For you, at {shop}."],
    },
  },
  topicLines: {
    promotion: [
      "{About}.",
      "{About}, here at {shop}.",
      "It is all about this: {about}.",
      "Today's highlight: {about}.",
    ],
    awareness: [
      "{About}.",
      "What we care about: {about}.",
      "Ask anyone about us and you will hear this: {about}.",
      "One thing to know about us: {about}.",
    ],
    engagement: [
      "Today's topic: {about}.",
      "Let us talk about this: {about}.",
      "{About}. Everyone has an opinion.",
      "On our minds today: {about}.",
    ],
    festival: [
      "{About}.",
      "This season at {shop}: {about}.",
      "For the celebrations: {about}.",
      "Our festive special: {about}.",
    ],
    offer: ["{About}.", "The offer: {about}.", "At {shop} now: {about}.", "Here it is: {about}."],
  },
  topicHooks: {
    promotion: {
      warm: [
        "Today's reason to step out: {about}",
        "{About}. Need we say more?",
        "Guess what is waiting at {shop}: {about}",
        "One look and you will know: {about}",
      ],
      fun: ["{About}. Your plans just changed.", "Cancel your plans. Better, make new ones: {about}"],
      plain: ["Now at {shop}: {about}", "{About}, at {shop}", "In focus today: {about}"],
    },
    awareness: {
      warm: [
        "Come for this: {about}. Stay for the people.",
        "What makes us smile at work: {about}",
        "A small thing we are proud of: {about}",
      ],
      fun: ["Our one-line biography: {about}", "If {shop} had a theme song, it would be about this: {about}"],
      plain: ["{shop}: {about}", "What to know about {shop}: {about}", "At {shop}: {about}"],
    },
    engagement: {
      warm: [
        "{About}: yes or no? Tell us why",
        "What do you think of when you hear this? {About}",
        "Be honest, how does this sound? {About}",
      ],
      fun: ["{About}. Choose your side, no neutral votes", "Hot take wanted: {about}"],
      plain: ["What is your view? {About}", "{About}: what do you prefer?", "A question about {about}"],
    },
    festival: {
      warm: [
        "This festive season at {shop}: {about}",
        "{greeting}! We have something for you: {about}",
        "Celebrate with us: {about}",
      ],
      fun: ["{greeting}! And now the important part: {about}", "Festive mode is on: {about}"],
      plain: ["{greeting}. At {shop}: {about}", "For the season: {about}", "{About}, for the celebrations"],
    },
    offer: {
      warm: [
        "You will like this one: {about}",
        "{About}. Yes, you read that right",
        "Tell a friend: {about}",
      ],
      fun: ["Read it slowly and enjoy it: {about}", "{About}. Your wallet says thank you"],
      plain: ["On offer at {shop}: {about}", "The offer: {about}", "{About}. Details at {shop}"],
    },
  },
  shortCalls: {
    promotion: ["Come by.", "See you at {shop}.", "Visit us.", "Message us to know more."],
    awareness: ["Come and say hello.", "Visit us.", "Follow {shop}.", "Drop in any day."],
    engagement: [
      "Tell us in the comments.",
      "Comment below.",
      "Yes or no? Comment.",
      "Your answer? Comment below.",
    ],
    festival: ["See you at {shop}.", "Come, celebrate with us.", "Come by with family."],
    offer: ["Ask us for details.", "Visit {shop}.", "Message us to know more.", "Come and ask."],
  },
  offerCalls: {
    warm: [
      "Drop in or send us a message, we will explain everything.",
      "Come by and ask for it. No long forms, no fuss.",
      "Share this with someone who should not miss it, then come together.",
    ],
    fun: [
      "Come before your neighbour does. You know how fast they are.",
      "Tag the friend who asks for a discount everywhere. Today is their day.",
    ],
    plain: [
      "Visit us or send a message for the details.",
      "Ask our team for the terms before you buy.",
      "Message us to know more.",
    ],
  },
  asks: {
    warm: [
      "What do you say? Tell us in the comments.",
      "Yes, no or maybe? Comment below, we are curious.",
      "How do you see it? Write to us in the comments.",
    ],
    fun: [
      "Vote in the comments. Recounts are allowed, right?",
      "Tag the friend who has an opinion on everything. What do they say?",
    ],
    plain: ["What do you think? Please comment below.", "May we know your view? Tell us in the comments."],
  },
  goalTags: {
    promotion: ["SupportLocal", "ShopLocalIndia", "NewIn"],
    awareness: ["SupportLocal", "MeetTheTeam", "SmallBusinessIndia"],
    engagement: ["TellUs", "YourChoice", "ThisOrThat"],
    festival: ["FestiveSeason", "FestivalsOfIndia", "CelebrateTogether"],
    offer: ["OfferOfTheDay", "DealAlert", "SaveMore"],
  },
};
