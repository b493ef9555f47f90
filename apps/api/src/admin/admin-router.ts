import { router } from "./admin-trpc.ts";
import { auth } from "./routers/auth.ts";
import { costs } from "./routers/costs.ts";
import { jobs } from "./routers/jobs.ts";
import { overview } from "./routers/overview.ts";
import { targets } from "./routers/targets.ts";

export const adminRouter = router({ auth, costs, jobs, overview, targets });

/** All that the internal panel may know of the server. */
export type AdminRouter = typeof adminRouter;
