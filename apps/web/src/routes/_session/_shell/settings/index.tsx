import { createFileRoute } from "@tanstack/react-router";
import { ShopSettingsPage } from "../../../../features/settings/shop-settings-page.tsx";

export const Route = createFileRoute("/_session/_shell/settings/")({ component: ShopSettingsPage });
