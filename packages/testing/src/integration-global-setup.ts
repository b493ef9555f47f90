import type { TestProject } from "vitest/node";
import { createTestCluster } from "./test-database.ts";

/** One server and one migrated template for the whole run; each test file clones the template. */
export default async function setUp(project: TestProject) {
  const cluster = await createTestCluster();
  project.provide("testCluster", cluster.info);
  return () => cluster.stop();
}
