import type { Platform } from "@businesspro/contracts/enums";
import type { SocialAccount } from "@businesspro/contracts/outputs";

/** Where an owner changes what her account is and to what it is linked. */
const SETTINGS: Partial<Record<Platform, string>> = {
  instagram: "https://www.instagram.com/accounts/edit/",
  facebook: "https://www.facebook.com/settings/?tab=linked_instagram",
  whatsapp: "https://business.facebook.com/wa/manage/phone-numbers/",
  "google-business": "https://business.google.com/locations",
};

/** An account of the sandbox network has its page there and no settings. */
export function settingsOf(
  account: Pick<SocialAccount, "platform" | "sandbox" | "profileUrl">,
): string | null {
  return account.sandbox ? account.profileUrl : (SETTINGS[account.platform] ?? account.profileUrl);
}
