import type { Idea, SuggestedIdeas } from "@businesspro/contracts/writing-outputs";
import { Badge } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { looksTexts } from "../../texts/looks.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { composerTexts } from "./texts.ts";

type IdeaListProps = {
  suggested: SuggestedIdeas | null;
  pending: boolean;
  onMore: () => void;
  onPick: (idea: Idea) => void;
};

const SKELETONS = ["first", "second", "third", "fourth"];

/** What could be posted about; a tap fills the form below. */
export default function IdeaList({ suggested, pending, onMore, onPick }: IdeaListProps) {
  const { ideas: texts, variants } = useTexts(composerTexts);
  const { goals, tones } = useTexts(vocabularyTexts);
  const looks = useTexts(looksTexts);
  const format = useFormat();
  return (
    <div className="grid gap-3">
      <p aria-live="polite" className={pending ? "text-sm text-ink-soft" : "sr-only"}>
        {pending ? texts.working : suggested ? texts.ready(format.number(suggested.ideas.length)) : ""}
      </p>
      {pending ? (
        <div aria-hidden="true" className="grid gap-3 sm:grid-cols-2">
          {SKELETONS.map((key) => (
            <div key={key} className="h-28 animate-pulse rounded-lg bg-sunken" />
          ))}
        </div>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {suggested?.ideas.map((idea) => (
            <li key={idea.id} className="grid">
              <button
                type="button"
                onClick={() => onPick(idea)}
                className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4 text-left shadow-card transition-colors hover:border-accent hover:bg-accent-soft"
              >
                <span className="font-semibold">{idea.hint}</span>
                <span className="text-sm text-ink-soft">
                  {[goals[idea.goal].name, tones[idea.tone], looks[idea.visualStyle]].join(", ")}
                </span>
                {idea.tags.length > 0 && (
                  <span className="flex flex-wrap gap-1.5">
                    {idea.tags.map((tag) => (
                      <Badge key={tag}>{texts.tags[tag]}</Badge>
                    ))}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {suggested && !pending && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="quiet" size="sm" onClick={onMore}>
            {texts.more}
          </Button>
          <p className="text-sm text-ink-soft">
            {suggested.model.offline
              ? variants.byOffline
              : variants.by(suggested.model.name, suggested.model.provider)}
          </p>
        </div>
      )}
    </div>
  );
}
