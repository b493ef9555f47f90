import type { Store } from "./store/open-store.ts";

const NAME = "clock-offset-ms";

/** The offset survives a restart, so that tokens which tests aged stay aged. */
export function openNetworkClock(
  store: Store,
  now: () => Date,
): { now: () => Date; setOffset: (milliseconds: number) => void } {
  let offset = Number(
    store.get<{ value: string }>("SELECT value FROM settings WHERE name = ?", NAME)?.value ?? 0,
  );
  return {
    now: () => new Date(now().getTime() + offset),
    setOffset(milliseconds) {
      store.run(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        NAME,
        String(milliseconds),
      );
      offset = milliseconds;
    },
  };
}
