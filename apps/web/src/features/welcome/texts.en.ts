const en = {
  steps: (step: number, of: number) => `Question ${step} of ${of}`,
  next: "Go on",
  back: "Back",
  shop: {
    title: "What is your shop?",
    name: "Name on the board",
    type: "What kind of shop?",
    about: "What do people come to you for?",
    aboutHint: "A line or two, as you would tell a new neighbour. It goes into every post we write.",
    aboutPlaceholder: "Ginger chai boiled slow, hot bhajiya when it rains. Students love our corner table.",
    nameMissing: "Write the name of your shop.",
    typeMissing: "Choose what comes closest.",
  },
  voice: {
    title: "How should it sound?",
    language: "Language of your posts",
    tone: "Tone",
    sample: "It will sound like this",
  },
  account: {
    title: "Where do you post?",
    lead: "Connect one account now; you can add more later.",
    skip: "Skip for now",
    finish: "Go to my counter",
    connected: "Connected",
  },
  languageHints: { english: "Today, fresh and hot", hindi: "आज, ताज़ा और गरम", hinglish: "Aaj, ekdum fresh" },
};

export type WelcomeTexts = typeof en;
export default en;
