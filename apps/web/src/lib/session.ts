import type { Session } from "@businesspro/contracts/outputs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { changeLocale } from "./locale.ts";
import { problemOf } from "./problem.ts";
import { queryClient } from "./query-client.ts";
import { applyTheme } from "./theme.ts";
import { trpc } from "./trpc.ts";

const sessionOptions = trpc.auth.session.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY });

/** Who is at the counter. The answer is kept until she logs out or the api says otherwise. */
export async function loadSession(): Promise<Session | null> {
  const session = await queryClient.ensureQueryData(sessionOptions).catch((error: unknown) => {
    if (problemOf(error).key === "no-organization") throw redirect({ to: "/join", replace: true });
    throw error;
  });
  if (session) await showPreferences(session);
  return session;
}

export async function adoptSession(session: Session): Promise<void> {
  const before = queryClient.getQueryData<Session | null>(trpc.auth.session.queryKey());
  // Another organisation's data must not be seen for even a moment.
  if (before && before.organization.id !== session.organization.id) queryClient.clear();
  queryClient.setQueryData(trpc.auth.session.queryKey(), session);
  await showPreferences(session);
}

export function forgetSession(): void {
  queryClient.clear();
  queryClient.setQueryData(trpc.auth.session.queryKey(), null);
}

async function showPreferences({ preferences }: Session): Promise<void> {
  applyTheme(preferences.theme);
  await changeLocale(preferences.locale);
}

/** Inside the app, where the layout route has made sure that there is one. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionOptions);
  if (!data) throw new Error("A page of the app was shown without a session");
  return data;
}
