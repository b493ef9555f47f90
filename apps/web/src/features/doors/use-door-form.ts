import type { Session } from "@businesspro/contracts/outputs";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { OFFLINE, problemOf, type ShownProblem } from "../../lib/problem.ts";

/** Sends a door's form, keeps what was typed, and walks in when it opens. */
export function useDoorForm(
  send: (fields: FormData) => Promise<Session | null>,
  leadsTo: string | undefined,
) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const form = event.currentTarget;
    try {
      const session = await send(new FormData(form));
      const join = leadsTo?.startsWith("/join?") ? leadsTo : undefined;
      if (session === null) {
        await router.navigate({ href: join ?? "/join" });
        return;
      }
      const { adoptSession } = await import("../../lib/session.ts").catch(() => {
        throw Object.assign(new Error("offline"), { data: { problem: OFFLINE } });
      });
      await adoptSession(session);
      if (session.preferences.onboarded || join) await router.navigate({ href: leadsTo ?? "/" });
      else await router.navigate({ to: "/welcome" });
    } catch (error) {
      const shown = problemOf(error);
      setProblem(shown);
      const field = shown.field ? form.elements.namedItem(shown.field) : null;
      if (field instanceof HTMLElement) field.focus();
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, submit };
}
