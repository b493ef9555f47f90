export * from "../english/gym.ts";
