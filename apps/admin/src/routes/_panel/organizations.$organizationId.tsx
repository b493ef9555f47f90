import { Button } from "@businesspro/ui/button";
import { Section } from "@businesspro/ui/card";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { LINK } from "../../components/link-class.ts";
import { Page } from "../../components/page.tsx";
import { PlanForm } from "../../components/plan-form.tsx";
import { ReasonSheet } from "../../components/reason-sheet.tsx";
import { Facts, Row, Rows } from "../../components/rows.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatDollars, formatMoment, inWords } from "../../lib/format.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const optionsOf = (id: string) => trpc.organizations.get.queryOptions({ id });

export const Route = createFileRoute("/_panel/organizations/$organizationId")({
  loader: ({ params }) => queryClient.ensureQueryData(optionsOf(params.organizationId)),
  component: Organization,
});

function Organization() {
  const id = Route.useParams().organizationId;
  const { data: shop } = useSuspenseQuery(optionsOf(id));
  return (
    <Page
      title={shop.name}
      lead={[shop.type, `${shop.plan} plan`, shop.timeZone].filter(Boolean).join(", ")}
      actions={<Activity id={id} isActive={shop.isActive} />}
    >
      <Facts
        facts={[
          ["Stands", shop.isActive ? "active" : "suspended"],
          ["Owner", shop.ownerEmail],
          ["Since", formatMoment(shop.createdAt)],
          ["AI spend this month", formatDollars(shop.aiMicroUsd)],
          [
            "Posts",
            shop.targets.map(({ status, count }) => `${count} ${inWords(status)}`).join(", ") || "none",
          ],
          ["Id", id],
        ]}
      />
      <div className="flex flex-wrap gap-4">
        <Link to="/publishing" search={{ organizationId: id }} className={LINK}>
          Its posts in trouble
        </Link>
        <Link to="/audit" search={{ organizationId: id }} className={LINK}>
          Its audit
        </Link>
      </div>
      <Section title="Plan and limits">
        <PlanForm key={JSON.stringify([shop.plan, shop.limits])} shop={shop} />
      </Section>
      <Section title="People">
        <Rows empty="Nobody belongs to it.">
          {shop.people.map((person) => (
            <Row
              key={person.userId}
              title={
                <Link to="/users/$userId" params={{ userId: person.userId }} className={LINK}>
                  {person.name}
                </Link>
              }
              badge={<StatusBadge status={person.isActive ? "active" : "suspended"} />}
              facts={[`${person.role}, ${person.email}`]}
            />
          ))}
        </Rows>
      </Section>
      <Section title="Accounts">
        <Rows empty="No account is connected.">
          {shop.accounts.map((account) => (
            <Row
              key={account.id}
              title={account.name || "without a name"}
              badge={account.needsReconnect && <StatusBadge status="needs reconnect" />}
              facts={[
                [
                  account.platform,
                  !account.isActive && "disconnected",
                  account.tokenExpiresAt && `access ends ${formatMoment(account.tokenExpiresAt)}`,
                ]
                  .filter(Boolean)
                  .join(", "),
              ]}
            />
          ))}
        </Rows>
      </Section>
    </Page>
  );
}

function Activity({ id, isActive }: { id: string; isActive: boolean }) {
  const [asks, setAsks] = useState(false);
  const said = (words: string) => ({
    onSuccess: (shop: unknown) => {
      queryClient.setQueryData(optionsOf(id).queryKey, shop as never);
      setAsks(false);
      showToast(words, "good");
    },
  });
  const suspend = useMutation(
    trpc.organizations.suspend.mutationOptions(said("Suspended: its posts stay where they are.")),
  );
  const restore = useMutation(trpc.organizations.restore.mutationOptions(said("It is open again.")));
  if (!isActive)
    return (
      <Button size="sm" busy={restore.isPending} onClick={() => restore.mutate({ id })}>
        Restore
      </Button>
    );
  return (
    <>
      <Button size="sm" variant="danger" onClick={() => setAsks(true)}>
        Suspend
      </Button>
      {asks && (
        <ReasonSheet
          title="Suspend this organisation?"
          body="Its people cannot come in, and none of its posts is begun. What is under way is taken to its end. Nothing is deleted."
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
