import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { stepSystem, withSystem, withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTokenVault } from "../accounts/create-token-vault.ts";
import { rotateTokenKeys } from "../accounts/rotate-token-keys.ts";
import type { Services } from "../context.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createMailer } from "./create-mailer.ts";
import { enqueueMail } from "./enqueue-mail.ts";
import { listOutbox } from "./list-outbox.ts";
import { renderMail } from "./render-mail.ts";
import { sendMail } from "./send-mail.ts";
import { sweepMails } from "./sweep-mails.ts";

const LINK = "http://localhost:3000/reset-password#a-single-use-token";
const ADDRESS = "asha@shop.example";

let services: TestServices;
let owner: TestTenant;
beforeAll(async () => {
  services = await createTestServices();
  owner = await createTenant(services);
});
afterAll(() => services.close());

/** A real mail server; what it took, and the product's services with it as theirs. */
async function startMailServer(options: SMTPServerOptions, timeLimitMs = 5000) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        taken.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  // Who gives up in the middle is no fault of the server's.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const mailServer = { url: `smtp://127.0.0.1:${port}`, from: "Business Pro <hello@businesspro.example>" };
  const mailer = createMailer({ mailServer, mailDelivery: "smtp" }, timeLimitMs);
  return {
    taken,
    services: { ...services, mailer } satisfies Services,
    async [Symbol.asyncDispose]() {
      mailer.close();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}

let serial = 0;
async function enqueueReset(locale: "en" | "hi" = "en"): Promise<string> {
  const dedupeKey = `test:${serial++}`;
  const mail = { template: "reset-password", name: "Asha <Rao>", link: LINK } as const;
  const put = () =>
    withSystem(services.databases, (tx) =>
      enqueueMail(tx, services, { dedupeKey, to: ADDRESS, locale, mail }),
    );
  expect([await put(), await put()]).toEqual([true, false]);
  return stepSystem(services.databases, async (tx) => {
    const { id } = await tx.mail.findUniqueOrThrow({ where: { dedupeKey }, select: { id: true } });
    return id;
  });
}
const read = (id: string) =>
  stepSystem(services.databases, (tx) => tx.mail.findUniqueOrThrow({ where: { id } }));
const forgetHold = (id: string) =>
  stepSystem(services.databases, (tx) => tx.mail.update({ where: { id }, data: { heldUntil: null } }));

test("a mail is sent once, under a name of its own, and nothing of it stays", async () => {
  await using server = await startMailServer({});
  const id = await enqueueReset();
  const waiting = await read(id);
  expect(JSON.stringify(waiting)).not.toContain("shop.example");
  expect(JSON.stringify(waiting)).not.toContain("single-use");
  const jobs = JSON.stringify(await readJobs(services.connectionString));
  expect(jobs).toContain(id);
  expect(jobs).not.toMatch(/shop\.example|single-use/);

  await Promise.all([
    sendMail(server.services, { mailId: id, organizationId: null }),
    sendMail(server.services, { mailId: id, organizationId: null }),
  ]);
  await sendMail(server.services, { mailId: id, organizationId: null });
  expect(server.taken).toHaveLength(1);
  const [letter = ""] = server.taken;
  expect(letter).toContain(`Message-ID: <${id}@businesspro.example>`);
  expect(letter).toContain(`To: ${ADDRESS}`);
  expect(letter).toContain("Subject: Choose a new password");
  expect(letter).toContain("Asha &#60;Rao&#62;");
  expect(await read(id)).toMatchObject({ status: "sent", envelope: null, tries: 1, lastError: null });
});

test("a server that refuses the address ends it; one that is busy, silent or away is asked again later", async () => {
  const refusal =
    (responseCode: number) => (_address: unknown, _session: unknown, done: (error: Error) => void) =>
      done(Object.assign(new Error(`no such user ${ADDRESS}`), { responseCode }));
  await using refusing = await startMailServer({ onRcptTo: refusal(550) });
  const refused = await enqueueReset();
  await sendMail(refusing.services, { mailId: refused, organizationId: null });
  expect(await read(refused)).toMatchObject({ status: "failed", envelope: null, lastError: "EENVELOPE 550" });

  await using busy = await startMailServer({ onRcptTo: refusal(451) });
  const id = await enqueueReset();
  await sendMail(busy.services, { mailId: id, organizationId: null });
  const later = await read(id);
  expect(later).toMatchObject({ status: "waiting", tries: 1, lastError: "EENVELOPE 451" });
  const job = (await readJobs(services.connectionString)).find((row) => JSON.stringify(row).includes(id));
  expect(JSON.stringify(job)).toContain(later.heldUntil?.toISOString().slice(0, 19));
  // Whoever looks before its time leaves it alone.
  await sendMail(busy.services, { mailId: id, organizationId: null });
  expect(await read(id)).toMatchObject({ tries: 1 });

  await using silent = await startMailServer({ onConnect: () => undefined }, 100);
  await forgetHold(id);
  await sendMail(silent.services, { mailId: id, organizationId: null });
  expect(await read(id)).toMatchObject({ status: "waiting", tries: 2, lastError: "ETIMEDOUT" });

  const gone = createMailer({
    mailServer: { url: "smtp://127.0.0.1:9", from: "a@b.example" },
    mailDelivery: "smtp",
  });
  await forgetHold(id);
  await sendMail({ ...services, mailer: gone }, { mailId: id, organizationId: null });
  expect(await read(id)).toMatchObject({ status: "waiting", tries: 3 });

  // Its job is lost: the row is found again, and sealed with a new key in between.
  await using server = await startMailServer({});
  await stepSystem(
    services.databases,
    (
      tx,
    ) => tx.$executeRaw`UPDATE mails SET held_until = now() - interval '1 minute', created_at = now() - interval '1 hour'
                            WHERE id = ${id}::uuid`,
  );
  const keys = [{ id: "new", key: Buffer.alloc(32, 7) }, ...services.environment.tokenKeys];
  const tokens = createTokenVault(keys);
  await rotateTokenKeys({ databases: services.databases, tokens });
  expect((await read(id)).envelope).toMatch(/^v1\.new\./);
  expect(await sweepMails(services)).toBeGreaterThanOrEqual(1);
  await sendMail({ ...server.services, tokens }, { mailId: id, organizationId: null });
  expect(server.taken).toHaveLength(1);
});

test("without a mail server, mail is kept for this machine's own page, or given up", async () => {
  const id = await enqueueReset("hi");
  await sendMail(services, { mailId: id, organizationId: null });
  expect(await read(id)).toMatchObject({ status: "kept" });
  const [newest] = await listOutbox(services);
  expect(newest).toMatchObject({ id, to: ADDRESS, subject: "नया पासवर्ड चुनें" });
  expect(newest?.text).toContain(LINK);

  const nowhere = { ...services, mailer: createMailer({ mailServer: null, mailDelivery: "none" }) };
  const other = await enqueueReset();
  await sendMail(nowhere, { mailId: other, organizationId: null });
  expect(await read(other)).toMatchObject({ status: "failed", envelope: null, lastError: "no-mail-server" });
  await expect(listOutbox(nowhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an organisation's invitation leaves with its own rights, and no name begins another header", async () => {
  const message = {
    dedupeKey: `invitation:${owner.organizationId}`,
    to: "ravi@shop.example",
    locale: "en",
    mail: {
      template: "invitation",
      organization: "Chai\r\nBcc: x@y.example",
      inviter: "Asha",
      role: "admin",
      link: "http://localhost:3000/invitation#secret",
    },
  } as const;
  const put = () => withTenant(owner.databases, owner, (tx) => enqueueMail(tx, owner, message));
  expect([await put(), await put()]).toEqual([true, false]);
  expect(renderMail(message).subject).toBe("Asha invites you to Chai Bcc: x@y.example");
  const row = await stepSystem(services.databases, (tx) =>
    tx.mail.findUniqueOrThrow({ where: { dedupeKey: message.dedupeKey } }),
  );
  expect(row).toMatchObject({ organizationId: owner.organizationId, status: "waiting" });
});
