import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { inRepository } from "../repository.ts";

export type Service = {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

export const composeText = await readFile(inRepository("docker-compose.yml"), "utf8");
export const { services, volumes } = parse(composeText, { merge: true }) as Compose;
/** Those that run the image of the Dockerfile. */
export const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);

/** What compose would make of it when only the required variables are set. */
export function interpolate(value: string): string {
  const given: Record<string, string> = {
    POSTGRES_PASSWORD: "a-password",
    TOKEN_KEYS: `k1:${Buffer.alloc(32).toString("base64")}`,
  };
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind: string, rest: string) => {
      if (given[name] !== undefined) return given[name];
      if (kind !== "-") throw new Error(`${name} is required and has no value`);
      return rest;
    },
  );
}
