import { Input } from "@businesspro/ui/field";
import { type ComponentProps, useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { doorsTexts } from "./texts.ts";

/** Shows what was typed on request: on small keyboards a hidden password is a guess. */
export function PasswordInput(props: ComponentProps<"input">) {
  const { logIn } = useTexts(doorsTexts);
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input {...props} type={shown ? "text" : "password"} className="pr-24" />
      <button
        type="button"
        aria-label={shown ? logIn.hideLong : logIn.showLong}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0.5 right-0.5 min-w-20 rounded-md px-3 text-sm font-semibold text-accent-ink hover:bg-accent-soft"
      >
        {shown ? logIn.hide : logIn.show}
      </button>
    </span>
  );
}
