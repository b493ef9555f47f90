import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { useNavigate } from "@tanstack/react-router";
import { Sparkles as IdeasIcon } from "lucide";
import { type FormEvent, useId, useRef, useState } from "react";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { ideasTexts } from "./ideas.ts";
import { homeTexts } from "./texts.ts";

/** The one question every post starts from. */
export function TellForm() {
  const { tell } = useTexts(homeTexts);
  const navigate = useNavigate();
  const id = useId();
  const ideas = useTexts(ideasTexts);
  const { organization } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const [about, setAbout] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    void navigate({ to: "/write", search: about.trim() ? { about: about.trim() } : {} });
  }

  return (
    <form onSubmit={submit} className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
      <div aria-hidden="true" className="awning" />
      <div className="grid gap-3 p-4 pt-1 sm:p-6 sm:pt-2">
        <label htmlFor={id} className="text-xl font-bold">
          {tell.title}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          maxLength={600}
          value={about}
          placeholder={tell.placeholder}
          onChange={(event) => setAbout(event.target.value)}
          className="field-sizing-content min-h-20 w-full resize-none rounded-md border border-line-strong bg-raised p-3.5 text-base placeholder:text-ink-faint"
        />
        <Button type="submit" className="sm:justify-self-start">
          <Icon node={IdeasIcon} className="size-5" />
          {tell.submit}
        </Button>
        {about === "" && organization.type && (
          <div className="grid gap-1.5 pt-1">
            <p id={`${id}-ideas`} className="text-sm text-ink-soft">
              {ideas.title}
            </p>
            <ul aria-labelledby={`${id}-ideas`} className="flex flex-wrap gap-2">
              {ideas.of[organization.type].map((idea) => (
                <li key={idea}>
                  <button
                    type="button"
                    onClick={() => {
                      setAbout(idea);
                      field.current?.focus();
                    }}
                    className="min-h-11 rounded-full bg-accent-soft px-4 py-2 text-left text-sm font-semibold text-accent-ink transition-colors hover:bg-accent hover:text-on-accent"
                  >
                    {idea}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </form>
  );
}
