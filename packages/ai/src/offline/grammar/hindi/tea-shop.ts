export * from "../english/tea-shop.ts";
