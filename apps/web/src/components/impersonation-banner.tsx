import { Button } from "@businesspro/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useFormat } from "../lib/format.ts";
import { useLocale } from "../lib/locale.ts";
import { useSession } from "../lib/session.ts";
import { trpc } from "../lib/trpc.ts";

const TEXTS = {
  en: {
    says: (name: string, until: string) => `Support is here in the place of ${name}, until ${until}.`,
    end: "End",
  },
  hi: {
    says: (name: string, until: string) => `सहायता टीम ${until} तक ${name} की जगह पर है।`,
    end: "समाप्त करें",
  },
};

/** Says that staff sit here in the person's place, and lets them leave. */
export default function ImpersonationBanner({ until }: { until: string }) {
  const session = useSession();
  const format = useFormat();
  const texts = TEXTS[useLocale()];
  const end = useMutation(trpc.auth.logOut.mutationOptions({ onSettled: () => location.assign("/log-in") }));
  const [at, { timeZone }] = [new Date(until), session.organization];
  const moment = `${format.time(at, timeZone)} ${format.zoneShort(at, timeZone)}`;
  return (
    <aside className="sticky top-0 z-50 flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-warn-soft px-4 py-2 text-sm font-semibold text-warn">
      <p>{texts.says(session.user.name, moment)}</p>
      <Button size="sm" variant="secondary" busy={end.isPending} onClick={() => end.mutate()}>
        {texts.end}
      </Button>
    </aside>
  );
}
