import { createFileRoute } from "@tanstack/react-router";
import { SignUpPage } from "../features/doors/sign-up-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { getLocale } from "../lib/locale.ts";
import { textParam } from "../lib/search.ts";

export const Route = createFileRoute("/sign-up")({
  validateSearch: (search: Record<string, unknown>): { invitation?: string } => {
    const invitation = textParam(search.invitation);
    return invitation ? { invitation } : {};
  },
  loader: async () => {
    await doorsTexts.load(getLocale());
  },
  component: SignUp,
});

function SignUp() {
  return <SignUpPage invitation={Route.useSearch().invitation} />;
}
