import { notFound } from "@tanstack/react-router";
import { problemOf } from "./problem.ts";

/** For loaders: an id that leads nowhere, or is none, is a page that is not there; everything else stays an error. */
export function throwNotFound(error: unknown): never {
  const { key } = problemOf(error);
  throw key === "not-found" || key === "invalid-input" ? notFound() : error;
}
