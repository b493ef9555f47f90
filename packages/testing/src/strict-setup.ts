import { format } from "node:util";
import { afterAll, afterEach } from "vitest";

/** What a test did not say it expects. A test that provokes console output replaces the method with a spy of its own. */
const unexpected: string[] = [];

const originals = { error: console.error, warn: console.warn };

for (const method of ["error", "warn"] as const) {
  console[method] = (...args: unknown[]) => {
    unexpected.push(`console.${method}: ${format(...args)}`);
    originals[method](...args);
  };
}

function noteWarning(warning: Error): void {
  if (warning.name === "MaxListenersExceededWarning") unexpected.push(`${warning.name}: ${warning.message}`);
}
process.on("warning", noteWarning);

function refuseUnexpected() {
  const found = unexpected.splice(0);
  if (found.length > 0) throw new Error(`Unexpected output:\n${found.join("\n")}`);
}

afterEach(refuseUnexpected);
afterAll(refuseUnexpected);
// The next file of the same process begins with its own.
afterAll(() => {
  Object.assign(console, originals);
  process.off("warning", noteWarning);
});
