import type { Media } from "@businesspro/contracts/outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Sheet } from "@businesspro/ui/sheet";
import { Copy as CopyIcon, Download as SaveIcon } from "lucide";
import { type ReactNode, useState } from "react";
import { useFormat } from "../lib/format.ts";
import { copyText, fileName, whatsappAddress } from "../lib/share-media.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { shareTexts } from "../texts/share.ts";

type ShareSheetProps = {
  text: string;
  media: readonly Media[];
  /** The text is on the clipboard already. */
  copied: boolean;
  onClose: () => void;
};

function Step({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <li>
      <div className="grid gap-2">
        <span>{children}</span>
        {action}
      </div>
    </li>
  );
}

/** What is left to do by hand, in the order in which it is done. */
export default function ShareSheet({ text, media, copied, onClose }: ShareSheetProps) {
  const texts = useTexts(shareTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const [isCopied, setCopied] = useState(copied);
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={texts.title}
      closeLabel={common.close}
      footer={
        <a href={whatsappAddress(text)} target="_blank" rel="noreferrer" className={buttonClass()}>
          <PlatformIcon platform="whatsapp" className="size-5" />
          {texts.open}
        </a>
      }
    >
      <ol className="grid list-decimal gap-4 pl-5 marker:font-semibold">
        {media.length > 0 && (
          <Step
            action={
              <span className="flex flex-wrap gap-2">
                {media.map((one, index) => (
                  <a
                    key={one.id}
                    href={one.url}
                    download={fileName(one, index)}
                    className={buttonClass("secondary", "sm")}
                  >
                    <Icon node={SaveIcon} className="size-4.5" />
                    {texts.save(one.kind, media.length > 1 ? format.number(index + 1) : "")}
                  </a>
                ))}
              </span>
            }
          >
            {texts.saved}
          </Step>
        )}
        {text !== "" && (
          <Step
            action={
              <Button
                variant="secondary"
                size="sm"
                className="justify-self-start"
                onClick={async () => setCopied(await copyText(text))}
              >
                <Icon node={CopyIcon} className="size-4.5" />
                {texts.copy}
              </Button>
            }
          >
            <span aria-live="polite">{isCopied ? texts.copied : texts.copyFirst}</span>
          </Step>
        )}
        <Step>{media.length > 0 ? texts.openWithPhoto : texts.openWithText}</Step>
      </ol>
    </Sheet>
  );
}
