import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../../../../../components/not-found-page.tsx";
import { peopleTexts } from "../../../../../features/messaging/people-texts.ts";
import { PersonPage } from "../../../../../features/messaging/person-page.tsx";
import { getLocale } from "../../../../../lib/locale.ts";
import { queryClient } from "../../../../../lib/query-client.ts";
import { throwNotFound } from "../../../../../lib/throw-not-found.ts";
import { trpc } from "../../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/people/$contactId")({
  loader: async ({ params: { contactId } }) => {
    await Promise.all([
      peopleTexts.load(getLocale()),
      queryClient.ensureQueryData(trpc.contacts.get.queryOptions({ contactId })).catch(throwNotFound),
    ]);
  },
  component: Person,
  notFoundComponent: NotFoundPage,
});

function Person() {
  const { contactId } = Route.useParams();
  return <PersonPage key={contactId} contactId={contactId} />;
}
