import { Button } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import { type FormEvent, useState } from "react";
import { callProcedure } from "../../lib/call-procedure.ts";
import { problemOf, type ShownProblem } from "../../lib/problem.ts";
import { useTexts } from "../../lib/texts.ts";
import { browserTimeZone } from "../../lib/zoned-time.ts";
import { DoorFrame } from "../doors/door-frame.tsx";
import { FormProblem } from "../doors/door-problem.tsx";
import { teamTexts } from "../team/texts.ts";

/** Somebody is logged in and belongs to no shop: she has left or was removed. */
export function NoShopPage() {
  const { nowhere: texts } = useTexts(teamTexts);
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);

  /** What the browser knew was of another shop: the app begins anew. */
  async function act(work: () => Promise<unknown>, then: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      location.assign(then);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    const input = { name, type: null, timeZone: browserTimeZone() };
    if (name.trim()) void act(() => callProcedure("organizations.create", input), "/");
  }
  return (
    <DoorFrame>
      <div>
        <h1 className="text-3xl font-extrabold">{texts.title}</h1>
        <p className="mt-1 text-lg text-ink-soft">{texts.body}</p>
      </div>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field label={texts.name} error={asked && !name.trim() ? texts.nameMissing : undefined}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={255}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <FormProblem problem={problem} fields={[]} />
        <Button type="submit" busy={busy}>
          {texts.create}
        </Button>
      </form>
      <Button
        variant="secondary"
        onClick={() => void act(() => callProcedure("auth.logOut", null), "/log-in")}
      >
        {texts.logOut}
      </Button>
    </DoorFrame>
  );
}
