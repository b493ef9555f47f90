import type { TenantCtx, UserCtx } from "@businesspro/core/context";
import { DomainError } from "@businesspro/core/domain-error";
import { type BaseContext, createTrpc } from "./create-trpc.ts";

/** Made once for each HTTP request; a batch shares it. */
export type RequestContext = BaseContext & {
  /** Resolved at most once for each request; null when nobody is signed in. */
  user: () => Promise<UserCtx | null>;
  /** The session's organisation, membership checked. */
  tenant: () => Promise<TenantCtx | null>;
  setSessionCookie: (value: string) => void;
  clearSessionCookie: () => void;
};

export const { router, anyone } = createTrpc<RequestContext>();

export const signedIn = anyone.use(async ({ ctx, next }) => {
  const user = await ctx.user();
  if (!user) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return next({ ctx: { user } });
});

/** What only the person herself may do: her devices, her preferences, her organisations. */
export const herself = signedIn.use(async ({ ctx, next }) => {
  if (ctx.user.actor.type !== "user") throw new DomainError("FORBIDDEN", "impersonation-forbidden");
  return next();
});

export const member = anyone.use(async ({ ctx, next }) => {
  const tenant = await ctx.tenant();
  if (!tenant) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return next({ ctx: { tenant } });
});
