import type { Session } from "@businesspro/contracts/outputs";
import { BusinessIcon } from "@businesspro/ui/business-icon";
import { Store as ShopIcon } from "lucide-react";
import { Link } from "@tanstack/react-router";

/** Whose counter this is. Leads to where she can switch to another shop. */
export function ShopCard({ session }: { session: Session }) {
  const { organization, user } = session;
  return (
    <Link to="/settings/organizations" className="flex items-center gap-3 rounded-lg border border-line p-3 transition-colors hover:border-line-strong">
      <span className="grid size-11 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink">
        {organization.type ? <BusinessIcon type={organization.type} className="size-8" /> : <ShopIcon className="size-6" />}
      </span>
      <span className="grid min-w-0">
        <span className="truncate leading-tight font-semibold">{organization.name}</span>
        <span className="truncate text-sm text-ink-soft">{user.name}</span>
      </span>
    </Link>
  );
}
