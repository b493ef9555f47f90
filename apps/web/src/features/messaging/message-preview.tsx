import { MessageCard } from "@businesspro/ui/message-card";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { useNow } from "../../lib/use-now.ts";
import { fillTemplate } from "./fill-template.ts";
import { templateTexts } from "./template-texts.ts";

type MessagePreviewProps = {
  senderName: string;
  body: string;
  footer: string | null;
  values: readonly string[];
  /** null: no picture; "empty": one belongs there. */
  pictureUrl: string | "empty" | null;
};

/** The message as it will stand on the person's phone. */
export function MessagePreview({ senderName, body, footer, values, pictureUrl }: MessagePreviewProps) {
  const texts = useTexts(templateTexts);
  const format = useFormat();
  const now = useNow();
  const { timeZone } = useSession().organization;
  return (
    <MessageCard
      // Accounts carry their number in brackets; in the chat it stands elsewhere.
      senderName={senderName.replace(/ \(\+[\d\s-]+\)$/, "")}
      senderNote={texts.previewNote}
      picture={
        pictureUrl === null || pictureUrl === "empty"
          ? pictureUrl
          : { url: pictureUrl, alt: texts.pictureAlt }
      }
      pictureEmpty={texts.pictureEmpty}
      body={fillTemplate(body, values)}
      bodyEmpty={texts.bodyEmpty}
      footer={footer}
      time={format.time(now, timeZone)}
    />
  );
}
