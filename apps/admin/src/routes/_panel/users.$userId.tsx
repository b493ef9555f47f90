import { Button } from "@businesspro/ui/button";
import { Section } from "@businesspro/ui/card";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Impersonate } from "../../components/impersonate.tsx";
import { LINK } from "../../components/link-class.ts";
import { Page } from "../../components/page.tsx";
import { ReasonSheet } from "../../components/reason-sheet.tsx";
import { Facts, Row, Rows } from "../../components/rows.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatMoment } from "../../lib/format.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const optionsOf = (id: string) => trpc.users.get.queryOptions({ id });

export const Route = createFileRoute("/_panel/users/$userId")({
  loader: ({ params }) => queryClient.ensureQueryData(optionsOf(params.userId)),
  component: Person,
});

function Person() {
  const { userId } = Route.useParams();
  const { data: person } = useSuspenseQuery(optionsOf(userId));
  return (
    <Page title={person.name} lead={person.email} actions={<Access id={userId} isActive={person.isActive} />}>
      <Facts
        facts={[
          ["Stands", person.isActive ? "active" : "suspended"],
          ["Since", formatMoment(person.createdAt)],
          ["Last log-in", person.lastLoginAt && formatMoment(person.lastLoginAt)],
          ["Id", userId],
        ]}
      />
      <Link to="/audit" search={{ actorId: userId }} className={LINK}>
        What this person changed
      </Link>
      <Section title="Shops">
        <Rows empty="This person belongs to no shop.">
          {person.organizations.map((shop) => (
            <Row
              key={shop.id}
              title={
                <Link
                  to="/organizations/$organizationId"
                  params={{ organizationId: shop.id }}
                  className={LINK}
                >
                  {shop.name}
                </Link>
              }
              badge={<StatusBadge status={shop.isActive ? "active" : "suspended"} />}
              facts={[shop.role]}
              actions={
                person.isActive &&
                shop.isActive && <Impersonate userId={userId} organizationId={shop.id} name={person.name} />
              }
            />
          ))}
        </Rows>
      </Section>
      <Section title="Devices">
        <Rows empty="Signed in nowhere.">
          {person.devices.map((device) => (
            <Row
              key={device.id}
              title={device.impersonated ? "Staff in this person's place" : "A device"}
              facts={[device.userAgent, `Last used ${formatMoment(device.lastUsedAt)}`]}
            />
          ))}
        </Rows>
      </Section>
    </Page>
  );
}

function Access({ id, isActive }: { id: string; isActive: boolean }) {
  const [asks, setAsks] = useState(false);
  const said = (words: string) => ({
    onSuccess: (person: unknown) => {
      queryClient.setQueryData(optionsOf(id).queryKey, person as never);
      setAsks(false);
      showToast(words, "good");
    },
  });
  const revoke = useMutation(trpc.users.revokeSessions.mutationOptions(said("Signed out everywhere.")));
  const suspend = useMutation(trpc.users.suspend.mutationOptions(said("Suspended and signed out.")));
  const restore = useMutation(trpc.users.restore.mutationOptions(said("This person may sign in again.")));
  return (
    <>
      <Button size="sm" variant="secondary" busy={revoke.isPending} onClick={() => revoke.mutate({ id })}>
        Sign out everywhere
      </Button>
      {isActive ? (
        <Button size="sm" variant="danger" onClick={() => setAsks(true)}>
          Suspend
        </Button>
      ) : (
        <Button size="sm" busy={restore.isPending} onClick={() => restore.mutate({ id })}>
          Restore
        </Button>
      )}
      {asks && (
        <ReasonSheet
          title="Suspend this person?"
          body="Signed out everywhere, and the password opens nothing until the person is restored."
          yes="Suspend"
          onClose={() => setAsks(false)}
          onConfirm={(reason) => suspend.mutate({ id, reason })}
          busy={suspend.isPending}
          error={suspend.error}
        />
      )}
    </>
  );
}
