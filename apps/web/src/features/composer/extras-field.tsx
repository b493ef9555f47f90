import type { FeedPlatform } from "@businesspro/contracts/enums";
import { Card } from "@businesspro/ui/card";
import { Field, Input, Textarea } from "@businesspro/ui/field";
import { useTexts } from "../../lib/texts.ts";
import type { ComposerState } from "./composer-state.ts";
import { takesFirstComment, takesLink } from "./options-of.ts";
import { composerTexts } from "./texts.ts";

type ExtrasFieldProps = {
  state: ComposerState;
  platforms: readonly FeedPlatform[];
  onChange: (extras: Partial<Pick<ComposerState, "firstComment" | "link">>) => void;
};

/** What only some networks have; shown only while one of them is chosen. */
export function ExtrasField({ state, platforms, onChange }: ExtrasFieldProps) {
  const { extras: texts } = useTexts(composerTexts);
  const [comment, link] = [takesFirstComment(state, platforms), takesLink(state, platforms)];
  if (!comment && !link) return null;
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{texts.title}</h2>
      {comment && (
        <Field label={texts.firstComment} hint={texts.firstCommentHint}>
          {(control) => (
            <Textarea
              {...control}
              value={state.firstComment}
              onChange={(event) => onChange({ firstComment: event.target.value })}
            />
          )}
        </Field>
      )}
      {link && (
        <Field label={texts.link} hint={texts.linkHint}>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              autoCapitalize="none"
              value={state.link}
              placeholder="https://"
              onChange={(event) => onChange({ link: event.target.value })}
            />
          )}
        </Field>
      )}
    </Card>
  );
}
