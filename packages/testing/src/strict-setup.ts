import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

/** What a test did not say it expects. A test that provokes console output replaces the method with a spy of its own. */
const unexpected: string[] = [];

for (const method of ["error", "warn"] as const) {
  const original = console[method].bind(console);
  console[method] = (...args: unknown[]) => {
    unexpected.push(`console.${method}: ${format(...args)}`);
    original(...args);
  };
}

process.on("warning", (warning) => {
  if (warning.name === "MaxListenersExceededWarning") unexpected.push(`${warning.name}: ${warning.message}`);
});

function refuseUnexpected() {
  const found = unexpected.splice(0);
  if (found.length > 0) throw new Error(`Unexpected output:\n${found.join("\n")}`);
}

afterEach(refuseUnexpected);
afterAll(refuseUnexpected);
