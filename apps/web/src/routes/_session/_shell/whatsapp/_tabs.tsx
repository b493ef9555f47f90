import { createFileRoute } from "@tanstack/react-router";
import { MessagingLayout } from "../../../../features/messaging/messaging-layout.tsx";
import { messagingTexts } from "../../../../features/messaging/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/_tabs")({
  loader: () => messagingTexts.load(getLocale()).then(() => undefined),
  component: MessagingLayout,
});
