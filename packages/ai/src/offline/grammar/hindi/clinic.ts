export * from "../english/clinic.ts";
