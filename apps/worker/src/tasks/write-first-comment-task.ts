import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";
import { writeFirstComment } from "@businesspro/core/publishing/write-first-comment";

export async function writeFirstCommentTask(
  services: Services,
  payload: { organizationId: string; targetId: string },
  requestId: string,
): Promise<void> {
  await writeFirstComment(
    jobContext(services, "publish.first-comment", payload.organizationId, requestId),
    payload,
  );
}
