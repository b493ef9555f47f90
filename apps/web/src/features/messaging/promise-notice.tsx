import { Notice } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { Handshake as PromiseIcon } from "lucide";
import { useTexts } from "../../lib/texts.ts";
import { messagingTexts } from "./texts.ts";

/** The one rule of messages, said as what it is: good manners. */
export function PromiseNotice() {
  const { promise } = useTexts(messagingTexts);
  return (
    <Notice tone="accent" icon={<Icon node={PromiseIcon} />} title={promise.title}>
      {promise.body}
    </Notice>
  );
}
