import type { Container } from "../store/containers.ts";

export type ContainerStatus = "IN_PROGRESS" | "FINISHED" | "ERROR" | "EXPIRED" | "PUBLISHED";

/** Milliseconds after which an unpublished container is gone. */
const LIFETIME = 24 * 3_600_000;

export function containerStatus(container: Container, now: Date): ContainerStatus {
  if (container.media_id !== null) return "PUBLISHED";
  if (now.getTime() - container.created_at >= LIFETIME) return "EXPIRED";
  if (container.polls_left > 0) return "IN_PROGRESS";
  return container.error_subcode === null ? "FINISHED" : "ERROR";
}

export function describeStatus(status: ContainerStatus, container: Container): string {
  switch (status) {
    case "IN_PROGRESS":
      return "In Progress: Media is still being processed.";
    case "FINISHED":
      return "Finished: Media has been uploaded and it is ready to be published.";
    case "ERROR":
      return `Error: Media upload has failed with error code ${container.error_subcode}`;
    case "EXPIRED":
      return "Expired: Media has expired and can no longer be published.";
    case "PUBLISHED":
      return "Published: Media has been published";
  }
}
