import { execFile } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { buildPackage } from "@goodstanding/documents/package/build-package";
import { openStored } from "@goodstanding/operations/packages/open-stored";
import { openStorage, type Storage } from "@goodstanding/storage/open-storage";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { peakMemory } from "./harness/peak-memory.ts";
import { randomPackage } from "./package-build/random-package.ts";

const MIB = 1024 ** 2;
const run = promisify(execFile);

/** A package as colleges have it: many reports, some large scans. */
const sizes = {
  full: { small: 600, large: 8, largeMib: 32, rounds: 5 },
  smoke: { small: 20, large: 1, largeMib: 9, rounds: 1 },
} as const;

/**
 * The numbered package built from the store, with index and manifest, against `zip -0` of the same files in folders:
 * both read every byte, reckon its checksum and write one archive. Once into a plain file as `zip` does; once as the
 * product does it, hashed and flushed into the store.
 */
export const benchmark: Benchmark = {
  name: "package-build",
  run: async (size) => {
    if (size === "smoke" && !hasTool("zip")) return [peakMemory(1024)];
    const { small, large, largeMib, rounds } = sizes[size];
    const folder = await mkdtemp(join(tmpdir(), "goodstanding-bench-"));
    try {
      const { contents, bytes, read } = await randomPackage(join(folder, "files"), {
        small,
        large,
        largeMib,
      });
      const storage = await openStorage(join(folder, "store"));
      for (const file of contents.files)
        await storage.put(read(file.path), { maxBytes: Number.MAX_SAFE_INTEGER });
      const theirs = zipContender(folder, bytes);
      const build = () => buildPackage(contents, { open: (sha256) => openStored(storage, sha256) });
      const intoFile = await compare(fileContender(folder, bytes, build), theirs, rounds);
      const intoStore = await compare(storeContender(folder, bytes, build), theirs, rounds);
      const held = `${contents.files.length} files, ${Math.round(bytes / MIB)} MiB`;
      return [
        {
          kind: "ratio",
          name: `${held} into a file against zip -0`,
          comparison: intoFile,
          floor: 0.9,
          goal: 1,
        },
        {
          kind: "ratio",
          name: `${held} into the store against zip -0`,
          comparison: intoStore,
          floor: 0.9,
          goal: 1,
          remark: "also hashed with SHA-256 and flushed to the disk, which zip does not do",
        },
        peakMemory(300),
      ] satisfies Measure[];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Build = () => AsyncIterable<Uint8Array>;

function fileContender(folder: string, bytes: number, build: Build): Contender {
  const path = join(folder, "ours.zip");
  return {
    name: "package",
    unit: "MiB",
    prepare: () => rm(path, { force: true }),
    run: async () => {
      await using file = await open(path, "w");
      for await (const piece of build()) await file.writeFile(piece);
      return bytes / MIB;
    },
  };
}

function storeContender(folder: string, bytes: number, build: Build): Contender {
  const path = join(folder, "packages");
  let storage: Storage | null = null;
  return {
    name: "package",
    unit: "MiB",
    prepare: async () => {
      await rm(path, { recursive: true, force: true });
      storage = await openStorage(path);
    },
    run: async () => {
      const put = await storage?.put(build(), { maxBytes: Number.MAX_SAFE_INTEGER });
      if (!put?.ok) throw new Error("The package was not stored");
      return bytes / MIB;
    },
  };
}

function zipContender(folder: string, bytes: number): Contender {
  const path = join(folder, "theirs.zip");
  return {
    name: "zip -0",
    unit: "MiB",
    prepare: () => rm(path, { force: true }),
    run: async () => {
      await run("zip", ["-0", "-q", "-r", path, "."], { cwd: join(folder, "files") });
      return bytes / MIB;
    },
  };
}
