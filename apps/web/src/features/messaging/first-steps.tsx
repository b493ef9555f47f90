import { buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { Check as DoneIcon } from "lucide";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { messagingTexts } from "./texts.ts";

type Step = "number" | "people" | "template";
const STEPS = ["number", "people", "template"] as const;
const PATHS = {
  number: "/accounts",
  people: "/whatsapp/people",
  template: "/whatsapp/templates/new",
} as const;

type FirstStepsProps = {
  ready: Record<Step, boolean>;
  /** A template is with WhatsApp's reader. */
  waiting: boolean;
};

/** What is missing before something can be sent, the next of it with a button. */
export function FirstSteps({ ready, waiting }: FirstStepsProps) {
  const { campaigns, noSender } = useTexts(messagingTexts);
  const { steps } = campaigns;
  const format = useFormat();
  const actions = { number: noSender.action, people: steps.addPeople, template: steps.makeTemplate };
  const next = STEPS.find((step) => !ready[step] && !(step === "template" && waiting));
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{steps.title}</h2>
      <ol className="grid gap-4">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-3">
            <span
              aria-hidden="true"
              className={clsx(
                "grid size-9 place-items-center rounded-full font-bold",
                ready[step] ? "bg-good-soft text-good" : "bg-sunken text-ink-soft",
              )}
            >
              {ready[step] ? <Icon node={DoneIcon} className="size-5" /> : format.number(index + 1)}
            </span>
            <div className="grid justify-items-start gap-2 pt-1">
              <p className="font-semibold">
                {steps[step]}
                {ready[step] && <span className="sr-only">: {steps.done}</span>}
              </p>
              {step === "template" && waiting && !ready.template && (
                <p className="text-sm text-ink-soft">{steps.waiting}</p>
              )}
              {step === next && (
                <Link to={PATHS[step]} className={buttonClass("primary", "sm")}>
                  {actions[step]}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
