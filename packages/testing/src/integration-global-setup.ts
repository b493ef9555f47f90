import { createTestCluster } from "./test-database.ts";

/** One server and one migrated template for the whole run; each test file clones the template. */
export default async function setUp() {
  const cluster = await createTestCluster();
  return () => cluster.stop();
}
