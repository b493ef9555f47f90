import { Platform, Role } from "@businesspro/contracts/enums";
import type { MailTexts } from "./render-mail.ts";

const PLATFORMS = {
  [Platform.INSTAGRAM]: "Instagram",
  [Platform.FACEBOOK]: "Facebook",
  [Platform.WHATSAPP]: "WhatsApp",
  [Platform.GOOGLE_BUSINESS]: "Google",
};
const ROLES = { [Role.OWNER]: "owner", [Role.ADMIN]: "admin", [Role.MEMBER]: "member" };

export const english: MailTexts = {
  closing: "Business Pro. Which mails you get is in Settings, under Notifications.",
  "verify-email": ({ name }) => ({
    subject: "Is this your e-mail address?",
    sentences: [
      `Hello ${name},`,
      "please confirm that this is your address: then you can always get back into your account. The link works for three days.",
      "If you did not sign up, do nothing.",
    ],
    action: "Confirm the address",
  }),
  "reset-password": ({ name }) => ({
    subject: "Choose a new password",
    sentences: [
      `Hello ${name},`,
      "somebody asked for a new password for your account. The link works once, for one hour.",
      "If it was not you, do nothing: your password stays as it is.",
    ],
    action: "Choose a new password",
  }),
  "password-changed": ({ name }) => ({
    subject: "Your password was changed",
    sentences: [
      `Hello ${name},`,
      "your password was changed, and your account was signed out on all other devices.",
      "If it was not you, choose a new password now.",
    ],
    action: "Choose a new password",
  }),
  "account-deleted": ({ name }) => ({
    subject: "Your account was deleted",
    sentences: [
      `Hello ${name},`,
      "your account is gone, and with it every shop that only you worked in: nothing more is published there.",
      "If it was not you, somebody knows your password. Choose another one wherever else you use it.",
    ],
    action: "Begin again",
  }),
  invitation: ({ organization, inviter, role }) => ({
    subject: `${inviter} invites you to ${organization}`,
    sentences: [
      `${inviter} would like you to work on the posts of ${organization}, as ${ROLES[role]}.`,
      "If you do not know them, do nothing.",
    ],
    action: "Look at the invitation",
  }),
  "post-failed": ({ platform, account, shop }) => ({
    subject: `A post of ${shop} did not go out`,
    sentences: [
      `A post for ${PLATFORMS[platform]}, ${account}, did not go out.`,
      "Its page says why, and what you can do.",
    ],
    action: "Open the post",
  }),
  "post-missed": ({ platform, account, shop }) => ({
    subject: `A post of ${shop} missed its time`,
    sentences: [
      `A post for ${PLATFORMS[platform]}, ${account}, was not sent at its time, and we did not send it late without asking you.`,
      "You can send it now or choose another time.",
    ],
    action: "Open the post",
  }),
  "post-review": ({ platform, account, shop }) => ({
    subject: `Did this post of ${shop} go out?`,
    sentences: [
      `${PLATFORMS[platform]} did not tell us whether a post of ${account} went out. So that it does not appear twice, we ask you to look.`,
    ],
    action: "Look at the post",
  }),
  "account-disconnected": ({ platform, account, shop }) => ({
    subject: `${account} is no longer connected`,
    sentences: [
      `${PLATFORMS[platform]} no longer lets us publish for ${account}, of ${shop}. Planned posts of this account would fail.`,
      "Connect it again; it takes a minute.",
    ],
    action: "Connect again",
  }),
};
