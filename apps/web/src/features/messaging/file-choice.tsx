import { Icon } from "@businesspro/ui/icon";
import type { IconNode } from "lucide";
import { useId } from "react";

type FileChoiceProps = {
  icon: IconNode;
  label: string;
  hint?: string;
  accept: string;
  onFile: (file: File) => void;
};

/** One file, chosen by a thumb: the whole area opens the phone's own picker. */
export function FileChoice({ icon, label, hint, accept, onFile }: FileChoiceProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="relative flex min-h-20 items-center gap-4 rounded-lg border-2 border-dashed border-line-strong/60 p-4 transition-colors hover:border-accent hover:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file must be choosable again after it was mended.
          event.target.value = "";
        }}
      />
      <span className="grid size-12 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
        <Icon node={icon} className="size-6" />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{label}</span>
        {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
