import type { Media } from "@businesspro/contracts/outputs";
import { ImagePlus as AddIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useMediaUpload } from "../composer/use-media-upload.ts";
import { FileChoice } from "./file-choice.tsx";

type PictureFieldProps = {
  texts: { choose: string; change: string; hint: string; uploading: (share: string) => string };
  chosen: boolean;
  onPicture: (picture: Media) => void;
};

/** One picture for a message, uploaded as soon as it is chosen. */
export function PictureField({ texts, chosen, onPicture }: PictureFieldProps) {
  const format = useFormat();
  const { upload, error, start } = useMediaUpload(onPicture);
  return (
    <div className="grid gap-2">
      <FileChoice
        icon={AddIcon}
        label={chosen ? texts.change : texts.choose}
        hint={upload ? texts.uploading(format.percent(upload.share)) : texts.hint}
        accept="image/jpeg,image/png,image/webp,image/avif"
        onFile={(file) => void start([file])}
      />
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}
