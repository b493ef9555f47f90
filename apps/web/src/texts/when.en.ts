const en = {
  title: "When should it go out?",
  quick: "Good times",
  date: "Date",
  time: "Time",
  zone: (zone: string) => `Times are in ${zone}, the zone of your shop.`,
  schedule: "Schedule",
  scheduleFor: (moment: string) => `Schedule: ${moment}`,
  now: "Publish now",
  pastHint: "This time has passed. Choose a later one.",
};

export type WhenTexts = typeof en;
export default en;
