import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { BackupError } from "./backup-error.ts";

export type BackupKey = { /** `AGE-SECRET-KEY-1…`: opens backups. */ identity: string; recipient: string };

/** A new pair: whoever has the recipient can make backups, only the identity opens them. */
export async function makeBackupKey(): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** @throws BackupError when it is not a recipient */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new BackupError(
        `${JSON.stringify(recipient)} is not a recipient. It begins with age1; npx pnpm@12 backup:key makes one.`,
      );
    }
  }
  return encrypter;
}

/** A step of a pipeline: what goes in is encrypted piece by piece. */
export function encrypting(encrypter: Encrypter) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* fromWeb(await encrypter.encrypt(toWeb(Readable.from(source))));
  };
}

/**
 * What an encrypted file holds, piece by piece; each is authentic.
 * @param key the text of a key file: comments and one or more identities
 * @throws BackupError for a wrong key, a file that is no backup, and one that is damaged or cut off
 */
export async function* decryptFile(file: string, key: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  const identities = key.split("\n").flatMap((line) => line.split("#")[0]?.trim() || []);
  try {
    if (identities.length === 0) throw new Error("empty");
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    throw new BackupError(
      "The key file holds no key. It needs a line that begins with AGE-SECRET-KEY-1, as npx pnpm@12 backup:key writes it.",
    );
  }
  const source = createReadStream(file);
  let opened = false;
  try {
    const clear = await decrypter.decrypt(toWeb(source));
    opened = true;
    yield* fromWeb(clear);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new BackupError(`There is no file ${file}.`);
    if (error instanceof Error && error.message.startsWith("no identity matched"))
      throw new BackupError(
        `The key does not open ${file}: it was made for another one. Use the key file that belongs to the backup's recipient.`,
      );
    if (opened)
      throw new BackupError(`${file} is damaged or was cut off. Fetch it again, or use an earlier backup.`);
    throw new BackupError(`${file} is not a backup: it cannot be read as an age file.`);
  } finally {
    source.destroy();
  }
}

function toWeb(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
}

function fromWeb(stream: globalThis.ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return stream as unknown as ReadableStream<Uint8Array>;
}
