import type { Sentence } from "./sentence.ts";

/** Who works in an organisation, and how much its plan allows. */
export default {
  "no-organization": {
    says: "You are in no shop at the moment.",
    next: "Open the link of an invitation, or open a shop of your own.",
  },
  "invitation-unknown": {
    says: "This invitation does not exist.",
    next: "Check that you opened the whole link, or ask for a new one.",
  },
  "invitation-used": {
    says: "This invitation has been used already.",
    next: "If it was you, just log in. Otherwise ask for a new one.",
  },
  "invitation-expired": {
    says: "This invitation has ended: it was valid for seven days.",
    next: "Ask for a new one.",
  },
  "invitation-revoked": {
    says: "This invitation was taken back or replaced by a newer one.",
    next: "Open the newest link that you were sent, or ask for a new one.",
  },
  "invitation-other-email": {
    says: "This invitation is for {email}.",
    next: "Use that address, or ask for an invitation to yours. The link stays good.",
  },
  "already-member": { says: "This person is in the team already.", next: "Look for them in the list." },
  "owner-must-transfer": {
    says: "A shop is never without its owner.",
    next: "Make somebody else the owner first, then go on.",
  },
  "deletion-leaves-team": {
    says: "Others work in {shops}, and nobody would be the owner there.",
    next: "Make one of them the owner under Settings, Team, or remove them from the team. Then go on here.",
  },
  "plan-content-used": {
    says: "All {limit} posts of this month's plan are taken.",
    next: "Save it as a draft and plan it from {renewsOn}, take back another post, or ask for a bigger plan under Settings, Team.",
  },
  "plan-members-used": {
    says: "Your plan has room for {limit} people, and {used} places are taken, invitations included.",
    next: "Remove a person or an invitation, or ask for a bigger plan under Settings, Team.",
  },
  "plan-accounts-used": {
    says: "Your plan has room for {limit} connected accounts, and {used} are connected.",
    next: "Choose fewer or disconnect one, or ask for a bigger plan under Settings, Team.",
  },
} satisfies Record<string, Sentence>;
