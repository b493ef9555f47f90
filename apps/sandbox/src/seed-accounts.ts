import { type NewAccountInput, newAccountSchema } from "./control/control-schemas.ts";
import { createAccount } from "./control/create-account.ts";
import type { SandboxCtx } from "./sandbox-context.ts";

/** A made-up street of shops: enough to connect at once, and one of each kind that cannot publish. */
const SEED: NewAccountInput[] = [
  {
    network: "facebook",
    name: "Chai Adda, Indiranagar",
    username: "chaiadda.blr",
    category: "Cafe",
    about: "Irani chai, bun maska and long conversations. Open 7 am to 11 pm, 100 Feet Road, Bengaluru.",
    followers: 4820,
    instagram: {
      name: "Chai Adda",
      username: "chai.adda.blr",
      category: "Cafe",
      about: "Irani chai, bun maska and long conversations ☕ Indiranagar, Bengaluru",
      followers: 7340,
    },
  },
  {
    network: "facebook",
    name: "Glow Salon by Farah",
    username: "glowsalonpune",
    category: "Beauty salon",
    about: "Hair, skin and bridal, Kothrud, Pune. Walk in or call.",
    followers: 2160,
    instagram: {
      name: "Glow Salon by Farah",
      username: "glow.by.farah",
      category: "Beauty salon",
      about: "Hair · Skin · Bridal ✨ Kothrud, Pune",
      followers: 11_900,
    },
  },
  {
    network: "facebook",
    name: "Sharma Kirana Store",
    username: "sharmakirana.jaipur",
    category: "Grocery store",
    about: "शुद्ध मसाले, दाल, चावल और घर तक डिलीवरी। Since 1986, Malviya Nagar, Jaipur.",
    followers: 640,
  },
  {
    network: "facebook",
    name: "Annapurna Restaurant",
    username: "annapurna.indore",
    category: "Restaurant",
    about: "Pure veg thali in the heart of Indore.",
    followers: 3275,
    tasks: ["ANALYZE", "MESSAGING"],
  },
  {
    network: "instagram",
    name: "Meera Boutique",
    username: "meera.boutique.jaipur",
    category: "Clothing store",
    about: "Hand-block prints and bandhani, made in Jaipur 🧵",
    followers: 18_400,
    accountType: "MEDIA_CREATOR",
  },
  {
    network: "instagram",
    name: "Asha Rao",
    username: "asha.rao.personal",
    category: "Personal",
    about: "Plants, filter coffee, weekend treks",
    followers: 312,
    accountType: "PERSONAL",
  },
  {
    network: "whatsapp",
    name: "Chai Adda",
    phone: "919845012345",
    category: "Cafe",
    about: "Irani chai, bun maska and long conversations.",
    tier: "TIER_2K",
    registered: false,
  },
  {
    network: "whatsapp",
    name: "Glow Salon by Farah",
    phone: "919822054321",
    category: "Beauty salon",
    about: "Hair, skin and bridal, Kothrud, Pune.",
    tier: "TIER_250",
  },
  {
    network: "google-business",
    name: "Chai Adda",
    businessName: "Chai Adda Hospitality",
    username: "chai.adda.place",
    category: "Cafe",
    about: "Irani chai, bun maska and long conversations. Open 7 am to 11 pm, 100 Feet Road.",
    followers: 2900,
    locality: "Indiranagar, Bengaluru",
  },
  {
    network: "google-business",
    name: "Sharma Kirana Store",
    username: "sharma.kirana.place",
    category: "Grocery store",
    about: "शुद्ध मसाले, दाल, चावल और घर तक डिलीवरी। Since 1986.",
    followers: 810,
    locality: "Malviya Nagar, Jaipur",
  },
  {
    network: "google-business",
    name: "Annapurna Restaurant",
    username: "annapurna.place",
    category: "Restaurant",
    about: "Pure veg thali in the heart of Indore.",
    followers: 1900,
    locality: "Indore",
    takesPosts: false,
  },
];

/**
 * Once in the life of a data directory. A network that came later is seeded once, too, where the others were before.
 */
export function seedAccounts(ctx: SandboxCtx): void {
  ctx.store.transaction(() => {
    seedOnce(ctx, "seeded", ({ network }) => network !== "google-business");
    seedOnce(ctx, "seeded-google-business", ({ network }) => network === "google-business");
  });
}

function seedOnce(ctx: SandboxCtx, mark: string, belongs: (account: NewAccountInput) => boolean): void {
  const sql = "INSERT INTO settings (name, value) VALUES (?, 'yes') ON CONFLICT DO NOTHING";
  if (ctx.store.run(sql, mark) === 0) return;
  for (const account of SEED.filter(belongs)) createAccount(ctx, newAccountSchema.parse(account));
}
