/** Kinds of background work. Each can have worker processes of its own; together they are all that there is. */
export const TASK_SETS = ["publishing", "analytics", "archiving", "notifications"] as const;
export type TaskSet = (typeof TASK_SETS)[number];
