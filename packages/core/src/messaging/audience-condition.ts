import type { Audience } from "@businesspro/contracts/messaging-outputs";
import { Prisma } from "@businesspro/db/client";

/** The people `c` of `contacts` that an audience means, whether they agreed or not. */
export function audienceCondition(audience: Audience): Prisma.Sql {
  switch (audience.type) {
    case "everyone":
      return Prisma.sql`c.removed_at IS NULL`;
    case "labels":
      return Prisma.sql`c.removed_at IS NULL AND c.labels && ${audience.labels}::text[]`;
    case "people":
      return Prisma.sql`c.removed_at IS NULL AND c.id = ANY (${audience.contactIds}::uuid[])`;
  }
}
