import { createStaff } from "@businesspro/core/staff/create-staff";
import { createSystemCtx } from "@businesspro/core/testing/create-tenant";
import type { AdminRouter } from "../admin/admin-router.ts";
import { createAdminApp } from "../admin/create-admin-app.ts";
import { sessionCookie } from "../http/session-cookie.ts";
import { listen } from "../listen.ts";
import { openBrowser, type TestApi, type TestBrowser } from "./start-test-api.ts";

export type TestAdmin = {
  origin: string;
  /** Of the cookie that holds a session of the staff. */
  cookieName: string;
  visitor: (cookies?: Map<string, string>) => TestBrowser<AdminRouter>;
  /** One and the same person of the staff, logged in on another browser each time. */
  signedIn: () => Promise<TestBrowser<AdminRouter>>;
  close: () => Promise<void>;
};

/** The internal panel as it listens in production, beside the owner's app and over the same services. */
export async function startTestAdmin({ services, webFolder }: TestApi): Promise<TestAdmin> {
  const { port, stop } = await listen(createAdminApp(services, { webFolder }), {
    host: "127.0.0.1",
    port: 0,
  });
  const account = { email: "night-shift@example.com", password: "panel for the small hours" };
  await createStaff(createSystemCtx(services), { ...account, name: "Nila" });
  const origin = `http://127.0.0.1:${port}`;
  const visitor = (cookies = new Map<string, string>()) => openBrowser<AdminRouter>(origin, cookies);
  return {
    origin,
    cookieName: sessionCookie(services.environment.adminUrl, "staff").name,
    visitor,
    async signedIn() {
      const browser = visitor();
      await browser.api.auth.logIn.mutate(account);
      return browser;
    },
    close: stop,
  };
}
