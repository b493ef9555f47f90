import { Role } from "./enums.ts";

const EVERYBODY = [Role.OWNER, Role.ADMIN, Role.MEMBER] as const;
const MANAGERS = [Role.OWNER, Role.ADMIN] as const;
const OWNER = [Role.OWNER] as const;

/** Which role may do what in an organisation. Nothing else decides it: each procedure names one of these. */
export const PERMISSIONS = {
  /** Seeing posts, results, pictures, people, accounts and colleagues. */
  "workspace.read": EVERYBODY,
  /** Writing, planning, publishing and removing posts, with their pictures; looking after accounts. */
  "posts.write": EVERYBODY,
  /** Campaigns as long as they are drafts. */
  "campaigns.draft": EVERYBODY,
  /** No role holds up a person who wants no more messages, or the stop of a campaign that goes wrong. */
  "messages.stop": EVERYBODY,
  "organization.leave": EVERYBODY,
  /** What costs money and reaches people: sending campaigns, the templates and answers they need. */
  "campaigns.send": MANAGERS,
  "people.write": MANAGERS,
  "accounts.connect": MANAGERS,
  "organization.update": MANAGERS,
  "members.invite": MANAGERS,
  /** Of those whom the remover outranks. */
  "members.remove": MANAGERS,
  "members.change-role": OWNER,
  "organization.transfer": OWNER,
  "audit.read": OWNER,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function roleMay(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/** All that a role may do. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission));
}

const RANKS: Record<Role, number> = { owner: 2, admin: 1, member: 0 };

/** Whether one may be removed by the other. Nobody outranks an equal. */
export function outranks(role: Role, other: Role): boolean {
  return RANKS[role] > RANKS[other];
}
