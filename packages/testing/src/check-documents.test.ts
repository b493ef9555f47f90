import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkDocuments } from "./check-documents.ts";

const TABLE = ["## Configuration", "", "| variable | default | meaning |", "|---|---|---|"];

async function check(readme: readonly string[], more: Record<string, string> = {}) {
  const root = await mkdtemp(join(tmpdir(), "documents-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, "docs"));
  await mkdir(join(root, "packages"));
  await writeFile(join(root, "README.md"), readme.join("\n"));
  for (const [path, text] of Object.entries(more)) await writeFile(join(root, path), text);
  return checkDocuments({
    root,
    scripts: ["start", "db:migrate"],
    variables: [
      { name: "PORT", fallback: 3000 },
      { name: "DATABASE_URL", fallback: null },
    ],
  });
}

const GOOD = [
  "Run `npx pnpm@12 start`, read [on](docs/MORE.md#there). With pnpm everything is simple.",
  "    DATABASE_URL=postgresql://db/x npx pnpm@12 db:migrate",
  "See `packages/`, `core/<name>.ts` and `x.y(z)`.",
  ...TABLE,
  "| `PORT`, `DATABASE_URL` | `3000`, built-in | where |",
];

test("documents that tell the truth pass", async () => {
  expect(await check(GOOD, { "docs/MORE.md": "Back to [the start](../README.md)." })).toEqual([]);
});

test("a missing README is named", async () => {
  const root = await mkdtemp(join(tmpdir(), "documents-"));
  onTestFinished(() => rm(root, { recursive: true }));
  expect(await checkDocuments({ root, scripts: [], variables: [] })).toEqual(["README.md: is missing"]);
});

test("dead links, paths, scripts and variables are named with file and line", async () => {
  const more = [
    "Read [this](gone.md).",
    "In `packages/gone/src` and `gone.ts`.",
    "`pnpm gone`",
    "`GONE=1 pnpm start`",
  ];
  expect(await check(GOOD, { "docs/MORE.md": more.join("\n") })).toEqual([
    "docs/MORE.md:1: the link gone.md leads nowhere",
    "docs/MORE.md:2: there is no packages/gone/src",
    "docs/MORE.md:2: there is no gone.ts",
    "docs/MORE.md:3: there is no script gone",
    "docs/MORE.md:4: no code reads a variable GONE",
  ]);
});

test("the configuration table holds each variable with its default and nothing else", async () => {
  expect(await check([...TABLE, "| `PORT` | `80` | where |", "| `GONE` | | |"])).toEqual([
    "README.md: the configuration table says 80 where the default of PORT is 3000",
    "README.md: the configuration table lacks DATABASE_URL",
    "README.md: the configuration table names GONE, which nothing reads",
  ]);
  expect(await check(["nothing"])).toEqual(["README.md: has no section Configuration"]);
});

test("a requirement of the specification names what fulfils it", async () => {
  const table = [
    "| Requirement | Shown by |",
    "| --- | --- |",
    "| Users | `packages/` and [more](SPECIFICATION.md) |",
    "| Passwords | somewhere |",
    "| Roles | `packages/gone.ts` |",
  ];
  expect(await check(GOOD, { "docs/MORE.md": "", "docs/SPECIFICATION.md": table.join("\n") })).toEqual([
    "docs/SPECIFICATION.md:5: there is no packages/gone.ts",
    'docs/SPECIFICATION.md:4: nothing is named for "Passwords"',
  ]);
});
