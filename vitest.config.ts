import { defineConfig } from "vitest/config";
import { LongestFirstSequencer } from "./packages/testing/src/longest-first-sequencer.ts";

const setupFiles = ["packages/testing/src/strict-setup.ts"];

export default defineConfig({
  test: {
    watch: false,
    // Most of the time goes in waiting for processes and clocks, not in computing.
    maxWorkers: 5,
    // Files share what they import, not what they make: loading it anew for each took a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirstSequencer },
    projects: [
      {
        test: {
          name: "unit",
          include: ["{apps,packages}/*/src/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts", "**/*.journey.test.ts"],
          setupFiles,
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
          // Beside the integration tests: they compute while those wait.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "integration",
          include: ["{apps,packages}/*/src/**/*.integration.test.ts"],
          setupFiles,
          globalSetup: ["packages/testing/src/integration-global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["packages/e2e/src/**/*.journey.test.ts"],
          setupFiles,
          globalSetup: ["packages/testing/src/integration-global-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A starved browser would be slow, not wrong, but slow enough for a deadline.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
