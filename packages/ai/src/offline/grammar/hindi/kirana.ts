export * from "../english/kirana.ts";
