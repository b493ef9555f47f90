import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { TokenKey } from "@businesspro/config/environment";
import type { EnvelopeOwner, TokenVault } from "./token-vault.ts";

const VERSION = "v1";
const ALGORITHM = "aes-256-gcm";
/** Bytes. The length for which GCM is specified without an extra hash. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID = /^[A-Za-z0-9_-]+$/;

/** Why an envelope stays shut. `unknown-key` is the operator's to mend, `damaged` means that its owner has to connect anew. */
export class TokenVaultError extends Error {
  override readonly name = "TokenVaultError";
  readonly reason: "unknown-key" | "damaged";
  /** Of the key that is missing. */
  readonly keyId: string | null;

  constructor(reason: "unknown-key" | "damaged", message: string, keyId: string | null = null) {
    super(message);
    this.reason = reason;
    this.keyId = keyId;
  }
}

/**
 * Seals with the first key and opens with any of them: a new key goes in front, the old one leaves when no row
 * carries its id. Envelope: `v1.keyId.iv.ciphertext.tag`, the last three in base64url.
 */
export function createTokenVault(keys: readonly TokenKey[]): TokenVault {
  const [first] = keys;
  if (first === undefined) throw new Error("TOKEN_KEYS names no key: tokens could not be stored");
  const byId = new Map<string, Buffer>();
  for (const { id, key } of keys) {
    if (!KEY_ID.test(id))
      throw new Error("TOKEN_KEYS: the id of a key may hold letters, digits, - and _ only");
    if (byId.has(id)) throw new Error(`TOKEN_KEYS names the key ${id} twice`);
    if (key.length !== 32) throw new Error(`TOKEN_KEYS: the key ${id} must be 32 bytes in base64`);
    byId.set(id, key);
  }

  return {
    seal(plaintext, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(first.id, owner));
      const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
      const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString("base64url"));
      return [VERSION, first.id, ...parts].join(".");
    },
    isCurrent: (envelope) => envelope.startsWith(`${VERSION}.${first.id}.`),
    open(envelope, owner) {
      const { keyId, iv, ciphertext, tag } = parse(envelope);
      const key = byId.get(keyId);
      if (key === undefined) {
        throw new TokenVaultError(
          "unknown-key",
          `Sealed with the key ${keyId}, which TOKEN_KEYS does not name`,
          keyId,
        );
      }
      try {
        const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
        decipher.setAAD(associatedData(keyId, owner));
        decipher.setAuthTag(tag);
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
      } catch {
        // OpenSSL's error says less and could carry state; the reason is the same for every cause.
        throw new TokenVaultError(
          "damaged",
          `The envelope of ${owner.subject} was altered or belongs to another row`,
        );
      }
    },
  };
}

/** The organisation is a UUID, so the separator cannot be imitated by shifting text between the parts. */
function associatedData(keyId: string, { organizationId, subject }: EnvelopeOwner): Buffer {
  return Buffer.from(`${VERSION}|${keyId}|${organizationId}|${subject}`, "utf8");
}

function parse(envelope: string): { keyId: string; iv: Buffer; ciphertext: Buffer; tag: Buffer } {
  const [version, keyId, ...encoded] = envelope.split(".");
  const [iv, ciphertext, tag] = encoded.map((part) => Buffer.from(part, "base64url"));
  const canonical = [iv, ciphertext, tag].every(
    (part, index) => part?.toString("base64url") === encoded[index],
  );
  if (
    version !== VERSION ||
    !keyId ||
    !KEY_ID.test(keyId) ||
    encoded.length !== 3 ||
    !canonical ||
    iv?.length !== IV_BYTES ||
    tag?.length !== TAG_BYTES ||
    ciphertext === undefined
  ) {
    throw new TokenVaultError("damaged", "Not an envelope of this vault");
  }
  return { keyId, iv, ciphertext, tag };
}
