import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "../domain-error.ts";
import { CALLS_LIMITER } from "./limiters.ts";

export type CallCounter = {
  /** @throws DomainError `rate-limited` with the seconds to wait */
  count: (caller: string) => Promise<void>;
};

export function createCallCounter(): CallCounter {
  const limiter = new RateLimiterMemory({ points: CALLS_LIMITER.points, duration: CALLS_LIMITER.seconds });
  return {
    async count(caller) {
      try {
        await limiter.consume(caller);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw rateLimited(refusal);
      }
    },
  };
}

export function rateLimited(refusal: RateLimiterRes): DomainError {
  const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  return new DomainError("RATE_LIMITED", "rate-limited", { parameters: { seconds } });
}
