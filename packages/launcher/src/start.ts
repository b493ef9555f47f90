import { styleText } from "node:util";
import { runLaunched } from "./run-launched.ts";

console.error(styleText("bold", "\n  Business Pro\n"));
await runLaunched("built", ({ app, sandbox, ledger, outbox, admin, database }) => {
  const link = (url: string) => styleText("cyan", url);
  console.log(`
  App              ${link(app)}
  Sandbox network  ${link(sandbox)}
  Visible posts    ${link(ledger)}
  Internal panel   ${link(admin)}${outbox === null ? "" : `\n  Outbox of mails  ${link(outbox)}`}

  Ctrl-C stops everything.
`);
  console.log(JSON.stringify({ app, sandbox, ledger, outbox, admin, database }));
});
