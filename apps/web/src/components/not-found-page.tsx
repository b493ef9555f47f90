import { buttonClass } from "@businesspro/ui/button";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { MessagePage } from "./message-page.tsx";

export function NotFoundPage() {
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
