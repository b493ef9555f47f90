import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "../../../../../features/messaging/import-page.tsx";
import { peopleTexts } from "../../../../../features/messaging/people-texts.ts";
import { getLocale } from "../../../../../lib/locale.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/people/import")({
  loader: () => peopleTexts.load(getLocale()).then(() => undefined),
  component: ImportPage,
});
