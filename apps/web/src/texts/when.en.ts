const en = {
  title: "When should it go out?",
  quick: "Soon",
  date: "Date",
  time: "Time",
  zone: (zone: string) => `Times are in ${zone}, the zone of your shop.`,
  schedule: "Schedule",
  scheduleFor: (moment: string) => `Schedule: ${moment}`,
  now: "Publish now",
  pastHint: "This time has passed. Choose a later one.",
  bestTime: {
    label: "Take the day's best time",
    labelAt: (time: string) => `Take the day's best time: ${time}`,
    "own-numbers": "Your posts on these accounts get most reactions then.",
    "business-type": (business: string | null) =>
      `It suits most shops${business ? ` like yours (${business})` : ""}. Your own numbers decide once there are enough.`,
    passed: (time: string) => `${time} is better, but it is too late for that today.`,
    apart: (accounts: string) =>
      `All accounts get the post at once. By their own numbers another time is better for: ${accounts}.`,
    at: (account: string, platform: string, time: string) => `${account} (${platform}) ${time}`,
    none: "This day has no good time left, so the post goes out at the time you choose.",
    chosen: (moment: string) => `Switch it off to take your own time: ${moment}.`,
  },
};

export type WhenTexts = typeof en;
export default en;
