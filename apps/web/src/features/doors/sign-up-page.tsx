import { PASSWORD_MIN_CHARACTERS } from "@businesspro/contracts/password-limits";
import { Button } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import { Link } from "@tanstack/react-router";
import { callProcedure } from "../../lib/call-procedure.ts";
import { getLocale } from "../../lib/locale.ts";
import { useTexts } from "../../lib/texts.ts";
import { browserTimeZone } from "../../lib/zoned-time.ts";
import { DoorFrame } from "./door-frame.tsx";
import { FieldProblem, FormProblem } from "./door-problem.tsx";
import { PasswordInput } from "./password-input.tsx";
import { doorsTexts } from "./texts.ts";
import { useDoorForm } from "./use-door-form.ts";

const FIELDS = ["name", "email", "password"] as const;

export function SignUpPage({ invitation }: { invitation: string | undefined }) {
  const { logIn, signUp } = useTexts(doorsTexts);
  const { busy, problem, submit } = useDoorForm(
    (fields) =>
      callProcedure("auth.signUp", {
        name: String(fields.get("name")),
        email: String(fields.get("email")),
        password: String(fields.get("password")),
        locale: getLocale(),
        timeZone: browserTimeZone(),
        invitation: invitation ?? null,
      }),
    undefined,
  );
  const errorOf = (field: string) =>
    problem?.field === field ? <FieldProblem problem={problem} field={field} /> : undefined;
  return (
    <DoorFrame>
      <div>
        <h1 className="text-3xl font-extrabold">{signUp.title}</h1>
        <p className="mt-1 text-lg text-ink-soft">{signUp.lead}</p>
      </div>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field label={signUp.name} error={errorOf("name")}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="name"
              placeholder={signUp.namePlaceholder}
              maxLength={255}
              required
            />
          )}
        </Field>
        <Field label={logIn.email} error={errorOf("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              placeholder={signUp.emailPlaceholder}
              maxLength={255}
              required
            />
          )}
        </Field>
        <Field
          label={logIn.password}
          hint={signUp.passwordHint(String(PASSWORD_MIN_CHARACTERS))}
          error={errorOf("password")}
        >
          {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
        </Field>
        <FormProblem problem={problem} fields={FIELDS} />
        <Button type="submit" busy={busy}>
          {signUp.submit}
        </Button>
      </form>
      <p className="text-ink-soft">
        {signUp.otherwise}{" "}
        <Link
          to="/log-in"
          search={invitation ? { to: `/join?token=${encodeURIComponent(invitation)}` } : {}}
          className="-mx-1 inline-block px-1 py-2.5 font-semibold text-accent-ink underline underline-offset-4"
        >
          {signUp.toLogIn}
        </Link>
      </p>
    </DoorFrame>
  );
}
