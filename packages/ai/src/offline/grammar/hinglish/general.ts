export * from "../english/general.ts";
