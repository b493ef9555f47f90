import type { AppRouter } from "@businesspro/api/router";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";

export type Owner = {
  email: string;
  password: string;
  api: TRPCClient<AppRouter>;
  /** Any request with the owner's session. Redirects are not followed. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

/** A new owner with her own shop, over real HTTP: cookies are kept as a browser keeps them. */
export async function signUpOwner(app: string, name = "Asha"): Promise<Owner> {
  const cookies = new Map<string, string>();
  const withSession = async (input: string | URL, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    headers.set("x-requested-with", "businesspro");
    headers.set("origin", app);
    if (cookies.size > 0) headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const response = await fetch(input, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const separator = pair.indexOf("=");
      cookies.set(pair.slice(0, separator), pair.slice(separator + 1));
    }
    return response;
  };
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({ url: `${app}/trpc`, fetch: (url, init) => withSession(String(url), init as RequestInit) }),
    ],
  });
  const email = `${name.toLowerCase()}-${crypto.randomUUID()}@example.com`;
  const password = "a long cup of chai";
  await api.auth.signUp.mutate({ name, email, password });
  return { email, password, api, fetch: (path, init) => withSession(new URL(path, app), init) };
}
