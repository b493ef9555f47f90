import { formatInstant } from "../graph/format-instant.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PhotoNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { requireScope } from "../graph/require-scope.ts";
import { selectFields } from "../graph/select-fields.ts";
import { feedPath, picturePath } from "../pages/addresses.ts";

/** GET /{photo} */
export function readPhoto(
  call: GraphCall,
  { account, photo }: PhotoNode,
  fields: Field[] | null,
): JsonObject {
  requireScope(call, "pages_read_engagement");
  return selectFields(
    "Photo",
    {
      id: () => photo.id,
      name: () => photo.caption,
      alt_text_custom: () => photo.alt_text,
      created_time: () => formatInstant(photo.created_at),
      picture: () => call.origin + picturePath(photo.sha256),
      link: () => call.origin + feedPath(account),
      page_story_id: () => photo.post_id,
      from: () => ({ id: account.id, name: account.name }),
    },
    fields,
    ["created_time", "name", "id"],
  );
}
