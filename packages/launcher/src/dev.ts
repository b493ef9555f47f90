import { glob, watch } from "node:fs/promises";
import { styleText } from "node:util";
import { inRepository } from "./repository.ts";
import { runLaunched } from "./run-launched.ts";
import type { Supervisor } from "./supervisor.ts";

/** An editor writes one change as several. */
const SETTLE_MILLISECONDS = 150;

console.error(styleText("bold", "\n  Business Pro, development\n"));
await runLaunched("development", ({ app, sandbox, admin, programs }) => {
  console.log(
    `\n  App              ${app}\n  Sandbox network  ${sandbox}\n  Internal panel   ${admin}\n\n  Changes are picked up. Ctrl-C stops everything.\n`,
  );
  void watchSources(programs);
});

/** Starts again what a changed file belongs to; the web app's own server sees its files itself. */
async function watchSources(programs: Supervisor): Promise<void> {
  const folders = await Array.fromAsync(
    glob("{apps/{api,worker,sandbox},packages/*}/src", { cwd: inRepository() }),
  );
  const due = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (folder: string, file: string) => {
    if (!/\.(ts|json)$/.test(file) || /\.test\.ts$/.test(file)) return;
    for (const name of programsOf(folder)) due.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const name of due) programs.restart(name);
      due.clear();
    }, SETTLE_MILLISECONDS);
  };
  await Promise.all(
    folders.map(async (folder) => {
      for await (const { filename } of watch(inRepository(folder), { recursive: true })) {
        if (filename !== null) changed(folder, filename);
      }
    }),
  );
}

function programsOf(folder: string): string[] {
  const [kind, name = ""] = folder.split("/");
  if (kind === "apps") return [name];
  if (name === "ui" || name === "launcher" || name === "testing" || name === "bench" || name === "e2e")
    return [];
  return name === "config" ? ["api", "worker", "sandbox"] : ["api", "worker"];
}
