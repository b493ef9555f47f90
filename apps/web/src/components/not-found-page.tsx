import { buttonClass } from "@businesspro/ui/button";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { MessagePage } from "./message-page.tsx";

function NotFound() {
  const common = useTexts(commonTexts);
  return (
    <MessagePage
      title={common.notFound.title}
      body={common.notFound.body}
      actions={
        <Link to="/" className={buttonClass()}>
          {common.goHome}
        </Link>
      }
    />
  );
}

/** Inside the shell: a post or connection that is not there. */
export function NotFoundPage() {
  return (
    <Suspense>
      <NotFound />
    </Suspense>
  );
}

/** An address that leads nowhere, where no shell stands around. */
export function LostPage() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
