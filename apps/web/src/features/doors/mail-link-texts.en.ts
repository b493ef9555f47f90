const en = {
  ask: {
    title: "A new password",
    lead: "We send a link to your address. It works for one hour.",
    submit: "Send the link",
    back: "Back to log in",
  },
  asked: {
    title: "Look into your mail",
    smtp: (email: string) =>
      `If ${email} has an account, a link is on its way. It can take a minute; look under spam as well.`,
    outbox: (email: string) =>
      `If ${email} has an account, there is a link. No mail server is set here, so mails are shown on a page of this machine:`,
    none: "This server sends no mail yet. Ask whoever runs it to set SMTP_URL, and then ask for the link again.",
    toOutbox: "Open the outbox",
    again: "Another address",
  },
  choose: {
    title: "Choose a new password",
    lead: "You will be logged out on all devices.",
    label: "New password",
    submit: "Set the password",
  },
  used: { title: "This link does not work any more", again: "Send a new link" },
  done: { title: "Your new password is set", lead: "You were logged out on all devices.", toLogIn: "Log in" },
  verify: {
    title: "Is this your address?",
    lead: "Confirm it, and you can always get back into your account.",
    submit: "Yes, it is mine",
    done: "Thank you. Your address is confirmed.",
    used: "In Settings you can have a new mail sent.",
    on: "Go on",
  },
  checking: "Looking at the link",
};

export type MailLinkTexts = typeof en;
export default en;
