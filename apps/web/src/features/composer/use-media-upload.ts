import type { Size } from "@businesspro/contracts/fit-to-platform";
import { UPLOAD_MAX_BYTES, VIDEO_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import type { CardImage } from "@businesspro/ui/network-card";
import { useEffect, useRef, useState } from "react";
import { ProblemError, type ShownProblem } from "../../lib/problem.ts";
import { sendFile } from "./send-file.ts";
import { sniffMedia } from "./sniff-media.ts";

const MEGABYTE = 1024 * 1024;

function problem(key: ShownProblem["key"], parameters: ShownProblem["parameters"] = {}): ProblemError {
  return new ProblemError({ key, parameters, field: "media" });
}

type Checked = { isVideo: boolean } & Size;

/** Spares the owner an upload that the server would refuse. The server checks again. */
async function checkFile(file: File): Promise<Checked> {
  const format = await sniffMedia(file);
  if (format === null) throw problem("media-not-an-image");
  if (format === "heic") throw problem("media-format-unsupported", { format: "HEIC" });
  const isVideo = format === "video";
  const maxBytes = isVideo ? VIDEO_MAX_BYTES : UPLOAD_MAX_BYTES;
  if (file.size > maxBytes) throw problem("media-too-large", { maxMegabytes: maxBytes / MEGABYTE });
  // A phone may not hold its own largest photo in memory; the server can, so only the preview's shape is lost.
  const bitmap = isVideo ? null : await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { isVideo, width: 1, height: 1 };
  const { width, height } = bitmap;
  bitmap.close();
  return { isVideo, width, height };
}

export type MediaUpload = {
  /** null for videos: they are shown once the server has looked at them. */
  preview: CardImage | null;
  share: number;
  /** How many files wait behind this one. */
  waiting: number;
};

/** Checks, shows and uploads files one after the other, in the order in which they were chosen. */
export function useMediaUpload(onReady: (media: Media) => void) {
  const [upload, setUpload] = useState<MediaUpload | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(files: readonly File[]): Promise<void> {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    try {
      for (const [index, file] of files.entries()) {
        const media = await take(file, files.length - index - 1, controller.signal);
        if (controller.signal.aborted) return;
        onReady(media);
      }
    } catch (caught) {
      if (!controller.signal.aborted) setError(caught);
    } finally {
      running.current = null;
      setUpload(null);
    }
  }
  async function take(file: File, waiting: number, signal: AbortSignal): Promise<Media> {
    const { isVideo, ...size } = await checkFile(file);
    const previewUrl = isVideo ? null : URL.createObjectURL(file);
    const preview = previewUrl === null ? null : { url: previewUrl, ...size };
    try {
      setUpload({ preview, share: 0, waiting });
      return await sendFile(file, signal, (share) => setUpload({ preview, share, waiting }));
    } finally {
      // Nothing may be drawn from the address any more once it is given back.
      setUpload(null);
      if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
    }
  }
  function cancel(): void {
    running.current?.abort();
    setUpload(null);
  }
  return { upload, error, start, cancel };
}
