const en = {
  title: "WhatsApp",
  lead: "News and offers to customers who said yes to them.",
  tabs: { label: "Parts of WhatsApp", campaigns: "Broadcasts", people: "People", templates: "Templates" },
  promise: {
    title: "Only to people who said yes",
    body: "WhatsApp asks this of every shop, and your customers thank you for it. Whoever replies STOP gets nothing more from you, from that moment on.",
  },
  noSender: {
    title: "First, connect your WhatsApp number",
    body: "Messages go out from your shop's own WhatsApp Business number. It takes two minutes.",
    action: "Connect WhatsApp",
    reconnect: "Connect again",
    lost: (name: string) => `${name} has to be connected again before messages can go out.`,
  },
  campaigns: {
    make: "New broadcast",
    empty: "Send your first broadcast",
    emptyBody: "A new dish, a festival offer, a change of hours: everyone who said yes reads it on WhatsApp.",
    steps: {
      title: "Three steps to your first broadcast",
      number: "Connect your WhatsApp number",
      people: "Add people who said yes",
      template: "Have one text approved by WhatsApp",
      done: "Done",
      waiting: "WhatsApp is looking at it. This often takes minutes, at most a day.",
      addPeople: "Add people",
      makeTemplate: "Write the text",
    },
    needsAnswer: (count: string, one: boolean) =>
      one ? "1 message needs your answer" : `${count} messages need your answer`,
    sentTo: (part: string, all: string) => `${part} of ${all} sent`,
  },
};

export type MessagingTexts = typeof en;
export default en;
