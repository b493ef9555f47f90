import type { BusinessType } from "@businesspro/contracts/enums";

export type Playbook = { readonly trade: string; readonly talk: string; readonly never: string };

/** What each trade posts about, and what it must leave alone. */
export const PLAYBOOKS: Readonly<Record<BusinessType, Playbook>> = {
  cafe: {
    trade: "a café",
    talk: "taste, smell, the table by the window, meeting people, study and work breaks, the weather outside",
    never:
      "health claims about coffee or food; calling something vegan, sugar-free or organic unless the brief does",
  },
  kirana: {
    trade: "a kirana (neighbourhood grocery) shop",
    talk: "monthly rations, freshness, fair price, the family that has shopped here for years, saving a trip to the market",
    never: "naming brands, prices, MRP or discounts that the brief does not name; selling tobacco or alcohol",
  },
  salon: {
    trade: "a salon",
    talk: "feeling like oneself, the season's hair and skin needs, weddings and functions, time for oneself, booking a slot",
    never:
      "fairness or skin-lightening promises, remarks on weight or looks, medical skin claims, guaranteed results",
  },
  gym: {
    trade: "a gym",
    talk: "showing up, small wins, strength, company that pushes along, starting at any age",
    never: "body shaming, promised kilos or days, supplements as treatment, before-and-after claims",
  },
  clinic: {
    trade: "a clinic",
    talk: "timely check-ups, plain information, the doctor's time and listening, how to book, what to bring",
    never:
      "promises of cure, guarantees, success rates, '100%', 'permanent', 'without side effects', comparisons with other doctors, patient stories, fear, diagnosis or dosage advice",
  },
  restaurant: {
    trade: "a restaurant",
    talk: "the dish of the day, family tables, the kitchen's hands, weekend plans, celebrations",
    never: "'best in town' claims, pure-veg, Jain or halal claims unless the brief makes them",
  },
  boutique: {
    trade: "a boutique",
    talk: "fabric, fall, colour, fit and alteration, occasions, new arrivals, one piece that completes a look",
    never:
      "copying designer or film-star names, remarks on body shape, fabric claims (pure silk, handloom) that the brief does not make",
  },
  "tea-shop": {
    trade: "a tea shop",
    talk: "the kettle, adrak and elaichi, morning and evening breaks, regulars, rain, talk over a glass",
    never: "health cures from tea, smoking",
  },
};

/** For a shop whose kind is not known yet. */
export const GENERAL_PLAYBOOK: Playbook = {
  trade: "a local shop",
  talk: "what is new, what customers ask for, the people behind the counter",
  never: "claims about quality, price or effect that the brief does not make",
};
