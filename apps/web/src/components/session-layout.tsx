import { ToastRegion } from "@businesspro/ui/toast";
import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { onSignedOut, queryClient } from "../lib/query-client.ts";
import { forgetSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";

const LiveStatus = lazy(() => import("./live-status.tsx"));

/** Providers of the app and what outlives a single page: messages and live status. */
export function SessionLayout() {
  const router = useRouter();
  const common = useTexts(commonTexts);
  useEffect(
    () =>
      onSignedOut(() => {
        forgetSession();
        void router.invalidate();
      }),
    [router],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <LiveStatus />
      </Suspense>
      <Outlet />
      <ToastRegion label={common.messages} closeLabel={common.close} />
    </QueryClientProvider>
  );
}
