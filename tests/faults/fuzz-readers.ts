import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CollectProblem, collectPackage } from "@goodstanding/documents/collect/collect-package";
import type { CollectedPackage } from "@goodstanding/documents/collect/collector";
import { createInspector, type Inspector, inspectorLimits } from "@goodstanding/documents/inspect/inspector";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import { corpusPolicy } from "../corpus/review-corpus.ts";
import { type Mutant, mutantOf } from "./fuzz/mutant-of.ts";
import { childProcesses, peakMiB } from "./fuzz/processes.ts";
import { isAnswered } from "./fuzz/review-mutant.ts";
import { type Fuzzed, fuzzed } from "./fuzz/samples.ts";

export interface FuzzFigures {
  readonly mutants: number;
  /** How many were found to be what: kind of condition, and reason of those that do not open or are refused. */
  readonly conditions: Readonly<Record<string, number>>;
  /** How many were read to the end. */
  readonly read: number;
  /** Nobody got an answer: who asks would not survive it. */
  readonly rejected: number;
  /** The process that read it ended of itself. */
  readonly crashes: number;
  /** It was ended, for time or for memory. */
  readonly hangs: number;
  readonly tooHeavy: number;
  /** The review does not find what it should. */
  readonly unanswered: number;
  readonly slowestMs: number;
  /** Its number. */
  readonly slowest: number;
  /** Of the processes that read, where the system tells, and of the one that asks. */
  readonly peakMiB: number;
  readonly ownPeakMiB: number;
  /** What did harm: what it did, and the file that the mutant is kept in. */
  readonly faults: readonly string[];
}

/**
 * Has so many mutants of sound files of one kind read under the limits of the worker and then reviewed, and counts what
 * came of it. The same seed makes the same mutants, each by its number alone; those that do harm are kept to be read
 * again (`npm run cli -- review` takes a folder of them).
 */
export async function fuzzReader(kind: Fuzzed, count: number, seed: number): Promise<FuzzFigures> {
  const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
  // One process for one file at a time, so that it is known over which one it ended.
  const inspector = createInspector({ ...inspectorLimits, processes: 1, idleMilliseconds: 600_000 });
  const tally = startTally();
  const watch = setInterval(() => tally.memory(childProcesses().map(peakMiB)), 50);
  try {
    for (let number = 0; number < count; number += 1) {
      const mutant = await mutantOf(kind, seed, number);
      const harm = await tally.take(number, () => packageWith(kind, mutant, { inspector, folder }));
      if (harm !== null)
        tally.fault(harm, await keep(`${kind}-${seed}-${number}.${mutant.extension}`, mutant));
    }
  } finally {
    clearInterval(watch);
    await inspector.close();
    await rm(folder, { recursive: true });
  }
  return { mutants: count, ...tally.figures() };
}

type Collected = Result<CollectedPackage, CollectProblem>;

/** An archive as it is taken apart, any other mutant as the report or the scores of a course. */
async function packageWith(
  kind: Fuzzed,
  { extension, content }: Mutant,
  { inspector, folder }: { readonly inspector: Inspector; readonly folder: string },
): Promise<Collected> {
  if (kind === "archive") {
    const path = join(folder, "package.zip");
    await writeFile(path, content);
    const { ignoredNames } = corpusPolicy.association.checklist;
    return collectPackage(path, { inspector, ignoredNames, scratch: folder });
  }
  const name = extension === "xlsx" ? "总成绩清单" : "课程目标达成评价报告";
  const path = `02_课程评价材料/01_机械原理（理论课程）/机械原理_${name}.${extension}`;
  const { condition, value } = await inspector.examine({ path, content });
  const sha256 = createHash("sha256").update(content).digest("hex");
  return ok({ files: [{ path, size: content.length, sha256, condition, reading: value }], ignored: 0 });
}

function startTally() {
  const conditions = new Map<string, number>();
  const counts = { read: 0, rejected: 0, crashes: 0, hangs: 0, tooHeavy: 0, unanswered: 0 };
  const most = { slowestMs: 0, slowest: 0, peakMiB: 0, ownPeakMiB: 0 };
  const faults: string[] = [];
  const memory = (children: readonly number[]): void => {
    most.peakMiB = Math.max(most.peakMiB, ...children);
    most.ownPeakMiB = Math.max(most.ownPeakMiB, Math.round(process.memoryUsage.rss() / 1024 ** 2));
  };

  return {
    memory,
    /** What harm a mutant did, if any. */
    take: async (number: number, collect: () => Promise<Collected>): Promise<Harm | null> => {
      const before = childProcesses();
      const startedAt = performance.now();
      const reviewed = await collect()
        .then((collected) => ({ collected, isAnswered: isAnswered(collected) }))
        .catch((error: unknown) => {
          console.error(number, error);
          return null;
        });
      const after = childProcesses();
      memory(after.map(peakMiB));
      const collected = reviewed?.collected ?? null;
      const said = collected === null ? [] : conditionsOf(collected);
      for (const each of said) conditions.set(each, (conditions.get(each) ?? 0) + 1);
      if (collected?.ok && collected.value.files.some(({ reading }) => reading !== null)) counts.read += 1;
      const hasEnded = before.some((pid) => !after.includes(pid));
      const took = Math.round(performance.now() - startedAt);
      if (took > most.slowestMs) Object.assign(most, { slowestMs: took, slowest: number });
      return reviewed === null ? "rejected" : reviewed.isAnswered ? harmOf(said, hasEnded) : "unanswered";
    },
    fault: (harm: Harm, path: string): void => {
      counts[harm] += 1;
      faults.push(`${harm}: ${path}`);
    },
    figures: () => ({ ...counts, ...most, conditions: Object.fromEntries(conditions), faults }),
  };
}

type Harm = "rejected" | "crashes" | "hangs" | "tooHeavy" | "unanswered";

/** That a process ended over a file is no harm to the review, as long as that says so. */
function harmOf(said: readonly string[], hasEnded: boolean): Harm | null {
  if (said.includes("too-slow")) return "hangs";
  if (!hasEnded) return null;
  return said.includes("too-heavy") ? "tooHeavy" : "crashes";
}

function conditionsOf(collected: Collected): readonly string[] {
  if (!collected.ok) return [collected.error.kind === "refused" ? collected.error.refusal.rule : "missing"];
  return collected.value.files.map(({ condition }) =>
    condition.kind === "unreadable" ? condition.reason : condition.kind,
  );
}

async function keep(name: string, { content }: Mutant): Promise<string> {
  const path = join(tmpdir(), "goodstanding-fuzz", name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

export const fuzzLine = (kind: string, seed: number, figures: FuzzFigures): string =>
  `${kind}: ${figures.mutants} mutants of seed ${seed}, ${figures.read} read, no answer ${figures.rejected}, ` +
  `crashes ${figures.crashes}, hangs ${figures.hangs}, too heavy ${figures.tooHeavy}, without their finding ${figures.unanswered}, ` +
  `slowest ${figures.slowestMs} ms (${figures.slowest}), peak ${figures.peakMiB} MiB (own ${figures.ownPeakMiB} MiB), ` +
  `${JSON.stringify(figures.conditions)}${figures.faults.map((each) => `\n  ${each}`).join("")}`;

/** `node tests/faults/fuzz-readers.ts [mutants-a-kind seed kind…]`: the full size and all kinds where nothing is given. */
if (import.meta.main) {
  const [count = "10000", seed = "1", ...kinds] = process.argv.slice(2);
  const chosen = fuzzed.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  for (const kind of chosen)
    console.log(fuzzLine(kind, Number(seed), await fuzzReader(kind, Number(count), Number(seed))));
}
