import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { ContainerNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { selectFields } from "../graph/select-fields.ts";
import { countPoll } from "../store/containers.ts";
import { containerStatus, describeStatus } from "./container-status.ts";

/** GET /{container}. Asking for the status is what moves a container on. */
export function readContainer(
  { ctx }: GraphCall,
  { container }: ContainerNode,
  fields: Field[] | null,
): JsonObject {
  const status = containerStatus(container, ctx.now());
  if (status === "IN_PROGRESS" && fields?.some(({ name }) => name.startsWith("status")))
    countPoll(ctx.store, container.id);
  return selectFields(
    "IGContainer",
    {
      id: () => container.id,
      status_code: () => status,
      status: () => describeStatus(status, container),
    },
    fields,
    ["id"],
  );
}
