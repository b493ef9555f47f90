import type { ServerEnvironment } from "@businesspro/config/env";
import type { TemplateCategory } from "@businesspro/contracts/messaging";

/**
 * What the network charges for a message, in millionths of a rupee, by the country of the number and the category of the
 * template. `*`: every other country, at a price that is above most. The operator overrides them by MESSAGE_RATES, since
 * the network changes its list several times a year.
 */
const RATES: Readonly<Record<string, number>> = {
  "IN.marketing": 863_100,
  "IN.utility": 115_000,
  "IN.authentication": 115_000,
  "*.marketing": 6_000_000,
  "*.utility": 2_500_000,
  "*.authentication": 2_500_000,
};

/** By country, `*` for all that are not named. */
export function messageRates(
  environment: Pick<ServerEnvironment, "messageRates">,
  category: TemplateCategory,
): Record<string, number> & { "*": number } {
  const all = { ...RATES, ...environment.messageRates };
  const ofCategory = Object.entries(all).flatMap(([key, rate]): [string, number][] => {
    const [country = "", named] = key.split(".");
    return named === category ? [[country, rate]] : [];
  });
  return { "*": 0, ...Object.fromEntries(ofCategory) };
}
