import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { MessageRefusal } from "@businesspro/platforms/message-refusal";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { refusalProblem } from "./next-message-step.ts";

/** A failure that a webhook told, as it is kept. */
export type ReceiptFailure = {
  kind: PlatformErrorKind;
  code: string;
  refusal: MessageRefusal | null;
  retryAt: string | null;
  /** Nothing follows from it but the end of this message; otherwise whoever sends decides. */
  final: boolean;
  key: ErrorKey;
  parameters: ErrorParameters;
};

export function keepFailure(error: PlatformError): ReceiptFailure {
  const { refusal, kind } = error;
  return {
    kind,
    code: error.code,
    refusal,
    retryAt: error.retryAt?.toISOString() ?? null,
    final: kind === "rejected" && !refusal?.pausesCampaign && refusal?.reason !== "opted-out",
    ...refusalProblem(error),
  };
}

export function toPlatformError(failure: ReceiptFailure): PlatformError {
  return new PlatformError(
    failure.kind,
    failure.code,
    `the network gave the message up with ${failure.code}`,
    {
      retryAt: failure.retryAt === null ? null : new Date(failure.retryAt),
      refusal: failure.refusal,
    },
  );
}
