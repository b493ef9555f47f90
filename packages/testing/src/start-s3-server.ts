import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** What `parseEnvironment` and a child process take to keep media in the bucket. */
type BucketVariables = Record<
  "MEDIA_S3_URL" | "MEDIA_S3_ACCESS_KEY_ID" | "MEDIA_S3_SECRET_ACCESS_KEY",
  string
>;

export type TestS3Server = {
  environment: BucketVariables;
  /** Objects appear here as files. */
  directory: string;
  close: () => Promise<void>;
};

const BUCKET = "media";

/** An S3 server over real HTTP with one empty bucket. It checks the id of the key, not the signature. */
export async function startS3Server(): Promise<TestS3Server> {
  const directory = await mkdtemp(join(tmpdir(), "businesspro-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  return {
    environment: {
      MEDIA_S3_URL: `http://127.0.0.1:${port}/${BUCKET}`,
      // The only key that it knows.
      MEDIA_S3_ACCESS_KEY_ID: "S3RVER",
      MEDIA_S3_SECRET_ACCESS_KEY: "S3RVER",
    },
    directory,
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
