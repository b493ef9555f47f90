import type { Platform } from "@businesspro/contracts/enums";
import { Avatar } from "@businesspro/ui/avatar";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { SandboxBadge } from "./sandbox-badge.tsx";

type AccountLineProps = { name: string; platform: Platform; pictureUrl: string | null; sandbox: boolean };

/** An account as it is shown everywhere: picture with the network's mark, name, network, and whether it is a practice one. */
export function AccountLine({ name, platform, pictureUrl, sandbox }: AccountLineProps) {
  const common = useTexts(commonTexts);
  return (
    <span className="flex min-w-0 items-center gap-3">
      <span className="relative shrink-0">
        <Avatar name={name} pictureUrl={pictureUrl} className="size-11" />
        <PlatformIcon
          platform={platform}
          className="absolute -right-1 -bottom-1 size-5 rounded-full ring-2 ring-surface"
        />
      </span>
      <span className="grid min-w-0 gap-0.5">
        <span className="truncate leading-tight font-semibold">{name}</span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          {common.platforms[platform]}
          {sandbox && <SandboxBadge />}
        </span>
      </span>
    </span>
  );
}
