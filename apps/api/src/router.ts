import { accounts } from "./routers/accounts.ts";
import { auth } from "./routers/auth.ts";
import { campaigns } from "./routers/campaigns.ts";
import { contacts } from "./routers/contacts.ts";
import { content } from "./routers/content.ts";
import { live } from "./routers/live.ts";
import { media } from "./routers/media.ts";
import { notifications } from "./routers/notifications.ts";
import { organizations } from "./routers/organizations.ts";
import { publishing } from "./routers/publishing.ts";
import { results } from "./routers/results.ts";
import { scheduling } from "./routers/scheduling.ts";
import { templates } from "./routers/templates.ts";
import { writing } from "./routers/writing.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  accounts,
  auth,
  campaigns,
  contacts,
  content,
  live,
  media,
  notifications,
  organizations,
  publishing,
  results,
  scheduling,
  templates,
  writing,
});

/** All that the owner's app may know of the server. */
export type AppRouter = typeof appRouter;
