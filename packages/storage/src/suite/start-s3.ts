import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";

export interface S3ForTest {
  /** A `STORAGE_URL`. */
  readonly url: string;
  /** Where the server keeps its objects. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A server that speaks S3 over HTTP and checks signatures, with one bucket, on a free port of this machine. */
export async function startS3(): Promise<S3ForTest> {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-s3-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "evidence" }],
  });
  const { port } = await server.run();
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/evidence/school?tls=off`,
    folder,
    stop: () => server.close(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
