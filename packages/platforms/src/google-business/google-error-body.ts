import { z } from "zod";

const errorSchema = z.object({
  error: z.object({
    status: z.string().optional().catch(undefined),
    details: z.array(z.unknown()).optional().catch(undefined),
  }),
});
const delaySchema = z.object({ retryDelay: z.string().regex(/^\d+(\.\d+)?s$/) });
const quotaSchema = z.object({ metadata: z.object({ quota_limit_value: z.literal("0") }) });

export type GoogleErrorBody = {
  status: string | null;
  /** What the details call it, most telling first. */
  reasons: readonly string[];
  retryAfterSeconds: number | null;
};

/** null: the body holds no error of a known shape. How deep a reason lies in the details differs from API to API. */
export function readGoogleError(body: unknown): GoogleErrorBody | null {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return null;
  const { status, details = [] } = parsed.data.error;
  const delay = details.map((detail) => delaySchema.safeParse(detail).data).find((found) => found);
  const isZero = details.some((detail) => quotaSchema.safeParse(detail).success);
  return {
    status: status ?? null,
    reasons: [...(isZero ? ["QUOTA_IS_ZERO"] : []), ...details.flatMap(reasonsIn)],
    retryAfterSeconds: delay ? Number.parseFloat(delay.retryDelay) : null,
  };
}

const REASON_NAMES: ReadonlySet<string> = new Set(["reason", "code", "errorCode"]);

function reasonsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" ? (REASON_NAMES.has(name) ? [inner] : []) : reasonsIn(inner),
  );
}
