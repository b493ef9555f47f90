import type { GraphCall } from "../graph/graph-call.ts";
import { objectNotVisible } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { UserNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { selectFields } from "../graph/select-fields.ts";
import { SANDBOX_PERSON } from "../oauth/sandbox-app.ts";
import { revokeGrant } from "../store/grants.ts";

/** GET /me */
export const readPerson = (_call: GraphCall, _node: UserNode, fields: Field[] | null): JsonObject =>
  selectFields("User", { id: () => SANDBOX_PERSON.id, name: () => SANDBOX_PERSON.name }, fields, [
    "name",
    "id",
  ]);

/** GET /me/permissions */
export const listPermissions = ({ access }: GraphCall): JsonObject => ({
  data: access.scopes.map((permission) => ({ permission, status: "granted" })),
});

/** DELETE /me/permissions: the person takes the app's access away. */
export function revokePermissions({ access, ctx, method }: GraphCall): JsonObject {
  if (access.token.kind !== "facebook-user") throw objectNotVisible(method, "me");
  revokeGrant(ctx.store, access.grant.id, ctx.now().getTime());
  return { success: true };
}
