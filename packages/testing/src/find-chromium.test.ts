import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { chooseInstallers } from "./obtain-chromium.ts";

async function folderWith(programs: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chromium-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return folder;
}

const GOOD = 'echo "Chromium 140.0.1"';
const STUB = 'echo "requires the chromium snap to be installed" >&2; exit 1';
const nowhere = { configured: null, own: "/nowhere/chrome" };

test("the first one on the path that starts is taken; stubs and broken ones are passed over", async () => {
  const [stub, good] = [await folderWith({ chromium: STUB }), await folderWith({ chromium: GOOD })];
  expect(await findChromium({ ...nowhere, folders: [stub, good] })).toBe(join(good, "chromium"));
});

test("without one on the path Playwright's own is taken", async () => {
  const own = join(await folderWith({ chrome: GOOD }), "chrome");
  expect(await findChromium({ ...nowhere, folders: [], own })).toBe(own);
});

test("a configured one that does not start is not replaced by another", async () => {
  const folder = await folderWith({ chromium: GOOD, mine: STUB });
  expect(await findChromium({ ...nowhere, folders: [folder], configured: join(folder, "mine") })).toBeNull();
});

test("root on Debian installs the package, everybody else Playwright's own", () => {
  const debian = 'NAME="Debian GNU/Linux"\nID=debian\n';
  const ubuntu = "ID=ubuntu\nID_LIKE=debian\n";
  expect(chooseInstallers(true, debian).map(([command]) => command)).toEqual(["apt-get", "apt-get"]);
  expect(chooseInstallers(false, debian)[0]?.slice(-2)).toEqual(["install", "chromium"]);
  expect(chooseInstallers(true, ubuntu)[0]?.slice(-3)).toEqual(["install", "--with-deps", "chromium"]);
});
