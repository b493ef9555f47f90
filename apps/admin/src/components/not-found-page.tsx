import { buttonClass } from "@businesspro/ui/button";
import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";

export function NotFoundPage() {
  return (
    <Page title="There is nothing here" lead="The address may be mistyped, or what it showed is gone.">
      <Link to="/" className={buttonClass("primary", "md", "justify-self-start")}>
        To the overview
      </Link>
    </Page>
  );
}
