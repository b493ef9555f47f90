import { Button } from "@businesspro/ui/button";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { Icon } from "@businesspro/ui/icon";
import { Sheet } from "@businesspro/ui/sheet";
import { CalendarClock as ScheduleIcon, Send as SendIcon } from "lucide";
import { useState } from "react";
import { useFormat } from "../lib/format.ts";
import { listQuickTimes } from "../lib/quick-times.ts";
import { useTexts } from "../lib/texts.ts";
import { useBestTime } from "../lib/use-best-time.ts";
import { type WallTime, wallTimeAt } from "../lib/zoned-time.ts";
import { commonTexts } from "../texts/common.ts";
import { whenTexts } from "../texts/when.ts";
import { BestTimeCard, type PlannedAccount } from "./best-time-card.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

type ScheduleSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The organisation's; named wherever a time is chosen. */
  timeZone: string;
  initial: WallTime | null;
  /** The post takes the best time of its day already. */
  initialBestTime: boolean;
  accounts: readonly PlannedAccount[];
  busy: "schedule" | "now" | null;
  error: unknown;
  onSchedule: (when: { wallTime: WallTime; timeZone: string; bestTime: boolean }) => void;
  onNow?: () => void;
};

/** Date and time as the shop's clock shows them, or the best time of that date. The server turns them into an instant. */
export function ScheduleSheet({ open, onOpenChange, ...rest }: ScheduleSheetProps) {
  const texts = useTexts(whenTexts);
  return open ? <OpenSheet title={texts.title} onOpenChange={onOpenChange} {...rest} /> : null;
}

type OpenSheetProps = Omit<ScheduleSheetProps, "open"> & { title: string };

function OpenSheet({
  title,
  onOpenChange,
  timeZone,
  initial,
  initialBestTime,
  accounts,
  busy,
  error,
  onSchedule,
  onNow,
}: OpenSheetProps) {
  const texts = useTexts(whenTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const now = new Date();
  const nowOnWall = wallTimeAt(now, timeZone);
  const quick = listQuickTimes(now, timeZone);
  const [wallTime, setWallTime] = useState<WallTime>(
    initial && initial > nowOnWall ? initial : (quick[0] ?? nowOnWall),
  );
  const [date = "", time = ""] = wallTime.split("T");
  const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallTime);
  const passed = complete && wallTime <= nowOnWall;
  const [wantsBest, setWantsBest] = useState(initialBestTime);
  const offersBest = complete && !passed && accounts.length > 0;
  const bestTime = useBestTime({ day: offersBest ? date : null, timeZone, accounts });
  const takesBest = offersBest && wantsBest;
  const planned = (takesBest && bestTime.data?.suggestion?.wallTime) || wallTime;
  return (
    <Sheet
      open
      onOpenChange={onOpenChange}
      title={title}
      description={texts.zone(format.zoneLong(now, timeZone))}
      closeLabel={common.close}
      footer={
        <>
          {onNow && (
            <Button variant="secondary" busy={busy === "now"} onClick={onNow}>
              <Icon node={SendIcon} className="size-5" />
              {texts.now}
            </Button>
          )}
          <Button
            busy={busy === "schedule"}
            disabled={!complete || passed || (takesBest && !bestTime.data)}
            onClick={() => onSchedule({ wallTime, timeZone, bestTime: takesBest })}
          >
            <Icon node={ScheduleIcon} className="size-5" />
            {complete ? texts.scheduleFor(format.wallTime(planned)) : texts.schedule}
          </Button>
        </>
      }
    >
      <SegmentedControl
        legend={texts.quick}
        value={quick.includes(wallTime) ? wallTime : null}
        onChange={setWallTime}
        choices={quick.map((value) => ({ value, label: format.wallTimeNear(value, nowOnWall.slice(0, 10)) }))}
      />
      <div className="grid gap-4 min-[24rem]:grid-cols-2">
        <Field label={texts.date}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={date}
              min={nowOnWall.slice(0, 10)}
              onChange={(event) => setWallTime(`${event.target.value}T${time}`)}
            />
          )}
        </Field>
        <Field label={texts.time}>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={time}
              onChange={(event) => setWallTime(`${date}T${event.target.value}`)}
            />
          )}
        </Field>
      </div>
      {offersBest && (
        <BestTimeCard
          query={bestTime}
          accounts={accounts}
          on={wantsBest}
          onChange={setWantsBest}
          chosen={wallTime}
        />
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {passed ? texts.pastHint : ""}
      </p>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
    </Sheet>
  );
}
