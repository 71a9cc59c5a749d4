import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { noise } from "@goodstanding/documents/fixtures/noise";
import { openStorage } from "@goodstanding/storage/open-storage";

const MIB = 1024 ** 2;

export interface LargeBuild {
  /** Of the zip. */
  readonly bytes: number;
  /** The most memory that the building process held. */
  readonly peakMib: number;
}

/** Builds a package of so many files of 256 MiB in a process of its own, from one store into the same. */
export async function buildLarge(files: number): Promise<LargeBuild> {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-large-"));
  try {
    const storage = await openStorage(folder);
    const hashes: string[] = [];
    for (let at = 0; at < files; at++) {
      const put = await storage.put(largeFile(at), { maxBytes: 256 * MIB });
      if (!put.ok) throw new Error(put.error);
      hashes.push(put.value.sha256);
    }
    const builder = fork(fileURLToPath(import.meta.resolve("./large-build-child.ts")), [folder, ...hashes]);
    const [[built], [code]] = await Promise.all([once(builder, "message"), once(builder, "exit")]);
    if (code !== 0) throw new Error(`The builder ended with ${code}`);
    return built as LargeBuild; // what the child sends
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* largeFile(seed: number): AsyncGenerator<Buffer> {
  const piece = noise(MIB);
  for (let at = 0; at < 256; at++) {
    piece.writeUInt32LE(seed, 0);
    piece.writeUInt32LE(at, 4);
    yield piece;
  }
}

if (import.meta.main) {
  const gib = Number(process.argv[2] ?? 10);
  const { bytes, peakMib } = await buildLarge(gib * 4);
  process.stdout.write(
    `${(bytes / MIB / 1024).toFixed(1)} GiB packed, ${Math.round(peakMib)} MiB resident at most\n`,
  );
}
