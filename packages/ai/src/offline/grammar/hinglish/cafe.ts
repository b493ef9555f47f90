export * from "../english/cafe.ts";
