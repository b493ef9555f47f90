import { type Permission, roleMay } from "@businesspro/contracts/permissions";
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

/** For whoever belongs to the organisation, in a role that may. The one place where roles are asked for. */
export function may(permission: Permission) {
  return anyone.meta({ permission }).use(async ({ ctx, next }) => {
    const tenant = await ctx.tenant();
    if (!tenant) throw await noTenant(ctx);
    if (!roleMay(tenant.role, permission)) throw new DomainError("FORBIDDEN", "forbidden");
    return next({ ctx: { tenant } });
  });
}

async function noTenant(ctx: RequestContext): Promise<DomainError> {
  return (await ctx.user())
    ? new DomainError("FORBIDDEN", "no-organization")
    : new DomainError("UNAUTHENTICATED", "unauthenticated");
}
