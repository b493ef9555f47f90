import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { findGraphErrorBySubcode, type GraphErrorRow } from "../meta/graph-errors.ts";
import { PlatformError } from "../platform-error.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

export type ContainerState =
  | { status: "IN_PROGRESS" | "FINISHED" | "EXPIRED" | "PUBLISHED" }
  | { status: "ERROR"; code: string; row: GraphErrorRow | null }
  /** The network does not know it: lost access, or a fault of its own. */
  | { status: "MISSING"; error: PlatformError };

const containerSchema = z.object({
  status_code: z.enum(["IN_PROGRESS", "FINISHED", "EXPIRED", "PUBLISHED", "ERROR"]),
  status: z.string().optional(),
});

export async function readContainer(
  ctx: InstagramCtx,
  access: AccountAccess,
  containerId: string,
): Promise<ContainerState> {
  try {
    const { status_code: status, status: detail } = await clientOf(ctx, access).call({
      purpose: "read",
      method: "GET",
      path: `/${containerId}`,
      parameters: { fields: "status_code,status" },
      accessToken: access.accessToken,
      schema: containerSchema,
      signal: access.signal,
    });
    return status === "ERROR" ? { status, ...readFailure(detail) } : { status };
  } catch (error) {
    if (error instanceof PlatformError && error.code === "100/33") return { status: "MISSING", error };
    throw error;
  }
}

/** `status` of a failed container carries the subcode inside a sentence. */
function readFailure(detail: string | undefined): { code: string; row: GraphErrorRow | null } {
  const subcode = detail?.match(/\b2207\d{3}\b/)?.[0];
  if (subcode === undefined) return { code: "container-error", row: null };
  return { code: `container-error/${subcode}`, row: findGraphErrorBySubcode(subcode) };
}
