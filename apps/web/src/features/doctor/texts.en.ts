const en = {
  title: "Are your accounts all right?",
  lead: "We ask the networks every day whether the next post could go out. Nothing we try is visible to anyone.",
  back: "Accounts",
  none: { title: "No account yet", body: "Connect one, then its health stands here." },
  connect: "Connect an account",
  checked: (moment: string) => `Checked: ${moment}`,
  never: "Not checked yet. The first look takes a minute.",
  check: "Check now",
  checking: "Asking the network…",
  done: (account: string, state: string) => `${account}: ${state}`,
  settings: "Open its settings",
  wait: "Nothing to do but wait.",
  notLooked: "The rest is looked at once this is mended.",
  openPost: "Open the post",
};

export type DoctorTexts = typeof en;
export default en;
