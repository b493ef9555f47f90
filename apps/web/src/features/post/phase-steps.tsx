import { PublishPhase } from "@businesspro/contracts/enums";
import clsx from "clsx";

const PHASES = Object.values(PublishPhase);

/** Three bars that fill as the post goes out. The words stand in the badge. */
export function PhaseSteps({ phase }: { phase: PublishPhase | null }) {
  const reached = phase === null ? 0 : PHASES.indexOf(phase);
  return (
    <div aria-hidden="true" className="grid grid-cols-3 gap-1.5">
      {PHASES.map((name, index) => (
        <span
          key={name}
          className={clsx(
            "h-1.5 rounded-full transition-colors",
            index < reached ? "bg-info" : index === reached ? "animate-breathe bg-info" : "bg-info-soft",
          )}
        />
      ))}
    </div>
  );
}
