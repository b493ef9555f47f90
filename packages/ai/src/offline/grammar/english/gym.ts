import type { TradeGrammar } from "../../grammar.ts";

export const gym: TradeGrammar = {
  topic: "your next workout",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "You do not need motivation. You need to show up once.",
          "One hour today. That is the whole plan.",
        ],
        fun: ["The snooze button is not a workout."],
        plain: ["Train with a plan, not with guesswork."],
      },
      bodies: {
        warm: [
          "Nobody here is watching your weights. Everybody here remembers their own first day.",
          "Start where you are. Our trainers will walk you through it, one set at a time.",
          "Some days you lift heavy, some days you only lift yourself off the sofa. Both count.",
        ],
        fun: ["Your sofa will miss you. It will survive."],
        plain: [
          "Guidance on the floor, clear form and steady progress.",
          "Suitable for beginners and for people who train already.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "Stronger people, kinder people, one floor.",
          "Day one is the hardest. You will not be alone in it.",
        ],
        fun: ["Come for the workout. Stay because we hid the sofa."],
        plain: ["A gym for every age and level."],
      },
      bodies: {
        warm: [
          "Students, uncles, new mothers, night-shift people: everyone has a corner here and someone to spot them.",
          "We count small wins: one more push-up, one more kilometre, one more week without skipping.",
        ],
        fun: ["Our playlist is loud, our trainers count slowly and nobody skips leg day. Officially."],
        plain: [
          "Our trainers help you set a goal you can keep.",
          "Equipment, guidance and a routine that fits your day.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["Morning workout or evening workout?", "What got you off the sofa the very first time?"],
        fun: ["Leg day: love it or suddenly 'busy'?"],
        plain: ["When do you train?"],
      },
      bodies: {
        warm: [
          "Our 6 am people and our 9 pm people have never met. We think they would get along.",
          "Your answer might be the push that someone else needs today.",
        ],
        fun: ["We can see who skips leg day. We can see it from the parking."],
        plain: [
          "Your answers help us plan batches and timings.",
          "We read every comment and share it with our trainers.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: ["Enjoy the sweets. The floor will wait for you.", "Celebrate fully. Move a little. Repeat."],
        fun: ["One laddoo, ten squats. Or just the laddoo."],
        plain: ["Stay active through the season."],
      },
      bodies: {
        warm: [
          "Festivals are for family, food and joy. No guilt here. When you are ready, we are too.",
          "Bring a cousin along for one session and see who gives up first.",
        ],
        fun: ["Dancing at the function counts as cardio. We made that rule just now."],
        plain: [
          "Even thirty minutes keeps the routine alive in a busy week.",
          "Our team wishes you health and strength in the season ahead.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: [
          "You have been waiting for a sign. Here it is.",
          "The best time to start is also the best price.",
        ],
        fun: ["No more 'from Monday'. We checked, it is time."],
        plain: ["A good time to begin or renew."],
      },
      bodies: {
        warm: [
          "Same floor, same trainers, a lighter start. Bring a friend so that nobody can skip.",
          "You have thought about it long enough. Come, see the place and decide at ease.",
        ],
        fun: ["Your excuses were good. This is better."],
        plain: [
          "Full access to the floor and to our trainers' guidance.",
          "Please ask us for the exact terms before you join.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Come over, look around and talk to a trainer. Message us to fix a time.",
      "Message us 'start' and we will tell you how to begin.",
      "Walk in this week, shoes in the bag. We will do the rest.",
    ],
    fun: [
      "Message us now, before your sofa changes your mind.",
      "Tag your gym partner so that nobody can escape, then come over.",
    ],
    plain: [
      "Visit us or send a message to know batches and fees.",
      "Message us to speak to a trainer before you join.",
    ],
  },
  answer: {
    warm: [
      "Tell us in the comments: which one are you?",
      "What is your goal this month? Write it below, we will cheer for you.",
    ],
    fun: [
      "Comment your best excuse. The funniest one gets our respect. What is yours?",
      "Tag the friend who always says 'from Monday'. Who is it?",
    ],
    plain: [
      "Which timing suits you? Please comment below.",
      "Which exercise should we explain next? Tell us below.",
    ],
  },
  tags: [
    "GymLife",
    "FitnessIndia",
    "WorkoutMotivation",
    "FitIndia",
    "StrengthTraining",
    "GymMotivation",
    "HealthyHabits",
    "TrainHard",
    "FitnessGoals",
    "ShowUp",
  ],
  emoji: ["💪", "🏋️", "🔥", "😄"],
};
