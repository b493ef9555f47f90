import type { Store } from "./open-store.ts";

export type TemplateStatus = "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED";

export type Template = {
  sequence: number;
  id: string;
  waba_id: string;
  name: string;
  language: string;
  category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
  status: TemplateStatus;
  reason: string | null;
  /** JSON, as handed in. */
  components: string;
  /** Readings that still say PENDING. */
  polls_left: number;
  /** When the review ends by itself, by the process's clock. */
  reviewed_at: number;
};

export const findTemplate = (store: Store, id: string) =>
  store.get<Template>("SELECT * FROM templates WHERE id = ?", id);

export const findTemplateByName = (store: Store, wabaId: string, name: string, language: string) =>
  store.get<Template>(
    "SELECT * FROM templates WHERE waba_id = ? AND name = ? AND language = ?",
    wabaId,
    name,
    language,
  );

export const listTemplateRows = (store: Store, wabaId: string, before: number, limit: number) =>
  store.all<Template>(
    "SELECT * FROM templates WHERE waba_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?",
    wabaId,
    before,
    limit,
  );

export const insertTemplate = (store: Store, template: Omit<Template, "sequence" | "reason">) =>
  store.run(
    `INSERT INTO templates (id, waba_id, name, language, category, status, components, polls_left, reviewed_at)
       VALUES (?,?,?,?,?,?,?,?,?)`,
    template.id,
    template.waba_id,
    template.name,
    template.language,
    template.category,
    template.status,
    template.components,
    template.polls_left,
    template.reviewed_at,
  );

export const setTemplateStatus = (store: Store, id: string, status: TemplateStatus, reason: string | null) =>
  store.run("UPDATE templates SET status = ?, reason = ? WHERE id = ?", status, reason, id);

export const countTemplatePoll = (store: Store, id: string) =>
  store.run("UPDATE templates SET polls_left = max(0, polls_left - 1) WHERE id = ?", id);
