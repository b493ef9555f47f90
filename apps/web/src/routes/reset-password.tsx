import { createFileRoute } from "@tanstack/react-router";
import { mailLinkTexts } from "../features/doors/mail-link-texts.ts";
import { type ResetLink, ResetPasswordPage } from "../features/doors/reset-password-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { callProcedure } from "../lib/call-procedure.ts";
import { getLocale } from "../lib/locale.ts";
import { problemOf } from "../lib/problem.ts";

export const Route = createFileRoute("/reset-password")({
  loader: async ({ location }) => {
    const [link] = await Promise.all([
      lookAt(location.hash),
      doorsTexts.load(getLocale()),
      mailLinkTexts.load(getLocale()),
    ]);
    return link;
  },
  // The link may have been used in the meantime.
  staleTime: 0,
  component: ResetPassword,
});

async function lookAt(token: string): Promise<ResetLink> {
  if (token === "") return null;
  const problem = await callProcedure("auth.checkResetLink", { token }).then(() => null, problemOf);
  return { token, problem };
}

function ResetPassword() {
  const link = Route.useLoaderData();
  return <ResetPasswordPage key={link?.token} link={link} />;
}
