import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findServerPrograms, type PostgresMajor, type ServerPrograms } from "./server-programs.ts";
import { handOverDirectory, runAs, type ServerUser } from "./server-user.ts";

/** A data directory that is ready to be served. */
export type Cluster = {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly programs: ServerPrograms;
  readonly user: ServerUser;
};

/** Creates the cluster unless it is there. Killed half-way, it begins anew at the next call. */
export async function openCluster(directory: string, major: PostgresMajor): Promise<Cluster> {
  const programs = await findServerPrograms(major);
  await mkdir(dirname(resolve(directory)), { recursive: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  // A running server is recognised by its working directory, which never contains a symbolic link.
  const home = await realpath(directory);
  const user = handOverDirectory(home, programs);
  const data = join(home, "cluster");
  const passwordFile = join(home, "superuser-password");

  const version = await readFile(join(data, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) {
    await initialise(data, passwordFile, major, programs, user);
  } else if (version.trim() !== String(major)) {
    throw new Error(
      `${home} holds data of PostgreSQL ${version.trim()}, but this program brings ${major}. Dump it with ` +
        "the older release and restore it here, or start with another data folder.",
    );
  }
  const password = (await readFile(passwordFile, "utf8")).trim();
  return { home, data, log: join(home, "server.log"), password, programs, user };
}

async function initialise(
  data: string,
  passwordFile: string,
  major: PostgresMajor,
  programs: ServerPrograms,
  user: ServerUser,
): Promise<void> {
  // initdb writes PG_VERSION early, so only a complete cluster gets the final name.
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (user.identity) await chown(passwordFile, user.identity.uid, user.identity.gid);
  const { code, output } = await runAs(user, programs.initdb, [
    `--pgdata=${unfinished}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    ...localeFlags(major),
  ]);
  if (code !== 0) throw new Error(`PostgreSQL could not create its data directory in ${data}: ${output}`);
  await rename(unfinished, data);
}

/** From 17 on the server brings its own C.UTF-8; before, it is the operating system's. */
function localeFlags(major: PostgresMajor): string[] {
  if (major >= 17) return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return ["--locale=C.UTF-8"];
}
