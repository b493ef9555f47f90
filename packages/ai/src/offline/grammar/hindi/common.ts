export * from "../english/common.ts";
