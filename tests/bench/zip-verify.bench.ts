import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { noise } from "@goodstanding/documents/fixtures/noise";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import { openZip } from "@goodstanding/documents/zip/open-zip";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { peakMemory } from "./harness/peak-memory.ts";

const MIB = 1024 ** 2;
const run = promisify(execFile);

/** As colleges pack: many reports that shrink, scans that hardly do, some large ones. */
const sizes = {
  full: { reports: 1500, scans: 300, large: 6, largeMib: 24, rounds: 5 },
  smoke: { reports: 30, scans: 6, large: 1, largeMib: 3, rounds: 1 },
} as const;
type Amounts = Omit<(typeof sizes)[keyof typeof sizes], "rounds">;

/**
 * Reading an archive to its end with every limit on and each checksum compared, against `7z t` of the same archive,
 * which looks for damage alone.
 */
export const benchmark: Benchmark = {
  name: "zip-verify",
  run: async (size) => {
    if (size === "smoke" && !hasTool("7z")) return [peakMemory(2048)];
    const { rounds, ...amounts } = sizes[size];
    const folder = await mkdtemp(join(tmpdir(), "goodstanding-bench-"));
    try {
      const path = join(folder, "package.zip");
      const unpacked = await writePackage(path, amounts);
      return [
        {
          kind: "ratio",
          name: `${Math.round(unpacked)} MiB unpacked, all limits and checksums, against 7z t`,
          comparison: await compare(verification(path, folder, unpacked), seven(path, unpacked), rounds),
          floor: 0.8,
          goal: 1,
        },
        peakMemory(2048),
      ] satisfies Measure[];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Gives the MiB that the files have unpacked. */
async function writePackage(path: string, { reports, scans, large, largeMib }: Amounts): Promise<number> {
  const entries = [
    ...Array.from({ length: reports }, (_, at) => ({ name: `报告/${at}.docx`, content: text(200_000, at) })),
    ...Array.from({ length: scans }, (_, at) => ({
      name: `扫描/${at}.pdf`,
      content: noise(700_000),
    })),
    ...Array.from({ length: large }, (_, at) => ({
      name: `汇总/${at}.pdf`,
      content: Buffer.concat([noise((largeMib / 2) * MIB), text((largeMib / 2) * MIB, at)]),
    })),
  ];
  await writeFile(path, writeZip(entries));
  return entries.reduce((sum, { content }) => sum + content.length, 0) / MIB;
}

/** Shrinks about as the text of an office document does. */
function text(bytes: number, seed: number): Buffer {
  const words = noise(bytes >> 2);
  const content = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at++) content[at] = 97 + ((((words[at >> 2] ?? 0) + seed) >> (at & 3)) % 24);
  return content;
}

const verification = (path: string, scratch: string, mebibytes: number): Contender => ({
  name: "verify",
  unit: "MiB",
  run: async () => {
    const archive = await openZip(path, archiveLimits, scratch);
    if (!archive.ok) throw new Error(archive.error.rule);
    let bytes = 0;
    for (const entry of archive.value.entries) {
      for await (const chunk of archive.value.read(entry)) bytes += chunk.byteLength;
    }
    await archive.value.close();
    if (bytes !== mebibytes * MIB) throw new Error(`Only ${bytes} bytes were verified`);
    return mebibytes;
  },
});

const seven = (path: string, mebibytes: number): Contender => ({
  name: "7z t",
  unit: "MiB",
  run: async () => {
    await run("7z", ["t", path], { maxBuffer: 64 * MIB });
    return mebibytes;
  },
});
