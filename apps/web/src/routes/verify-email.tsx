import { createFileRoute, useLocation } from "@tanstack/react-router";
import { mailLinkTexts } from "../features/doors/mail-link-texts.ts";
import { doorsTexts } from "../features/doors/texts.ts";
import { VerifyEmailPage } from "../features/doors/verify-email-page.tsx";
import { getLocale } from "../lib/locale.ts";

export const Route = createFileRoute("/verify-email")({
  loader: async () => {
    await Promise.all([doorsTexts.load(getLocale()), mailLinkTexts.load(getLocale())]);
  },
  component: VerifyEmail,
});

function VerifyEmail() {
  return <VerifyEmailPage token={useLocation().hash} />;
}
