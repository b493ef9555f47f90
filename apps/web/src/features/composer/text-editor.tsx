import type { FeedPlatform } from "@businesspro/contracts/enums";
import { hasPhoneNumber } from "@businesspro/contracts/has-phone-number";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input, Textarea } from "@businesspro/ui/field";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import clsx from "clsx";
import type { Dispatch } from "react";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { countText, textFor } from "./check-draft.ts";
import type { ComposerAction, ComposerState, PostText } from "./composer-state.ts";
import { composerTexts } from "./texts.ts";

/** Which text is under the pen: the common one or one network's. */
export type EditedText = FeedPlatform | "all";

function Counter({ platform, text }: { platform: FeedPlatform; text: PostText }) {
  const { text: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const limits = PLATFORM_LIMITS[platform];
  const count = countText(text);
  const tooLong = count.characters > limits.captionMaxCharacters;
  const named = limits.refusesPhoneNumbers && hasPhoneNumber(text.caption);
  const tooMany = limits.hashtagsMax !== null && count.hashtags > limits.hashtagsMax;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <span className="flex items-center gap-1.5">
        <PlatformIcon platform={platform} className="size-4" />
        <span className="sr-only">{common.platforms[platform]}</span>
        <span className={clsx(tooLong && "font-semibold text-bad")}>
          {texts.characters(format.number(count.characters), format.number(limits.captionMaxCharacters))}
        </span>
      </span>
      {limits.hashtagsMax !== null && (
        <span className={clsx(tooMany && "font-semibold text-bad")}>
          {texts.tags(format.number(count.hashtags), format.number(limits.hashtagsMax))}
        </span>
      )}
      {named && <span className="font-semibold text-bad">{texts.noPhoneNumber}</span>}
    </li>
  );
}

type TextEditorProps = {
  state: ComposerState;
  platforms: readonly FeedPlatform[];
  edited: EditedText;
  onEdited: (edited: EditedText) => void;
  dispatch: Dispatch<ComposerAction>;
  writing: boolean;
};

export function TextEditor({ state, platforms, edited, onEdited, dispatch, writing }: TextEditorProps) {
  const { text: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const shown = edited !== "all" && platforms.includes(edited) ? edited : "all";
  const text = shown === "all" ? state.shared : textFor(state, shown);
  const change = (part: Partial<PostText>) =>
    dispatch(
      shown === "all"
        ? { type: "shared", text: part }
        : { type: "own", platform: shown, text: { ...text, ...part } },
    );
  const counted = shown === "all" ? platforms.filter((platform) => !state.own[platform]) : [shown];
  const name = shown === "all" ? null : common.platforms[shown];

  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{texts.title}</h2>
      {platforms.length > 1 && (
        <SegmentedControl<EditedText>
          legend={texts.which}
          quietLegend
          value={shown}
          onChange={onEdited}
          choices={[
            { value: "all", label: texts.all },
            ...platforms.map((platform) => ({
              value: platform,
              label: common.platforms[platform],
              icon: <PlatformIcon platform={platform} className="size-4.5" />,
            })),
          ]}
        />
      )}
      {name && shown !== "all" && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
          <p>{state.own[shown] ? texts.own(name) : texts.follows(name)}</p>
          {state.own[shown] && (
            <Button
              variant="quiet"
              size="sm"
              onClick={() => dispatch({ type: "own", platform: shown, text: null })}
            >
              {texts.useShared}
            </Button>
          )}
        </div>
      )}
      <Field label={name ? texts.captionOf(name) : texts.caption}>
        {(control) => (
          <Textarea
            {...control}
            value={text.caption}
            placeholder={texts.placeholder}
            readOnly={writing}
            onChange={(event) => change({ caption: event.target.value })}
            className="min-h-40"
          />
        )}
      </Field>
      <Field label={texts.hashtags} hint={texts.hashtagsHint}>
        {(control) => (
          <Input
            {...control}
            value={text.hashtags}
            readOnly={writing}
            autoCapitalize="none"
            onChange={(event) => change({ hashtags: event.target.value })}
          />
        )}
      </Field>
      <ul className="grid gap-1">
        {counted.map((platform) => (
          <Counter key={platform} platform={platform} text={text} />
        ))}
      </ul>
    </Card>
  );
}
