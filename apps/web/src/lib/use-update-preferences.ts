import type { Preferences, Session } from "@businesspro/contracts/outputs";
import { useMutation } from "@tanstack/react-query";
import { adoptSession, useSession } from "./session.ts";
import { trpc } from "./trpc.ts";

/** Each choice acts at once and is taken back when the server does not keep it. */
export function useUpdatePreferences() {
  const session = useSession();
  return useMutation(
    trpc.auth.updatePreferences.mutationOptions({
      onMutate: async (change): Promise<{ before: Session }> => {
        const preferences = withChange(session.preferences, change);
        await adoptSession({ ...session, preferences });
        return { before: session };
      },
      onError: (_error, _change, kept) => void (kept && adoptSession(kept.before)),
      onSuccess: (saved) => adoptSession(saved),
    }),
  );
}

type Change = { [Name in keyof Preferences]?: Preferences[Name] | undefined };

function withChange(before: Preferences, { notifications = {}, ...change }: Change): Preferences {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const kinds = Object.keys(notifications) as (keyof typeof notifications)[];
  return {
    ...before,
    ...(Object.fromEntries(given) as Partial<Preferences>),
    notifications: {
      ...before.notifications,
      ...Object.fromEntries(
        kinds.map((kind) => [kind, { ...before.notifications[kind], ...notifications[kind] }]),
      ),
    },
  };
}
