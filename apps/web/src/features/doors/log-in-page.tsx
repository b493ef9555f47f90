import { Button } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import { Link } from "@tanstack/react-router";
import { callProcedure } from "../../lib/call-procedure.ts";
import { useTexts } from "../../lib/texts.ts";
import { DoorFrame } from "./door-frame.tsx";
import { FieldProblem, FormProblem } from "./door-problem.tsx";
import { PasswordInput } from "./password-input.tsx";
import { doorsTexts } from "./texts.ts";
import { useDoorForm } from "./use-door-form.ts";

const FIELDS = ["email", "password"] as const;

type LogInPageProps = {
  leadsTo: string | undefined;
  /** Whoever comes here has just left for good. */
  isAfterDeletion: boolean;
};

export function LogInPage({ leadsTo, isAfterDeletion }: LogInPageProps) {
  const { logIn } = useTexts(doorsTexts);
  const { busy, problem, submit } = useDoorForm(
    (fields) =>
      callProcedure("auth.logIn", {
        email: String(fields.get("email")),
        password: String(fields.get("password")),
      }),
    leadsTo,
  );
  const errorOf = (field: string) =>
    problem?.field === field ? <FieldProblem problem={problem} field={field} /> : undefined;
  return (
    <DoorFrame>
      <h1 className="text-3xl font-extrabold">{isAfterDeletion ? logIn.deleted : logIn.title}</h1>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field label={logIn.email} error={errorOf("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              required
            />
          )}
        </Field>
        <Field
          label={logIn.password}
          error={errorOf("password")}
          aside={
            <Link
              to="/reset-password"
              className="-my-2 py-2 text-sm font-semibold text-accent-ink underline underline-offset-4"
            >
              {logIn.forgot}
            </Link>
          }
        >
          {(control) => (
            <PasswordInput {...control} name="password" autoComplete="current-password" required />
          )}
        </Field>
        <FormProblem problem={problem} fields={FIELDS} />
        <Button type="submit" busy={busy}>
          {logIn.submit}
        </Button>
      </form>
      <p className="text-ink-soft">
        {logIn.otherwise}{" "}
        <Link
          to="/sign-up"
          className="-mx-1 inline-block px-1 py-2.5 font-semibold text-accent-ink underline underline-offset-4"
        >
          {logIn.toSignUp}
        </Link>
      </p>
    </DoorFrame>
  );
}
