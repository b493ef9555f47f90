import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import { Icon } from "@businesspro/ui/icon";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { showToast } from "@businesspro/ui/toast";
import { Copy as CopyIcon } from "lucide";
import { useSession } from "../../lib/session.ts";
import { copyText, whatsappAddress } from "../../lib/share-media.ts";
import { useTexts } from "../../lib/texts.ts";
import { teamTexts } from "./texts.ts";

/** The link, once: to be copied, or handed on as shops do. */
export function InvitationLink({ sent: { link, invitation } }: { sent: SentInvitation }) {
  const { invite: texts } = useTexts(teamTexts);
  const { organization } = useSession();
  async function copy(): Promise<void> {
    if (await copyText(link)) showToast(texts.copied, "good");
    else showToast(texts.notCopied, "bad");
  }
  return (
    <div role="status" className="grid gap-3 rounded-lg bg-good-soft p-4">
      <p className="font-semibold">{texts.ready}</p>
      <p className="text-sm break-words">{texts.readyBody(invitation.email)}</p>
      <Field label={texts.link}>
        {(control) => <Input {...control} readOnly value={link} onFocus={(event) => event.target.select()} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <a
          href={whatsappAddress(texts.message(organization.name, link))}
          target="_blank"
          rel="noreferrer"
          className={buttonClass("primary", "sm")}
        >
          <PlatformIcon platform="whatsapp" className="size-5" />
          {texts.whatsapp}
        </a>
        <Button variant="secondary" size="sm" onClick={() => void copy()}>
          <Icon node={CopyIcon} className="size-4.5" />
          {texts.copy}
        </Button>
      </div>
    </div>
  );
}
