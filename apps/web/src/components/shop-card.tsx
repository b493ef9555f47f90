import type { Session } from "@businesspro/contracts/outputs";
import { Avatar } from "@businesspro/ui/avatar";
import { Link } from "@tanstack/react-router";

/** Whose counter this is. Leads to where she can switch to another shop. */
export function ShopCard({ session }: { session: Session }) {
  const { organization, user } = session;
  return (
    <Link
      to="/settings/organizations"
      className="flex items-center gap-3 rounded-lg border border-line p-3 transition-colors hover:border-line-strong"
    >
      <Avatar name={organization.name} className="size-11" />
      <span className="grid min-w-0">
        <span className="truncate leading-tight font-semibold">{organization.name}</span>
        <span className="truncate text-sm text-ink-soft">{user.name}</span>
      </span>
    </Link>
  );
}
