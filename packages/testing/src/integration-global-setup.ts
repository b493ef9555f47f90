import type { TestProject } from "vitest/node";
import { createTestCluster, type TestCluster } from "./test-database.ts";

/** Each project loads this file anew, so what they share hangs on the process. */
const shared = globalThis as { testCluster?: { users: number; cluster: Promise<TestCluster> } };

/** One server and one migrated template for the whole run; each test file clones the template. */
export default async function setUp(project: TestProject) {
  shared.testCluster ??= { users: 0, cluster: createTestCluster() };
  const { testCluster } = shared;
  testCluster.users += 1;
  const cluster = await testCluster.cluster;
  project.provide("testCluster", cluster.info);
  return async () => {
    testCluster.users -= 1;
    if (testCluster.users > 0) return;
    delete shared.testCluster;
    await cluster.stop();
  };
}
