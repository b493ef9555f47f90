import type { Store } from "../store/open-store.ts";
import type { LoggedCall } from "./control-types.ts";

type Row = {
  at: number;
  account_id: string | null;
  host: string;
  method: string;
  path: string;
  operation: LoggedCall["operation"];
  parameters: string;
  status: number | null;
  code: string | null;
};

/** In the order of arrival; the newest thousand. */
export function listCalls(store: Store, accountId: string | null): LoggedCall[] {
  const rows = store.all<Row>(
    `SELECT * FROM (SELECT * FROM calls ${accountId === null ? "" : "WHERE account_id = ?"} ORDER BY id DESC LIMIT 1000) ORDER BY id`,
    ...(accountId === null ? [] : [accountId]),
  );
  return rows.map((row) => ({
    at: new Date(row.at).toISOString(),
    accountId: row.account_id,
    host: row.host,
    method: row.method,
    path: row.path,
    operation: row.operation,
    parameters: JSON.parse(row.parameters),
    status: row.status,
    code: row.code,
  }));
}
