import type { Media } from "@businesspro/contracts/outputs";
import { CheckCard } from "@businesspro/ui/choice";
import { useTexts } from "../../lib/texts.ts";
import { PictureField } from "./picture-field.tsx";
import { templateTexts } from "./template-texts.ts";

type TemplatePictureProps = {
  wanted: boolean;
  chosen: boolean;
  error: string | undefined;
  onWanted: (wanted: boolean) => void;
  onPicture: (picture: Media) => void;
};

/** Whether a picture stands above the text, and an example of it. */
export function TemplatePicture({ wanted, chosen, error, onWanted, onPicture }: TemplatePictureProps) {
  const { form } = useTexts(templateTexts);
  return (
    <div className="grid gap-2">
      <CheckCard checked={wanted} onChange={onWanted}>
        <span className="block leading-snug font-semibold">{form.picture}</span>
        <span className="block text-sm text-ink-soft">{form.pictureHint}</span>
      </CheckCard>
      {wanted && (
        <PictureField
          texts={{
            choose: form.choosePicture,
            change: form.changePicture,
            hint: form.pictureKind,
            uploading: form.uploading,
          }}
          chosen={chosen}
          onPicture={onPicture}
        />
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </div>
  );
}
