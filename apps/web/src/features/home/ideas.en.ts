import type { BusinessType } from "@businesspro/contracts/enums";

/** Openers for those who do not know what to post about. Nothing in them promises a fact about the shop. */
export type IdeasTexts = { title: string; of: Record<BusinessType, readonly [string, string, string]> };

export default {
  title: "Or start with one of these",
  of: {
    cafe: ["Today's special cup", "A quiet corner to work in", "Which cake should we bake next?"],
    kirana: ["Fresh stock this morning", "Home delivery in the area", "Festival shopping list"],
    salon: ["A look we made this week", "Bridal bookings are open", "A tip for hair in this weather"],
    gym: ["Morning batch has places", "One exercise done right", "A member's progress"],
    clinic: ["Timings this week", "When to see a doctor about a fever", "New: book a visit by phone"],
    restaurant: ["Chef's dish of the week", "A table for the family on Sunday", "What is in our thali?"],
    boutique: ["New pieces have come in", "How to style one dupatta three ways", "Alterations in one day"],
    "tea-shop": ["Ginger chai for this weather", "Hot snacks from 4 pm", "Who owes you a chai?"],
  },
} satisfies IdeasTexts;
