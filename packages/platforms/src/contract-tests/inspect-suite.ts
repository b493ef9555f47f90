import type { ChannelCheck } from "@businesspro/contracts/channel-health";
import type { ConnectFlow, ImplementedPlatform } from "@businesspro/contracts/enums";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChannelFinding } from "../contract.ts";
import type { SandboxFault } from "./sandbox-process.ts";
import { failureOf, openWorld, type Subject, type World } from "./world.ts";

export type InspectCase = {
  platform: ImplementedPlatform;
  flow: ConnectFlow;
  /** What is looked at while all is well. */
  checks: readonly ChannelCheck[];
  /** The permission to publish, as the consent page names it. */
  publishScope: string;
  /** Faults of this network alone. */
  faults?: readonly [SandboxFault, Partial<ChannelFinding>][];
};

const NOWHERE = "http://127.0.0.1:1/picture.jpg";
const red = (check: ChannelCheck, key: string) => ({
  check,
  state: "red",
  problem: { key, parameters: expect.any(Object) },
});

/** What every adapter owes the connection doctor. */
export function describeInspection(name: string, inspectCase: InspectCase): void {
  const { platform, flow, checks, publishScope, faults = [] } = inspectCase;
  describe(`${name}, the doctor`, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld();
    });
    afterAll(() => world.close());

    const inspect = (subject: Subject, pictureUrl = world.pictures.url) =>
      subject.adapter.inspect(subject.access(), pictureUrl);
    const redOnes = (findings: readonly ChannelFinding[]) => findings.filter(({ state }) => state === "red");
    const inspectUnder = async (fault: SandboxFault) => {
      const subject = await world.connect(platform, flow);
      await world.fault(subject, fault);
      return inspect(subject);
    };

    test("finds nothing wrong with a good account, and makes nothing visible", async () => {
      const subject = await world.connect(platform, flow);
      const findings = await inspect(subject);
      expect(findings.map(({ check }) => check).toSorted()).toEqual([...checks].toSorted());
      expect(findings.filter(({ state, problem }) => state !== "green" || problem !== null)).toEqual([]);
      expect(await world.ledger(subject)).toEqual([]);
    });

    test.each<[SandboxFault, object]>([
      [{ fault: "token-expired" }, { ...red("token", "account-needs-reconnect"), revoked: true }],
      [{ fault: "token-revoked" }, { ...red("token", "account-needs-reconnect"), revoked: true }],
      [{ fault: "account-restricted" }, red("standing", "platform-account-disabled")],
      ...faults,
    ])("names what the network says: %o", async (fault, expected) => {
      const findings = redOnes(await inspectUnder(fault));
      expect(findings).toEqual([expect.objectContaining(expected)]);
    });

    test("a missing permission is found, and does not count as revoked", async () => {
      const subject = await world.connect(platform, flow, { withheld: publishScope });
      const findings = redOnes(await inspect(subject));
      expect(findings).toEqual([red("permissions", "account-missing-permission")]);
    });

    test("media that the network cannot fetch are found", async () => {
      const findings = redOnes(await inspect(await world.connect(platform, flow), NOWHERE));
      expect(findings).toEqual([red("media-reachable", "channel-media-unreachable")]);
    });

    test.each<[SandboxFault, string]>([
      [{ fault: "transient-500", on: "any" }, "transient"],
      [{ fault: "gateway-html", status: 503 }, "transient"],
      [{ fault: "rate-limited", minutes: 7 }, "rate-limited"],
    ])("no answer to go by is no finding: %o", async (fault, kind) => {
      expect((await failureOf(inspectUnder(fault))).kind).toBe(kind);
    });
  });
}
