import { expect, test } from "vitest";
import { findGraphErrorBySubcode } from "../meta/graph-errors.ts";
import { PlatformError } from "../platform-error.ts";
import { decideContainerStep } from "./decide-container-step.ts";
import type { ContainerState } from "./read-container.ts";

const fresh = { containerId: "1", itemIds: [], fingerprint: "f", polls: 0, misses: 0, rebuilds: 0 };
const spent = { ...fresh, rebuilds: 2 };
const missing: ContainerState = { status: "MISSING", error: new PlatformError("transient", "100/33", "") };
const failed = (subcode: string | null): ContainerState => ({
  status: "ERROR",
  code: "container-error",
  row: subcode === null ? null : findGraphErrorBySubcode(subcode),
});

test("waits longer each time, and not for ever", () => {
  const steps = [0, 1, 2, 3, 4, 5, 19].map((polls) =>
    decideContainerStep({ status: "IN_PROGRESS" }, { ...fresh, polls }),
  );
  expect(steps).toEqual([2, 4, 8, 16, 32, 60, 60].map((seconds) => ({ step: "wait", seconds })));
  expect(decideContainerStep({ status: "IN_PROGRESS" }, { ...fresh, polls: 20 }).step).toBe("rebuild");
});

test.each<[string, ContainerState, typeof fresh, string]>([
  ["finished", { status: "FINISHED" }, spent, "ready"],
  ["published", { status: "PUBLISHED" }, fresh, "published"],
  ["expired", { status: "EXPIRED" }, fresh, "rebuild"],
  ["expired again and again", { status: "EXPIRED" }, spent, "give-up"],
  ["failed for an unknown reason", failed(null), fresh, "rebuild"],
  ["failed by the network's fault", failed("2207032"), fresh, "rebuild"],
  ["failed too often", failed("2207032"), spent, "give-up"],
  ["failed for its format", failed("2207005"), fresh, "reject"],
  ["hidden once", missing, fresh, "miss"],
  ["hidden three times in a row", missing, { ...fresh, misses: 2 }, "rebuild"],
])("a container that is %s", (_name, state, past, step) =>
  expect(decideContainerStep(state, past).step).toBe(step),
);
