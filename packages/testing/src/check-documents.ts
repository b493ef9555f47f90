import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export type DocumentFacts = {
  /** Folder that holds README.md and docs. */
  root: string;
  /** Scripts of the root package.json. */
  scripts: readonly string[];
  /** Variables that the product reads; `fallback` null where unset is a meaning of its own. */
  variables: readonly { name: string; fallback: unknown }[];
};

/** Commands of pnpm itself that the documents may name. */
const PNPM_COMMANDS = ["install", "exec", "add", "audit", "outdated", "update"];

/** What was asked for, beside what fulfils it. */
const SPECIFICATION = join("docs", "SPECIFICATION.md");

/**
 * Compares what README.md and docs say with what is there: linked and quoted paths, `pnpm` scripts, environment
 * variables, the README's configuration table, and that each requirement of the specification names what fulfils it.
 * @returns one line for each difference, `file:line: what`
 */
export async function checkDocuments(facts: DocumentFacts): Promise<string[]> {
  const files = (await Array.fromAsync(glob(["README.md", "docs/**/*.md"], { cwd: facts.root }))).sort();
  if (!files.includes("README.md")) return ["README.md: is missing"];
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(facts.root, file), "utf8");
    for (const [index, line] of text.split("\n").entries()) {
      found.push(...lineProblems(line, file, facts).map((problem) => `${file}:${index + 1}: ${problem}`));
    }
    if (file === SPECIFICATION)
      found.push(...unshownRequirements(text, facts.root).map((problem) => `${file}:${problem}`));
    if (file === "README.md")
      found.push(...tableProblems(text, facts.variables).map((problem) => `${file}: ${problem}`));
  }
  return found;
}

function lineProblems(line: string, file: string, { root, scripts, variables }: DocumentFacts): string[] {
  const problems: string[] = [];
  for (const [, target = ""] of line.matchAll(/\]\(([^)\s]+)\)/g)) {
    const path = target.replace(/#.*$/, "");
    if (path !== "" && !/^[a-z]+:/.test(path) && !existsSync(join(root, dirname(file), path))) {
      problems.push(`the link ${target} leads nowhere`);
    }
  }
  for (const [, quoted = ""] of line.matchAll(/`([^`]+)`/g)) {
    if (isPath(quoted, root) && !existsSync(join(root, quoted))) problems.push(`there is no ${quoted}`);
  }
  for (const [, script = ""] of line.matchAll(/\bpnpm(?:@\d+)? (?:run )?([a-z][\w:-]*)/g)) {
    if (isCommand(line, script) && ![...scripts, ...PNPM_COMMANDS].includes(script)) {
      problems.push(`there is no script ${script}`);
    }
  }
  for (const [, name = ""] of line.matchAll(/(?:`|^\s*|\s)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)=\S/g)) {
    if (!variables.some((variable) => variable.name === name))
      problems.push(`no code reads a variable ${name}`);
  }
  return problems;
}

/** Names with a placeholder or a star stand for many; only what starts with a folder or file of ours is a claim. */
function isPath(quoted: string, root: string): boolean {
  if (!/^[\w.@/-]+$/.test(quoted) || quoted.startsWith("/") || quoted.startsWith("@")) return false;
  const [first = "", ...rest] = quoted.split("/");
  const looksLikeFile = /\.(ts|tsx|md|json|ya?ml|prisma|sql|css)$/.test(quoted);
  return rest.length > 0
    ? looksLikeFile || existsSync(join(root, first))
    : looksLikeFile && !quoted.startsWith(".");
}

/** Rows of a requirement that name no file of ours: `line: what`. */
function unshownRequirements(text: string, root: string): string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const cells = /^\|(.+)\|(.+)\|\s*$/.exec(line);
    if (!cells || /^[\s|:-]+$/.test(line) || lines[index + 1]?.startsWith("| ---")) return [];
    const [, requirement = "", shown = ""] = cells;
    const named = [...shown.matchAll(/`([^`]+)`|\]\(([^)\s]+)\)/g)].some(([, quoted = "", link = ""]) =>
      link === "" ? isPath(quoted, root) : existsSync(join(root, dirname(SPECIFICATION), link)),
    );
    return named ? [] : [`${index + 1}: nothing is named for "${requirement.trim()}"`];
  });
}

/** In prose "pnpm" may be followed by any word; in backticks or an indented or fenced line it is a command. */
function isCommand(line: string, script: string): boolean {
  const at = line.indexOf(` ${script}`);
  const insideBackticks = (line.slice(0, at).match(/`/g) ?? []).length % 2 === 1;
  return insideBackticks || /^\s*(\$ )?([A-Z_]+=\S+ )*(npx )?(-y )?pnpm/.test(line);
}

/**
 * Rows of the table under "Configuration": names in the first column, defaults in the second, in backticks. A row may
 * hold several variables, its defaults then stand in the same order.
 */
function tableProblems(readme: string, variables: DocumentFacts["variables"]): string[] {
  const section = /^## Configuration$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1];
  if (section === undefined) return ["has no section Configuration"];
  const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
  const rows = new Map<string, string | undefined>();
  for (const [, names = "", defaults = ""] of section.matchAll(/^\|\s*(`[^|]*?)\s*\|([^|]*)\|/gm)) {
    const values = quoted(defaults);
    for (const [index, name] of quoted(names).entries()) rows.set(name, values[index]);
  }
  const problems: string[] = [];
  for (const { name, fallback } of variables) {
    if (!rows.has(name)) problems.push(`the configuration table lacks ${name}`);
    else if (fallback !== null && rows.get(name) !== String(fallback)) {
      problems.push(
        `the configuration table says ${rows.get(name) ?? "nothing"} where the default of ${name} is ${fallback}`,
      );
    }
  }
  for (const name of rows.keys()) {
    if (!variables.some((variable) => variable.name === name)) {
      problems.push(`the configuration table names ${name}, which nothing reads`);
    }
  }
  return problems;
}
