import type { CreatedAccount } from "../control/control-types.ts";
import type { GraphAnswer, SandboxForTests } from "./sandbox-for-tests.ts";

/** Container and commit with the account's own token; for sandboxes whose containers are finished at once. */
export async function publishImage(
  sandbox: SandboxForTests,
  { account, tokens }: CreatedAccount,
  caption: string,
): Promise<GraphAnswer> {
  const access_token = tokens.instagramLogin ?? "";
  const node = `/graph.instagram.com/v25.0/${account.id}`;
  const image_url = `${sandbox.pictures.url}/jpeg-600x600`;
  const container = await sandbox.post(`${node}/media`, { image_url, caption, access_token });
  return await sandbox.post(`${node}/media_publish`, { creation_id: container.body.id ?? "0", access_token });
}

export const publishText = (
  sandbox: SandboxForTests,
  { account, tokens }: CreatedAccount,
  message: string,
): Promise<GraphAnswer> =>
  sandbox.post(`/graph.facebook.com/v25.0/${account.id}/feed`, { message, access_token: tokens.page ?? "" });
