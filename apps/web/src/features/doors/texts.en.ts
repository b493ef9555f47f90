const en = {
  product: "Business Pro",
  promise: "Your shop's posts, written and out on time.",
  promiseMore:
    "Tell it what is new. It writes in English, Hindi or Hinglish, shows how the post will look, and puts it out when you say.",
  switchLanguage: "Language of the app",
  logIn: {
    title: "Welcome back",
    deleted: "Your account is deleted",
    email: "E-mail",
    password: "Password",
    show: "Show",
    hide: "Hide",
    showLong: "Show password",
    hideLong: "Hide password",
    submit: "Log in",
    forgot: "Forgot it?",
    otherwise: "New here?",
    toSignUp: "Open an account",
  },
  signUp: {
    title: "Open your counter",
    lead: "Free to start. No card needed.",
    name: "Your name",
    namePlaceholder: "Meera Kulkarni",
    emailPlaceholder: "meera@example.com",
    passwordHint: (min: string) => `At least ${min} characters. A short sentence is easy to remember.`,
    submit: "Create account",
    otherwise: "Have an account?",
    toLogIn: "Log in",
  },
  preview: {
    account: "meera.chai",
    caption: "Rain outside, ginger chai inside. Two cups before six and the samosas are on us!",
    hashtags: ["ChaiTime", "Monsoon"],
    alt: "A glass of tea and two samosas on a counter",
    more: "more",
    justNow: "Just now",
    chip: "Out at 5:30 pm, right on time",
  },
};

export type DoorsTexts = typeof en;
export default en;
