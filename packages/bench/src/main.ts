import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureArchive } from "./archive/measure-archive.ts";
import { exceeds, type Figure } from "./figure.ts";
import { measureInstalled } from "./measure-installed.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureScripts } from "./measure-scripts.ts";
import { measureStart } from "./measure-start.ts";
import { measureStatements } from "./measure-statements.ts";
import { formatFigures } from "./print-figures.ts";
import { measurePublish } from "./publish/measure-publish.ts";

/** Every benchmark by its name on the command line. */
const benchmarks: Record<string, () => Promise<Figure[]>> = {
  boot,
  publish: () => measurePublish(say),
  archive: () => measureArchive(say),
};

async function boot(): Promise<Figure[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    say("starting four times");
    const { figures, product } = await measureStart(dataDirectory);
    try {
      say("waiting until it is idle");
      figures.push(...(await measureMemory(product)));
      say("scheduling and publishing posts");
      figures.push(...(await measureStatements(product, dataDirectory)));
      say("opening pages, counting packages");
      figures.push(...(await measureScripts(product)), ...(await measureInstalled()));
    } finally {
      await product.stop();
    }
    return figures;
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

function say(line: string): void {
  console.error(`  … ${line}`);
}

const [name = "boot"] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark === undefined) {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(", ")}`);
  process.exitCode = 1;
} else {
  const figures = await benchmark();
  console.log(formatFigures(figures));
  if (figures.some(exceeds)) process.exitCode = 1;
}
