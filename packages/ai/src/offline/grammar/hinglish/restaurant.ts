export * from "../english/restaurant.ts";
