import { readOverview } from "@businesspro/core/admin/read-overview";
import { router, staff } from "../admin-trpc.ts";

export const overview = router({
  read: staff.query(({ ctx }) => readOverview(ctx.staff)),
});
