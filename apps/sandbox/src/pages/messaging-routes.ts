import { type Context, Hono } from "hono";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findAccount } from "../store/accounts.ts";
import { findNumber } from "../store/numbers.ts";
import { findPerson, keepPerson } from "../store/people.ts";
import { readPhone } from "../whatsapp/read-phone.ts";
import { receiveMessage, setPreference } from "../whatsapp/receive-message.ts";
import { conversationPath } from "./addresses.ts";
import { conversationPage } from "./conversation-page.ts";
import { conversationsPage } from "./conversations-page.ts";
import { messagePage } from "./message-page.ts";
import { respondWithPage } from "./respond.ts";

/** A number's conversations, and in each of them the other person's phone: she can answer and switch offers off. */
export function messagingRoutes(ctx: SandboxCtx, notFound: () => Promise<Response>): Hono {
  const pages = new Hono({ strict: false });
  const find = (c: Context) => {
    const account = findAccount(ctx.store, c.req.param("number") ?? "");
    const number = account && findNumber(ctx.store, account.id);
    const person = readPhone(c.req.param("person") ?? "");
    return account && number ? { account, number, person } : null;
  };
  const isOwnForm = (c: Context) => {
    const sender = c.req.header("origin");
    return sender === undefined || sender === new URL(c.req.url).origin || sender === ctx.publicUrl;
  };

  pages.get("/:number", (c) => {
    const found = find(c);
    return found ? respondWithPage(conversationsPage(ctx, found.account, found.number)) : notFound();
  });
  pages.get("/:number/:person", (c) => {
    const found = find(c);
    if (!found?.person) return notFound();
    return respondWithPage(conversationPage(ctx, { ...found, person: found.person }));
  });
  pages.post("/:number/:person", async (c) => {
    const found = find(c);
    if (!found?.person) return await notFound();
    if (!isOwnForm(c))
      return await respondWithPage(
        messagePage("Not from this page", "The answer must come from the page itself."),
        {
          status: 403,
        },
      );
    const { number, person } = found;
    const form = await c.req.formData().catch(() => new FormData());
    const text = String(form.get("text") ?? "").trim();
    const marketing = form.get("marketing");
    const reachable = form.get("reachable");
    if (text !== "") receiveMessage(ctx, number, person, text.slice(0, 4096));
    if (marketing === "stop" || marketing === "resume") setPreference(ctx, number, person, marketing);
    if (reachable === "yes" || reachable === "no")
      keepPerson(ctx.store, {
        ...findPerson(ctx.store, number.account_id, person),
        reachable: reachable === "yes" ? 1 : 0,
      });
    return c.redirect(`${conversationPath(number.account_id, person)}#latest`, 303);
  });
  return pages;
}
