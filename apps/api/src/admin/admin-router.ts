import { router } from "./admin-trpc.ts";
import { audit } from "./routers/audit.ts";
import { auth } from "./routers/auth.ts";
import { costs } from "./routers/costs.ts";
import { jobs } from "./routers/jobs.ts";
import { organizations } from "./routers/organizations.ts";
import { overview } from "./routers/overview.ts";
import { targets } from "./routers/targets.ts";
import { users } from "./routers/users.ts";

export const adminRouter = router({ audit, auth, costs, jobs, organizations, overview, targets, users });

/** All that the internal panel may know of the server. */
export type AdminRouter = typeof adminRouter;
