import { UPLOAD_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import { useEffect, useRef, useState } from "react";
import { INTERNAL, OFFLINE, ProblemError, readProblem, type ShownProblem } from "../../lib/problem.ts";
import { OWN_REQUEST } from "../../lib/trpc.ts";

const MEGABYTE = 1024 * 1024;
/** Formats that the server takes although not every browser can show them. */
const UNSHOWABLE = /^image\/hei[cf]$/;

function problem(key: ShownProblem["key"], parameters: ShownProblem["parameters"] = {}): ProblemError {
  return new ProblemError({ key, parameters, field: "media" });
}

/** Spares the owner an upload that the server would refuse. The server checks again. */
async function checkPhoto(file: File): Promise<void> {
  if (file.size > UPLOAD_MAX_BYTES)
    throw problem("media-too-large", { maxMegabytes: UPLOAD_MAX_BYTES / MEGABYTE });
  if (UNSHOWABLE.test(file.type)) return;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) throw problem("media-not-an-image");
  bitmap.close();
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

export type PhotoUpload = { previewUrl: string; share: number };

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
      await checkPhoto(file);
      setUpload({ previewUrl, share: 0 });
      const media = await sendPhoto(file, controller.signal, (share) => setUpload({ previewUrl, share }));
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
