import { createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { PagePending } from "./components/page-pending.tsx";
import { routeTree } from "./routeTree.gen.ts";

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: lazyRouteComponent(() => import("./components/broken-page.tsx"), "BrokenPage"),
  defaultNotFoundComponent: lazyRouteComponent(
    () => import("./components/not-found-page.tsx"),
    "NotFoundPage",
  ),
  defaultPendingComponent: PagePending,
  defaultPendingMs: 300,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
