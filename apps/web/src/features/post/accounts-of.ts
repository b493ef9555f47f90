import type { ContentGroup } from "@businesspro/contracts/outputs";
import type { PlannedAccount } from "../../components/best-time-card.tsx";

/** Where the post goes; an account that was removed since has no id. */
export function accountsOf(group: ContentGroup): PlannedAccount[] {
  return group.versions
    .flatMap((version) => version.targets)
    .flatMap(({ status, account }) => (status === "cancelled" || !account.id ? [] : account));
}
