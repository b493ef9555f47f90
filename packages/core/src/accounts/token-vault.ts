/** What an envelope belongs to; part of the authenticated data, so a swapped row does not open. */
export type EnvelopeOwner = { organizationId: string; subject: string };

/** AES-256-GCM envelopes with a key id, so that keys can be rotated while rows of older keys still open. */
export type TokenVault = {
  seal(plaintext: string, owner: EnvelopeOwner): string;
  /** @throws when the envelope was altered, belongs to another owner or its key is unknown */
  open(envelope: string, owner: EnvelopeOwner): string;
  /** Whether it was sealed with the key that seals now. */
  isCurrent(envelope: string): boolean;
};
