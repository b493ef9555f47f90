import { createFileRoute } from "@tanstack/react-router";
import { DoctorPage } from "../../../features/doctor/doctor-page.tsx";
import { doctorTexts } from "../../../features/doctor/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { trpc } from "../../../lib/trpc.ts";
import { healthTexts } from "../../../texts/health.ts";
import { problemsTexts } from "../../../texts/problems.ts";

export const Route = createFileRoute("/_session/_shell/accounts_/health")({
  loader: async () => {
    const locale = getLocale();
    void queryClient.prefetchQuery(trpc.accounts.reports.queryOptions());
    await Promise.all([doctorTexts.load(locale), healthTexts.load(locale), problemsTexts.load(locale)]);
  },
  component: DoctorPage,
});
