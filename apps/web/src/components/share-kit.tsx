import type { Media } from "@businesspro/contracts/outputs";
import { composePostText } from "@businesspro/contracts/post-text";
import { Button, type ButtonSize } from "@businesspro/ui/button";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { showToast } from "@businesspro/ui/toast";
import { lazy, Suspense, useState } from "react";
import { canShareFiles, copyText, fetchFiles, saveFiles } from "../lib/share-media.ts";
import { useTexts } from "../lib/texts.ts";
import { shareTexts } from "../texts/share.ts";
import { ProblemNotice } from "./problem-notice.tsx";

const ShareSheet = lazy(() => import("./share-sheet.tsx"));

type ShareKitProps = {
  caption: string;
  hashtags: readonly string[];
  media: readonly Media[];
  size?: ButtonSize;
};

/**
 * Hands the post to WhatsApp for her Status or a chat. Where the browser cannot hand over files, they are saved and the
 * text is copied, and a sheet says what is left to do.
 */
export function ShareKit({ caption, hashtags, media, size }: ShareKitProps) {
  const texts = useTexts(shareTexts);
  const [busy, setBusy] = useState(false);
  /** Fetched, but the browser had forgotten the tap by then. */
  const [ready, setReady] = useState<File[] | null>(null);
  const [guide, setGuide] = useState<{ copied: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const text = composePostText(caption, hashtags);

  async function share(): Promise<void> {
    setError(null);
    setBusy(true);
    const copied = text !== "" && (await copyText(text));
    try {
      if (canShareFiles(media)) await handOver(ready ?? (await fetchFiles(media)), copied);
      else {
        saveFiles(media);
        setGuide({ copied });
      }
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }
  async function handOver(files: File[], copied: boolean): Promise<void> {
    setReady(null);
    try {
      // WhatsApp drops the text of a picture for the Status on some phones.
      if (copied) showToast(texts.paste);
      await navigator.share({ files, ...(text && { text }) });
    } catch (caught) {
      const name = caught instanceof DOMException ? caught.name : "";
      if (name === "NotAllowedError") setReady(files);
      else if (name !== "AbortError") throw caught;
    }
  }
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => void share()} {...(size && { size })}>
        <PlatformIcon platform="whatsapp" className="size-5" />
        {ready ? texts.again : texts.share}
      </Button>
      {error !== null && <ProblemNotice error={error} />}
      {guide && (
        <Suspense>
          <ShareSheet text={text} media={media} copied={guide.copied} onClose={() => setGuide(null)} />
        </Suspense>
      )}
    </>
  );
}
