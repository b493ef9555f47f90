export * from "../english/boutique.ts";
