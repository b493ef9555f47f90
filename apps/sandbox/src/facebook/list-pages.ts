import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { nextPage } from "../graph/page-posts.ts";
import { readNumber, readText } from "../graph/read-parameters.ts";
import { parseAskedFields } from "../graph/select-fields.ts";
import { findAccount } from "../store/accounts.ts";
import { readPage } from "./read-page.ts";

const DEFAULTS = ["access_token", "category", "name", "id", "tasks"];
const encode = (id: string) => Buffer.from(id).toString("base64url");

/** GET /me/accounts: the Pages that were shared. Without `pages_show_list` there are none. */
export function listPages(call: GraphCall): JsonObject {
  const { access, ctx, parameters } = call;
  if (!access.scopes.includes("pages_show_list")) return { data: [] };
  const pages = access.accountIds
    .map((id) => findAccount(ctx.store, id))
    .filter((account) => account !== undefined)
    .filter(({ network }) => network === "facebook");
  const position = (cursor: string): number => {
    const found = pages.findIndex(({ id }) => encode(id) === cursor);
    if (found < 0) throw invalidParameter("Invalid cursors values");
    return found;
  };
  const limit = Math.min(Math.max(readNumber(parameters, "limit") ?? 25, 1), 100);
  const [after, before] = [readText(parameters, "after"), readText(parameters, "before")];
  const start =
    after !== null ? position(after) + 1 : before !== null ? Math.max(0, position(before) - limit) : 0;
  const shown = pages.slice(start, before !== null ? position(before) : start + limit);
  const [first, last] = [shown.at(0), shown.at(-1)];
  if (!first || !last) return { data: [] };

  const fields = parseAskedFields(readText(parameters, "fields"));
  return {
    data: shown.map((account) => readPage(call, { type: "Page", account }, fields, DEFAULTS)),
    paging: {
      cursors: { before: encode(first.id), after: encode(last.id) },
      ...(last.id !== pages.at(-1)?.id && { next: nextPage(call, "after", encode(last.id)) }),
      ...(start > 0 && { previous: nextPage(call, "before", encode(first.id)) }),
    },
  };
}
