import { Button } from "@businesspro/ui/button";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { describeProblem } from "../lib/problem.ts";
import { Page } from "./page.tsx";

/** Catches what a page throws. */
export function BrokenPage({ error }: ErrorComponentProps) {
  return (
    <Page title="This page did not come" lead={describeProblem(error)}>
      <Button className="justify-self-start" onClick={() => location.reload()}>
        Load it again
      </Button>
    </Page>
  );
}
