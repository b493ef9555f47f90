import { Field, Input } from "@businesspro/ui/field";

type MomentFieldProps = {
  label: string;
  texts: { date: string; time: string };
  /** A wall time; its date or time may be missing. */
  value: string;
  /** Date. */
  min: string;
  /** The time that a date gets when none is chosen yet. */
  usualTime: string;
  onChange: (value: string) => void;
};

/** Date and time by the pickers of the device. */
export function MomentField({ label, texts, value, min, usualTime, onChange }: MomentFieldProps) {
  const [date = "", time = ""] = value.split("T");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className="grid gap-2 min-[28rem]:grid-cols-2">
        <Field label={<span className="text-sm font-normal">{texts.date}</span>}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={min}
              value={date}
              onChange={(event) => onChange(`${event.target.value}T${time || usualTime}`)}
            />
          )}
        </Field>
        <Field label={<span className="text-sm font-normal">{texts.time}</span>}>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={time}
              onChange={(event) => onChange(`${date}T${event.target.value}`)}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
