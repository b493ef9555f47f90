/** One commit of one message, as the network gives it back with every status: a receipt tells which it is about. */
export type MessageReference = { recipientId: string; attempt: number };

export function writeReference({ recipientId, attempt }: MessageReference): string {
  return `${recipientId}.${attempt}`;
}

/** null: not one of ours. */
export function readReference(text: string): MessageReference | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/.exec(text);
  return match?.[1] && match[2] ? { recipientId: match[1], attempt: Number(match[2]) } : null;
}
