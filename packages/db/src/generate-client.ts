import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const prismaCli = join(
  dirname(createRequire(import.meta.url).resolve("prisma/package.json")),
  "build/index.js",
);

// `generate` never runs the schema engine but refuses to start unless one is named;
// any executable serves, so nothing is downloaded.
const { status } = spawnSync(process.execPath, [prismaCli, "generate"], {
  cwd: root,
  env: {
    // biome-ignore lint/style/noProcessEnv: hands this program's environment on to another, it reads nothing from it
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
process.exit(status ?? 1);
