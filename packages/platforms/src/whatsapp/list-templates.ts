import type { AccountAccess } from "../contract.ts";
import type { MessageTemplate } from "../messaging.ts";
import { listPaged } from "../meta/list-paged.ts";
import { TEMPLATE_FIELDS, templateSchema, toTemplate } from "./template-wire.ts";
import { wabaOf } from "./waba-of.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const PAGE_SIZE = "100";
/** 6,000 templates are the most that a business account may have. */
const MAX_PAGES = 60;

/** Every template of the number's business account, whatever its status. */
export async function listTemplates(ctx: WhatsappCtx, access: AccountAccess): Promise<MessageTemplate[]> {
  const { items } = await listPaged(ctx.graph, {
    path: `/${wabaOf(access)}/message_templates`,
    parameters: { fields: TEMPLATE_FIELDS, limit: PAGE_SIZE },
    accessToken: access.accessToken,
    item: templateSchema,
    maxPages: MAX_PAGES,
    signal: access.signal,
  });
  return items.map(toTemplate);
}
