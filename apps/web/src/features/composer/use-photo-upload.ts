import type { Size } from "@businesspro/contracts/fit-to-platform";
import { UPLOAD_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import type { CardImage } from "@businesspro/ui/network-card";
import { useEffect, useRef, useState } from "react";
import { INTERNAL, OFFLINE, ProblemError, readProblem, type ShownProblem } from "../../lib/problem.ts";
import { OWN_REQUEST } from "../../lib/trpc.ts";
import { sniffPicture } from "./sniff-picture.ts";

const MEGABYTE = 1024 * 1024;

function problem(key: ShownProblem["key"], parameters: ShownProblem["parameters"] = {}): ProblemError {
  return new ProblemError({ key, parameters, field: "media" });
}

/** Spares the owner an upload that the server would refuse. The server checks again. */
async function checkPhoto(file: File): Promise<Size> {
  if (file.size > UPLOAD_MAX_BYTES)
    throw problem("media-too-large", { maxMegabytes: UPLOAD_MAX_BYTES / MEGABYTE });
  const format = await sniffPicture(file);
  if (format === null) throw problem("media-not-an-image");
  if (format === "heic") throw problem("media-format-unsupported", { format: "HEIC" });
  // A phone may not hold its own largest photo in memory; the server can, so only the preview's shape is lost.
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { width: 1, height: 1 };
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

/** XMLHttpRequest, because fetch tells nothing of an upload's progress. */
function sendPhoto(file: File, signal: AbortSignal, onProgress: (share: number) => void): Promise<Media> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/media");
    request.responseType = "json";
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    for (const [name, value] of Object.entries(OWN_REQUEST)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Media);
      else reject(new ProblemError(readProblem(request.response) ?? INTERNAL));
    };
    request.onerror = () => reject(new ProblemError(OFFLINE));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

export type PhotoUpload = { preview: CardImage; share: number };

/** Checks, shows and uploads one photo at a time. */
export function usePhotoUpload(onReady: (media: Media) => void) {
  const [upload, setUpload] = useState<PhotoUpload | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(file: File): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    setUpload(null);
    const previewUrl = URL.createObjectURL(file);
    try {
      const preview = { url: previewUrl, ...(await checkPhoto(file)) };
      setUpload({ preview, share: 0 });
      const media = await sendPhoto(file, controller.signal, (share) => setUpload({ preview, share }));
      if (!controller.signal.aborted) onReady(media);
    } catch (caught) {
      if (!controller.signal.aborted) setError(caught);
    } finally {
      if (running.current === controller) setUpload(null);
      URL.revokeObjectURL(previewUrl);
    }
  }
  function cancel(): void {
    running.current?.abort();
    setUpload(null);
  }
  return { upload, error, start, cancel };
}
