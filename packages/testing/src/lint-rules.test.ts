import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** What the rules of this repository say about one file in an otherwise empty copy of it. */
async function lint(path: string, source: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "lint-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  for (const part of ["biome.json", ".gitignore", "packages/core/lint"])
    await cp(resolve(root, part), join(copy, part), { recursive: true });
  await mkdir(join(copy, dirname(path)), { recursive: true });
  await writeFile(join(copy, path), source);
  const biome = resolve(root, "node_modules/.bin/biome");
  const { stdout } = spawnSync(biome, ["lint", "--reporter=github"], { cwd: copy, encoding: "utf8" });
  return stdout;
}

const uses = (module: string) => `import { x } from "${module}";\nexport const y = x;\n`;

test.each([
  ["packages/contracts/src/x.ts", "@businesspro/config/env", "they import nothing of ours"],
  ["packages/config/src/x.ts", "@businesspro/db/client", "they import nothing of ours"],
  ["packages/db/src/x.ts", "@businesspro/core/context", "side by side"],
  ["packages/platforms/src/x.ts", "@businesspro/db/client", "side by side"],
  ["packages/ai/src/x.ts", "@businesspro/platforms/contract", "side by side"],
  ["packages/core/src/x.ts", "@businesspro/api/router", "never an app"],
  ["packages/core/src/x.ts", "@trpc/server", "no transport"],
  ["packages/db/src/x.ts", "hono", "no transport"],
  ["packages/ui/src/x.ts", "@businesspro/core/context", "contracts only"],
  ["apps/api/src/x.ts", "@businesspro/db/client", "through a verb"],
  ["apps/worker/src/x.ts", "@prisma/client", "through a verb"],
  ["apps/web/src/x.ts", "@businesspro/core/context", "the router's type"],
  ["apps/web/src/x.ts", "node:fs", "Server only"],
  ["apps/sandbox/src/x.ts", "@businesspro/platforms/contract", "shares no code"],
])("%s must not import %s", async (path, module, reason) => {
  expect(await lint(path, uses(module))).toContain(reason);
});

test.each([
  ["packages/db/src/x.ts", "@businesspro/config/env"],
  ["packages/core/src/x.ts", "@businesspro/db/client"],
  ["apps/api/src/x.ts", "@businesspro/core/context"],
  ["apps/web/src/x.ts", "@businesspro/contracts/enums"],
])("%s may import %s", async (path, module) => {
  expect(await lint(path, uses(module))).not.toContain("noRestrictedImports");
});

const verb = (name: string, body: string) => `export async function ${name}(ctx, input) {\n${body}\n}\n`;

test("a verb that opens a transaction and records no audit row is refused; readers and honest verbs are not", async () => {
  const path = "packages/core/src/content/x.ts";
  const reason = "audited in its own transaction";
  const changes = "return withTenant(ctx.databases, ctx, async (tx) => tx.content.create({ data: input }));";
  const audited =
    "return withTenant(ctx.databases, ctx, async (tx) => recordAudit(tx, ctx, { action: input }));";
  expect(await lint(path, verb("saveThing", changes))).toContain(reason);
  expect(await lint(path, verb("saveThing", changes.replace("withTenant", "withSystem")))).toContain(reason);
  expect(await lint(path, verb("saveThing", audited))).not.toContain(reason);
  expect(await lint(path, verb("readThing", changes.replace("withTenant", "readTenant")))).not.toContain(
    reason,
  );
});

test("only the configuration package reads the environment", async () => {
  const source = "export const port = process.env.PORT;\n";
  expect(await lint("packages/core/src/x.ts", source)).toContain("noProcessEnv");
  expect(await lint("packages/config/src/logger.ts", source)).toContain("noProcessEnv");
  expect(await lint("packages/config/src/env.ts", source)).not.toContain("noProcessEnv");
});
