import { type FormEvent, useState } from "react";
import { problemOf, type ShownProblem } from "../../lib/problem.ts";

/** Sends a form once at a time and keeps what was typed when it is refused. */
export function useSubmit(send: (fields: FormData) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const form = event.currentTarget;
    try {
      await send(new FormData(form));
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
