import { createRootRoute, lazyRouteComponent, Outlet } from "@tanstack/react-router";

export const Route = createRootRoute({
  component: Outlet,
  notFoundComponent: lazyRouteComponent(() => import("../components/not-found-page.tsx"), "LostPage"),
  errorComponent: lazyRouteComponent(() => import("../components/broken-page.tsx"), "BrokenApp"),
});
