import { call, type GraphAnswer, type SandboxForTests } from "./sandbox-for-tests.ts";

/** A call to one of Google's hosts, as its clients make it: the token in the header, the body as JSON. */
export const callGoogle = (
  sandbox: SandboxForTests,
  address: string,
  { token, method = "GET", body }: { token: string; method?: string; body?: object },
): Promise<GraphAnswer> =>
  call(sandbox.url + address, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
