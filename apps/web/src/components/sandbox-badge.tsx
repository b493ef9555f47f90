import { Badge } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { FlaskConical as SandboxIcon } from "lucide";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";

/** Stands wherever an account of the sandbox network appears. */
export function SandboxBadge() {
  const common = useTexts(commonTexts);
  return (
    <span title={common.sandboxExplained}>
      <Badge tone="neutral" icon={<Icon node={SandboxIcon} />}>
        {common.sandbox}
      </Badge>
    </span>
  );
}
