import { spawn } from "node:child_process";
import { glob, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { environmentSchema } from "@businesspro/config/environment-variables";
import { generateClientIfStale } from "@businesspro/launcher/generate-client-if-stale";
import { checkDocuments } from "./check-documents.ts";

const root = resolve(import.meta.dirname, "../../..");
const started = performance.now();

/** Resolves to the complaints, empty when there are none. */
type Check = () => Promise<string>;

function command(name: string, ...args: string[]): Check {
  return async () => {
    const child = spawn(resolve(root, "node_modules/.bin", name), args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const exited = new Promise<number>((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => done(code ?? 1));
    });
    const [code, out, err] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
    return code === 0 ? "" : `${out}${err}`.trim() || `${name} ended with code ${code}`;
  };
}

/** Sources with the common settings are one program; those with settings of their own, browsers mostly, are checked apart. */
async function types(): Promise<string> {
  const projects = await Array.fromAsync(glob("{apps,packages}/*/tsconfig.json", { cwd: root }));
  const own: string[] = [];
  for (const project of projects.sort()) {
    if ("compilerOptions" in JSON.parse(await readFile(resolve(root, project), "utf8"))) own.push(project);
  }
  const complaints = await Promise.all(
    ["tsconfig.json", ...own].map((project) => command("tsc", "--project", project, "--pretty", "false")()),
  );
  return complaints.filter((complaint) => complaint !== "").join("\n");
}

async function documents(): Promise<string> {
  const { scripts } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as {
    scripts: object;
  };
  const defaults = environmentSchema.parse({}) as Record<string, unknown>;
  const variables = Object.keys(environmentSchema.shape).map((name) => ({
    name,
    fallback: defaults[name] ?? null,
  }));
  return (await checkDocuments({ root, scripts: Object.keys(scripts), variables })).join("\n");
}

const checks: Record<string, Check> = {
  "lint, format, boundaries": command("biome", "check", "--colors=off", "--max-diagnostics=30"),
  types,
  "unused code": command("knip", "--no-progress", "--no-config-hints"),
  documents,
};

await generateClientIfStale();
const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const begun = performance.now();
    const complaint = await check();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${complaint === "" ? "✓" : "✗"} ${name.padEnd(26)}${seconds.padStart(5)} s`);
    return { name, complaint };
  }),
);
for (const { name, complaint } of results) if (complaint !== "") console.log(`\n── ${name}\n${complaint}`);
const failed = results.filter(({ complaint }) => complaint !== "");
const total = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  failed.length === 0
    ? `\nAll good in ${total} s`
    : `\n${failed.length} of ${results.length} failed in ${total} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
