import { buttonClass } from "@businesspro/ui/button";
import { EmptyState } from "@businesspro/ui/card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../lib/texts.ts";
import { messagingTexts } from "./texts.ts";

/** Without a number nothing can be sent or approved. */
export function NoSender() {
  const { noSender } = useTexts(messagingTexts);
  return (
    <EmptyState
      picture={<PlatformIcon platform="whatsapp" className="mb-2 size-12" />}
      title={noSender.title}
      action={
        <Link to="/accounts" className={buttonClass()}>
          {noSender.action}
        </Link>
      }
    >
      {noSender.body}
    </EmptyState>
  );
}
