import type { TradeGrammar } from "../../grammar.ts";

export const clinic: TradeGrammar = {
  topic: "timely health check-ups",
  goals: {
    promotion: {
      hooks: {
        warm: [
          "That check-up you keep postponing: shall we fix a day?",
          "Your health also deserves a place in the calendar.",
        ],
        fun: ["You service the scooter on time. And yourself?"],
        plain: ["Consultation by appointment, without the long wait."],
      },
      bodies: {
        warm: [
          "Come with your questions and your old reports. The doctor will take the time to listen.",
          "A small talk with your doctor at the right time saves a lot of worry later.",
          "Bring your parents along too. They will say they are fine. They always do.",
        ],
        fun: [
          "Dr Search Engine gives you forty answers. Our doctor gives you one conversation that makes sense.",
        ],
        plain: [
          "Please bring your previous reports and the list of medicines you take.",
          "Consultation, advice and follow-up under one roof.",
        ],
      },
    },
    awareness: {
      hooks: {
        warm: [
          "A clinic where you are heard before you are examined.",
          "Good care begins with a good conversation.",
        ],
        fun: ["No question is silly here. We have heard them all."],
        plain: ["Health information you can use."],
      },
      bodies: {
        warm: [
          "We explain in simple words what is going on and what to do next, so that you can decide calmly.",
          "From the little ones to the grandparents, families in this area know our door.",
        ],
        fun: ["Yes, the doctor's handwriting is readable. We are proud of this."],
        plain: [
          "Regular check-ups help to notice changes early. Please speak to your doctor about what you need.",
          "Our team explains every step and answers your questions.",
        ],
      },
    },
    engagement: {
      hooks: {
        warm: ["How many glasses of water have you had today? Be honest.", "Morning walk or evening walk?"],
        fun: ["Be honest: when did you last sleep eight hours?"],
        plain: ["What health question is on your mind?"],
      },
      bodies: {
        warm: [
          "Small daily habits matter, and it is easier to keep them when we talk about them.",
          "Tell us about your habit. It may give someone else the push to start.",
        ],
        fun: ["'After the weekend' is not a date, by the way. We asked the calendar."],
        plain: [
          "We answer general questions here; for personal advice please visit the doctor.",
          "Your questions help us choose the next health topic.",
        ],
      },
    },
    festival: {
      hooks: {
        warm: [
          "Good health to you and everyone at your table.",
          "Celebrate well, and look after each other.",
        ],
        fun: ["Enjoy the sweets. Also the walk after the sweets."],
        plain: ["Wishing you a safe and healthy celebration."],
      },
      bodies: {
        warm: [
          "Enjoy the food and the company, drink enough water and let the elders rest in between.",
          "Keep your regular medicines going on festival days too, and keep the first-aid box in reach.",
        ],
        fun: ["One extra sweet is allowed. Ask your doctor about the fifth."],
        plain: [
          "Please check our timings before you come on a holiday.",
          "Mind children in crowds and traffic, and keep emergency numbers at hand.",
        ],
      },
    },
    offer: {
      hooks: {
        warm: [
          "A good time to get that check-up done.",
          "Looking after the family just got a little easier.",
        ],
        fun: ["Your reports from 2019 are not 'recent'. Just saying."],
        plain: ["Information on our current check-up offer."],
      },
      bodies: {
        warm: [
          "Same doctor, same attention. Bring the person at home who never goes on their own.",
          "If it has been on your list for a while, this may be the week for it.",
        ],
        fun: ["You compared ten phones before you bought one. Give yourself one check-up."],
        plain: [
          "Please ask our desk what is included and whether it suits you.",
          "The doctor will advise which tests, if any, you need.",
        ],
      },
    },
  },
  visit: {
    warm: [
      "Message us to book an appointment.",
      "Send us a message and we will find a time that suits you.",
      "Come by or message our desk to fix your visit.",
    ],
    fun: [
      "Message us to book, before you say 'next week' again.",
      "Book a time by message. Yes, today. We saw you thinking about it.",
    ],
    plain: [
      "Please book your appointment by message or at our desk.",
      "Message us for timings and appointments.",
    ],
  },
  shortVisit: ["Message us to book.", "Book by message.", "Message us for timings.", "Book your visit."],
  answer: {
    warm: [
      "Tell us in the comments: what is your small healthy habit?",
      "Which one do you manage every day? Comment below.",
    ],
    fun: [
      "Honest answers only, in the comments. How did you score?",
      "Tag the friend who forgets to drink water. Who is it?",
    ],
    plain: [
      "Which topic should our doctor explain next? Please comment.",
      "What would you like to know? Ask your general questions below.",
    ],
  },
  tags: [
    "HealthCare",
    "HealthCheckup",
    "ClinicCare",
    "FamilyHealth",
    "HealthyIndia",
    "PreventiveCare",
    "HealthTips",
    "WellnessMatters",
    "DoctorVisit",
    "StayHealthy",
  ],
  emoji: ["🩺", "💚", "🙂", "🌿"],
};
