import { createFileRoute, useLocation } from "@tanstack/react-router";
import { mailLinkTexts } from "../features/doors/mail-link-texts.ts";
import { ResetPasswordPage } from "../features/doors/reset-password-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { getLocale } from "../lib/locale.ts";

export const Route = createFileRoute("/reset-password")({
  loader: async () => {
    await Promise.all([doorsTexts.load(getLocale()), mailLinkTexts.load(getLocale())]);
  },
  component: ResetPassword,
});

function ResetPassword() {
  // Loaders do not hear of what stands behind the `#`.
  const token = useLocation().hash;
  return <ResetPasswordPage key={token} token={token} />;
}
