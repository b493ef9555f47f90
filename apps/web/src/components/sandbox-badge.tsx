import { Badge } from "@businesspro/ui/badge";
import { FlaskConical as SandboxIcon } from "lucide-react";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";

/** Stands wherever an account of the sandbox network appears. */
export function SandboxBadge() {
  const common = useTexts(commonTexts);
  return (
    <span title={common.sandboxExplained}>
      <Badge tone="neutral" icon={<SandboxIcon />}>
        {common.sandbox}
      </Badge>
    </span>
  );
}
