import type { Device } from "@businesspro/contracts/identity-outputs";
import { Badge } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { MonitorSmartphone as DevicesIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { DeleteAccount } from "./delete-account.tsx";
import { readUserAgent } from "./device-name.ts";
import { PasswordForm } from "./password-form.tsx";
import { settingsTexts } from "./texts.ts";

const devicesKey = trpc.auth.devices.queryKey();

function DeviceRow({ device }: { device: Device }) {
  const { devices: texts } = useTexts(settingsTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const known = device.userAgent ? readUserAgent(device.userAgent) : null;
  const name = known ? texts.on(known.browser, known.system) : texts.unknown;
  // The row leaves at once; it comes back if the server could not end that session.
  const revoke = useMutation(
    trpc.auth.revokeDevice.mutationOptions({
      onMutate: async ({ id }) => {
        await queryClient.cancelQueries({ queryKey: devicesKey });
        const before = queryClient.getQueryData<Device[]>(devicesKey);
        queryClient.setQueryData<Device[]>(devicesKey, (devices) =>
          devices?.filter((candidate) => candidate.id !== id),
        );
        return { before };
      },
      onError: (_error, _input, kept) => {
        if (kept?.before) queryClient.setQueryData(devicesKey, kept.before);
      },
      onSuccess: () => showToast(texts.revoked, "good"),
      onSettled: () => void queryClient.invalidateQueries({ queryKey: devicesKey }),
    }),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-line p-3 not-first:border-t">
      <span className="flex min-w-0 items-center gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-md bg-sunken text-ink-soft">
          <Icon node={DevicesIcon} className="size-5" />
        </span>
        <span className="grid min-w-0">
          <span className="font-semibold">{name}</span>
          <span className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
            <span>{texts.lastUsed(format.moment(new Date(device.lastUsedAt), timeZone))}</span>
            {device.ipAddress && <span>{texts.address(device.ipAddress)}</span>}
          </span>
        </span>
      </span>
      {device.current ? (
        <Badge tone="good">{texts.current}</Badge>
      ) : (
        <Button variant="secondary" size="sm" onClick={() => revoke.mutate({ id: device.id })}>
          {texts.revoke}
          <span className="sr-only">{name}</span>
        </Button>
      )}
      {revoke.isError && <ProblemNotice error={revoke.error} />}
    </li>
  );
}

function OtherDevices() {
  const { devices: texts } = useTexts(settingsTexts);
  const revoke = useMutation(
    trpc.auth.revokeOtherDevices.mutationOptions({
      onSuccess: () => showToast(texts.othersRevoked, "good"),
      onSettled: () => void queryClient.invalidateQueries({ queryKey: devicesKey }),
    }),
  );
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        busy={revoke.isPending}
        onClick={() => revoke.mutate()}
        className="justify-self-start"
      >
        {texts.revokeOthers}
      </Button>
      {revoke.isError && <ProblemNotice error={revoke.error} />}
    </>
  );
}

export function DevicesPage() {
  return (
    <div className="grid gap-8">
      <PasswordForm />
      <DeviceList />
      <DeleteAccount />
    </div>
  );
}

function DeviceList() {
  const { devices: texts } = useTexts(settingsTexts);
  const devices = useQuery(trpc.auth.devices.queryOptions());
  return (
    <Section title={texts.title}>
      <p className="-mt-2 text-ink-soft">{texts.lead}</p>
      {devices.isError && <ProblemNotice error={devices.error} onRetry={() => void devices.refetch()} />}
      {devices.isPending && <Skeleton className="h-40 rounded-xl" />}
      {devices.data && (
        <Card className="p-2">
          <ul>
            {devices.data.map((device) => (
              <DeviceRow key={device.id} device={device} />
            ))}
          </ul>
        </Card>
      )}
      {devices.data && devices.data.length > 1 && <OtherDevices />}
    </Section>
  );
}
