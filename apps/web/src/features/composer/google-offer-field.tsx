import { Field, Input, Textarea } from "@businesspro/ui/field";
import { useTexts } from "../../lib/texts.ts";
import { googleTexts } from "../../texts/google.ts";
import type { GoogleDraft } from "./google-draft.ts";

type GoogleOfferFieldProps = { draft: GoogleDraft; onChange: (change: Partial<GoogleDraft>) => void };

/** How people make use of the offer; all of it may stay empty. */
export function GoogleOfferField({ draft, onChange }: GoogleOfferFieldProps) {
  const texts = useTexts(googleTexts);
  return (
    <>
      <Field label={texts.coupon} hint={texts.couponHint}>
        {(control) => (
          <Input
            {...control}
            value={draft.couponCode}
            maxLength={100}
            autoCapitalize="characters"
            onChange={(event) => onChange({ couponCode: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.redeem}>
        {(control) => (
          <Input
            {...control}
            type="url"
            inputMode="url"
            autoCapitalize="none"
            placeholder="https://"
            maxLength={2000}
            value={draft.redeemUrl}
            onChange={(event) => onChange({ redeemUrl: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.terms}>
        {(control) => (
          <Textarea
            {...control}
            value={draft.terms}
            maxLength={2000}
            onChange={(event) => onChange({ terms: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
