import { spawn, spawnSync } from "node:child_process";
import { chownSync } from "node:fs";
import type { ServerPrograms } from "./server-programs.ts";

type Identity = { readonly uid: number; readonly gid: number };

/** The operating system user that owns the data and runs the server. */
export type ServerUser = {
  /** Null: whoever runs this process. */
  readonly identity: Identity | null;
  /** Words before a command that make it run as that user with one capability kept. */
  readonly prefix: readonly string[];
};

type CommandResult = { readonly code: number | null; readonly output: string };

/** Messages of the programs are matched and shown, so they must not depend on the machine's language. */
const ENVIRONMENT = { PATH: "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * PostgreSQL refuses to run as root, so root hands the folder to the user `postgres`, who is created when
 * missing. Where that user may not pass through a parent folder (`/root`, or what `mktemp -d` makes), it
 * keeps the one capability that passes, rather than the folder being opened to everybody.
 */
export function handOverDirectory(directory: string, programs: ServerPrograms): ServerUser {
  if (process.getuid?.() !== 0) return { identity: null, prefix: [] };
  const identity = findPostgresUser() ?? createPostgresUser();
  chownSync(directory, identity.uid, identity.gid);
  const plain: ServerUser = { identity, prefix: [] };
  if (canReach(plain, directory, programs)) return plain;
  const capable: ServerUser = {
    identity,
    prefix: [
      "setpriv",
      `--reuid=${identity.uid}`,
      `--regid=${identity.gid}`,
      "--clear-groups",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
    ],
  };
  if (canReach(capable, directory, programs)) return capable;
  throw new Error(
    `The user "postgres", which the embedded PostgreSQL runs as, cannot reach ${directory} or its own programs. ` +
      "Run this as an ordinary user, move the project to a folder that others may pass through (chmod o+x), " +
      "or set DATABASE_URL.",
  );
}

/** Runs a program to its end as the server's user; never rejects because of an exit code. */
export function runAs(user: ServerUser, command: string, args: readonly string[]): Promise<CommandResult> {
  const [first = command, ...rest] = [...user.prefix, command, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(first, rest, { ...spawnOptions(user), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    // Not "close": a server just started may hold its starter's pipes open for as long as it lives.
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output: output.trim() });
    });
  });
}

function canReach(user: ServerUser, directory: string, programs: ServerPrograms): boolean {
  const script = 'cd "$1" && test -w . && "$2" --version && "$3" --version';
  const words = [
    ...user.prefix,
    "/bin/sh",
    "-c",
    script,
    "sh",
    directory,
    programs.initdb,
    programs.postgres,
  ];
  const [first = "/bin/sh", ...rest] = words;
  return spawnSync(first, rest, { ...spawnOptions(user), stdio: "ignore" }).status === 0;
}

function spawnOptions(user: ServerUser) {
  const identity = user.prefix.length === 0 ? user.identity : null;
  return { ...(identity ?? {}), cwd: "/", env: ENVIRONMENT };
}

function findPostgresUser(): Identity | null {
  const [uid = Number.NaN, gid = Number.NaN] = ["-u", "-g"].map((flag) => {
    const found = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
    return found.status === 0 ? Number.parseInt(found.stdout, 10) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

function createPostgresUser(): Identity {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const created = findPostgresUser();
  if (created) return created;
  throw new Error(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. ' +
      "Run this as an ordinary user, create that user, or set DATABASE_URL.",
  );
}
