import { Button } from "@businesspro/ui/button";
import { IdeasIcon } from "@businesspro/ui/icons";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { homeTexts } from "./texts.ts";

/** The one question every post starts from. */
export function TellForm() {
  const { tell } = useTexts(homeTexts);
  const navigate = useNavigate();
  const id = useId();
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
          id={id}
          rows={2}
          maxLength={600}
          value={about}
          placeholder={tell.placeholder}
          onChange={(event) => setAbout(event.target.value)}
          className="field-sizing-content min-h-20 w-full resize-none rounded-md border border-line-strong bg-raised p-3.5 text-base placeholder:text-ink-faint"
        />
        <Button type="submit" className="sm:justify-self-start">
          <IdeasIcon className="size-5" />
          {tell.submit}
        </Button>
      </div>
    </form>
  );
}
