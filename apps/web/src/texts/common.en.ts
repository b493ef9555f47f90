const en = {
  product: "Business Pro",
  nav: {
    label: "Main menu",
    skip: "Skip to content",
    home: "Home",
    posts: "Posts",
    write: "Write",
    results: "Results",
    whatsapp: "WhatsApp",
    accounts: "Accounts",
    settings: "Settings",
  },
  platforms: {
    instagram: "Instagram",
    facebook: "Facebook",
    whatsapp: "WhatsApp",
    "google-business": "Google Business",
  },
  sandbox: "Sandbox",
  sandboxExplained: "A practice network on this server. Nothing posted here is public.",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  back: "Back",
  next: "Next",
  tryAgain: "Try again",
  showMore: "Show more",
  loading: "Loading",
  messages: "Messages",
  logOut: "Log out",
  goHome: "Go to home",
  notFound: {
    title: "This page is not here",
    body: "The link may be old, or the post was deleted. Nothing else is affected.",
  },
  broken: {
    title: "Something broke on this page",
    body: "Your posts are safe and go out as planned. Load the page again; if it breaks again, tell whoever runs Business Pro for you.",
    reload: "Load again",
  },
  live: (caption: string, status: string) => `${caption}: ${status}`,
  photoOfPost: "Photo of the post",
  noPhoto: "No photo",
  noCaption: "No text yet",
};

export type CommonTexts = typeof en;
export default en;
