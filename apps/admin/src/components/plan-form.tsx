import type { OrganizationDetails } from "@businesspro/contracts/admin-outputs";
import { Plan } from "@businesspro/contracts/enums";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Field, Input, Select } from "@businesspro/ui/field";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { queryClient, trpc } from "../lib/trpc.ts";
import { ProblemNotice } from "./problem-notice.tsx";

const LIMITS = [
  ["monthlyContent", "Posts a month"],
  ["members", "People"],
  ["accounts", "Connected accounts"],
  ["monthlyAiMicroUsd", "AI spend a month, millionths of a dollar"],
] as const;

/** What an organisation may do: its plan, and what it was given beyond it. */
export function PlanForm({ shop }: { shop: OrganizationDetails }) {
  const change = useMutation(
    trpc.organizations.changePlan.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.organizations.get.queryKey({ id: shop.id }), changed);
        showToast("Plan and limits are kept.", "good");
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const limits = LIMITS.map(([name]) => {
      const own = String(entered.get(name) ?? "").trim();
      return [name, own === "" ? null : Number(own)] as const;
    });
    change.mutate({
      id: shop.id,
      plan: entered.get("plan") as Plan,
      limits: Object.fromEntries(limits),
    });
  };
  return (
    <Card className="p-4">
      <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <Field label="Plan">
          {(control) => (
            <Select {...control} name="plan" defaultValue={shop.plan}>
              {Object.values(Plan).map((plan) => (
                <option key={plan}>{plan}</option>
              ))}
            </Select>
          )}
        </Field>
        {LIMITS.map(([name, label]) => (
          <Field key={name} label={label} hint="Empty: as the plan says.">
            {(control) => (
              <Input
                {...control}
                name={name}
                type="number"
                min={0}
                max={1_000_000_000}
                step={1}
                inputMode="numeric"
                defaultValue={shop.limits[name] ?? ""}
              />
            )}
          </Field>
        ))}
        {change.isError && <ProblemNotice error={change.error} />}
        <Button
          type="submit"
          variant="secondary"
          busy={change.isPending}
          className="justify-self-start sm:col-span-2"
        >
          Keep
        </Button>
      </form>
    </Card>
  );
}
