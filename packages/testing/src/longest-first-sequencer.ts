import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute or more, the longest first: begun last, they would leave the machine idle beside them. */
const LONGEST = [
  "chaos/src/run-chaos.integration",
  "contract-tests/adapters.integration",
  "api/src/tenants.integration",
  "e2e/src/campaign.integration",
  "e2e/src/killed-worker-",
  "api/src/kill.integration",
  "archive/archive-months.integration",
  "db/src/embedded-postgres.integration",
  "e2e/src/operator-programs.integration",
  "launcher/src/start.integration",
  "e2e/src/faults.integration",
  "e2e/src/google-business.integration",
  "e2e/src/messages.journey",
  "e2e/src/composer.journey",
  "e2e/src/pages.journey",
  "e2e/src/first-post.journey",
  "e2e/src/identity.journey",
];

/** Begins with the files that take longest; a fresh clone knows no durations of earlier runs. */
export class LongestFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
