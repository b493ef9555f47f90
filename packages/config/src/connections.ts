/**
 * Connections to the database that one process may hold: together at most 20, whatever it does.
 * The tenant's and the system's pool and the one that listens belong to every process, the others to workers.
 */
export const CONNECTIONS = {
  tenant: 5,
  system: 5,
  listen: 1,
  postQueue: 3,
  queue: 5,
  queueUpkeep: 1,
} as const;
