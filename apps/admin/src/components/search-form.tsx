import { Button } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import type { FormEvent } from "react";

export type SearchField = { name: string; label: string; type?: "date" | "search" };
type SearchFormProps = {
  fields: readonly SearchField[];
  values: Partial<Record<string, string>>;
  onSearch: (values: Record<string, string>) => void;
};

/** What a list is narrowed by. The values live in the address, so that a view can be passed on. */
export function SearchForm({ fields, values, onSearch }: SearchFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    onSearch(
      Object.fromEntries(
        fields
          .map(({ name }) => [name, String(entered.get(name) ?? "").trim()] as const)
          .filter(([, value]) => value !== ""),
      ),
    );
  };
  return (
    <form
      key={JSON.stringify(values)}
      onSubmit={submit}
      className="grid items-end gap-3 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]"
    >
      {fields.map(({ name, label, type = "search" }) => (
        <Field key={name} label={label}>
          {(control) => <Input {...control} name={name} type={type} defaultValue={values[name] ?? ""} />}
        </Field>
      ))}
      <Button type="submit" variant="secondary" className="mb-1.5">
        Search
      </Button>
    </form>
  );
}
