export * from "../english/salon.ts";
