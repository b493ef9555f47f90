import type { Media } from "@businesspro/contracts/outputs";

/** Takes the text along for pasting. @returns false where the browser does not allow it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What the file is called on the owner's device; networks and galleries go by the ending. */
export function fileName({ kind }: Pick<Media, "kind">, index: number): string {
  return kind === "video" ? `post-${index + 1}.mp4` : `post-${index + 1}.jpg`;
}

function typeOf({ kind }: Pick<Media, "kind">): string {
  return kind === "video" ? "video/mp4" : "image/jpeg";
}

/** Whether this browser hands such files to other apps. Asked with empty ones, before anything is fetched. */
export function canShareFiles(media: readonly Media[]): boolean {
  const files = media.map((one, index) => new File([], fileName(one, index), { type: typeOf(one) }));
  return files.length > 0 && (navigator.canShare?.({ files }) ?? false);
}

/** The files themselves, from where the page's pictures come. */
export function fetchFiles(media: readonly Media[]): Promise<File[]> {
  return Promise.all(
    media.map(async (one, index) => {
      const response = await fetch(one.url);
      if (!response.ok) throw new TypeError(`media answered ${response.status}`);
      return new File([await response.blob()], fileName(one, index), { type: typeOf(one) });
    }),
  );
}

/** Saves them as a click on each of their links would. */
export function saveFiles(media: readonly Media[]): void {
  for (const [index, one] of media.entries()) {
    const link = document.createElement("a");
    link.href = one.url;
    link.download = fileName(one, index);
    link.click();
  }
}

/** Opens WhatsApp with the text ready; who gets it is chosen there. */
export function whatsappAddress(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
