import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { copyFile, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { noise } from "@goodstanding/documents/fixtures/noise";
import { openStorage } from "@goodstanding/storage/open-storage";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { peakMemory } from "./harness/peak-memory.ts";

const MIB = 1024 ** 2;
const run = promisify(execFile);

const sizes = { full: { mebibytes: 1024, rounds: 5 }, smoke: { mebibytes: 16, rounds: 1 } } as const;

/**
 * What happens to bytes that have come: hashed and stored so that they outlive a power cut, against nothing but the
 * hash of the same file by OpenSSL. Once as uploads end (the finished file is taken over), once from a stream (files of
 * an archive), where every byte is written as well.
 */
export const benchmark: Benchmark = {
  name: "ingest",
  run: async (size) => {
    if (size === "smoke" && !hasTool("openssl")) return [peakMemory(300)];
    const { mebibytes, rounds } = sizes[size];
    const folder = await mkdtemp(join(tmpdir(), "goodstanding-bench-"));
    try {
      const file = join(folder, "upload");
      await writeNoise(file, mebibytes);
      const openssl = opensslContender(file, mebibytes);
      return [
        {
          kind: "ratio",
          name: `an upload of ${mebibytes} MiB taken over against openssl dgst -sha256`,
          comparison: await compare(adoption(folder, file, mebibytes), openssl, rounds),
          floor: 0.55,
          remark: "hashed, flushed and renamed into the store",
        },
        {
          kind: "ratio",
          name: `a stream of ${mebibytes} MiB stored against openssl dgst -sha256`,
          comparison: await compare(streaming(folder, file, mebibytes), openssl, rounds),
          floor: 0.55,
          remark: "read, hashed, written and flushed; openssl writes nothing",
        },
        peakMemory(300),
      ] satisfies Measure[];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function writeNoise(path: string, mebibytes: number): Promise<void> {
  const content = noise(MIB);
  await using file = await open(path, "wx");
  for (let written = 0; written < mebibytes; written++) await file.writeFile(content);
  await file.sync();
}

const opensslContender = (file: string, mebibytes: number): Contender => ({
  name: "openssl",
  unit: "MiB",
  run: async () => {
    await run("openssl", ["dgst", "-sha256", file]);
    return mebibytes;
  },
});

/** The copy that is taken over is made outside the time, and flushed there, as the network has done it by then. */
function adoption(folder: string, file: string, mebibytes: number): Contender {
  const finished = join(folder, "finished");
  const store = join(folder, "adopting");
  return {
    name: "adopt",
    unit: "MiB",
    prepare: async () => {
      await rm(store, { recursive: true, force: true });
      await copyFile(file, finished);
      await using copy = await open(finished, "r");
      await copy.sync();
    },
    run: async () => {
      const storage = await openStorage(store);
      const { size } = await storage.adopt(finished);
      if (size !== mebibytes * MIB) throw new Error(`Only ${size} bytes were taken over`);
      return mebibytes;
    },
  };
}

function streaming(folder: string, file: string, mebibytes: number): Contender {
  const store = join(folder, "streaming");
  return {
    name: "put",
    unit: "MiB",
    prepare: () => rm(store, { recursive: true, force: true }),
    run: async () => {
      const storage = await openStorage(store);
      const content = createReadStream(file, { highWaterMark: MIB });
      const put = await storage.put(content, { maxBytes: mebibytes * MIB });
      if (!put.ok) throw new Error("The stream was not stored");
      return mebibytes;
    },
  };
}
