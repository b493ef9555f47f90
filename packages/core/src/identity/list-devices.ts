import type { Device } from "@businesspro/contracts/outputs";
import type { UserCtx } from "../context.ts";

export async function listDevices(_ctx: UserCtx): Promise<Device[]> {
  throw new Error("not built yet");
}
