import { createFileRoute } from "@tanstack/react-router";
import { SignUpPage } from "../features/doors/sign-up-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { getLocale } from "../lib/locale.ts";
import { textParam } from "../lib/search.ts";

export const Route = createFileRoute("/sign-up")({
  // Read here: what a route checks by itself is loaded with every page.
  loader: async ({ location }) => {
    await doorsTexts.load(getLocale());
    return textParam((location.search as Record<string, unknown>).invitation);
  },
  component: SignUp,
});

function SignUp() {
  return <SignUpPage invitation={Route.useLoaderData()} />;
}
