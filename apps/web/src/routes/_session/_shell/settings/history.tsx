import { createFileRoute } from "@tanstack/react-router";
import { AuditPage } from "../../../../features/team/audit-page.tsx";
import { teamTexts } from "../../../../features/team/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { commonTexts } from "../../../../texts/common.ts";

export const Route = createFileRoute("/_session/_shell/settings/history")({
  loader: async () => {
    const locale = getLocale();
    await Promise.all([teamTexts.load(locale), commonTexts.load(locale)]);
  },
  component: AuditPage,
});
