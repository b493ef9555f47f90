import type { Session } from "@businesspro/contracts/outputs";
import { useRouter } from "@tanstack/react-router";
import { OFFLINE } from "../../lib/problem.ts";
import { useSubmit } from "./use-submit.ts";

/** Sends a door's form, and walks in when it opens. */
export function useDoorForm(
  send: (fields: FormData) => Promise<Session | null>,
  leadsTo: string | undefined,
) {
  const router = useRouter();
  return useSubmit(async (fields) => {
    const session = await send(fields);
    const join = leadsTo?.startsWith("/join?") ? leadsTo : undefined;
    if (session === null) return router.navigate({ href: join ?? "/join" });
    const { adoptSession } = await import("../../lib/session.ts").catch(() => {
      throw Object.assign(new Error("offline"), { data: { problem: OFFLINE } });
    });
    await adoptSession(session);
    if (session.preferences.onboarded || join) await router.navigate({ href: leadsTo ?? "/" });
    else await router.navigate({ to: "/welcome" });
  });
}
