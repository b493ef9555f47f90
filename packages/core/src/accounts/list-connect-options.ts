import { ConnectFlow } from "@businesspro/contracts/enums";
import type { ConnectOption } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";
import { CONNECT_FLOWS, isSandboxFlow } from "./connect-flows.ts";

/** Every way to connect, with what the operator would have to set for those that are not ready or not real. */
export async function listConnectOptions(
  ctx: Pick<TenantCtx, "environment" | "platforms">,
): Promise<ConnectOption[]> {
  return Object.values(ConnectFlow).map((flow) => {
    const { platforms, variables } = CONNECT_FLOWS[flow];
    const ready = ctx.platforms.flows[flow] !== null;
    const sandbox = ready && isSandboxFlow(ctx.environment, flow);
    return {
      flow,
      platforms: [...platforms],
      sandbox,
      missingConfiguration: ready ? [] : [...variables],
      realNetworkConfiguration: ready && !sandbox ? [] : [...variables],
    };
  });
}
