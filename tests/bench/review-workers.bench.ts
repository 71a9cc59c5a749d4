import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { handIn } from "../support/hand-in.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import type { Benchmark } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { mixedPackage } from "./review/mixed-package.ts";

const sizes = {
  full: { filings: 6, files: 300, rounds: 5 },
  smoke: { filings: 2, files: 80, rounds: 1 },
} as const;

/** Filings that wait together, reviewed by two workers that have a core each and by one that has one. */
export const benchmark: Benchmark = {
  name: "review-workers",
  run: async (size) => {
    const { filings, files, rounds } = sizes[size];
    const server = await startTestServer();
    try {
      await using stage = await openStage(await cloneTestDatabase(server.address), { smtpUrl: NO_MAIL });
      const reviews = await manyHandedIn(stage, filings, files);
      const two = workers(stage, reviews, [0, 1]);
      return [
        {
          ...{ kind: "ratio", name: `${filings} filings of ${files} files, two workers against one` },
          comparison: await compare(two, workers(stage, reviews, [0]), rounds),
          ...{ floor: 1.3, remark: "a core each, with all that it starts" },
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** Nothing is sent. */
const NO_MAIL = "smtp://127.0.0.1:9";

async function manyHandedIn(stage: Stage, count: number, files: number): Promise<readonly ReviewId[]> {
  const colleges = Array.from({ length: count }, (_, at) => ({
    college: `学院${at + 1}`,
    secretary: `secretary-${at + 1}@school.example`,
  }));
  const plans = colleges.map(({ college, secretary }) => ({
    ...{ college, secretaries: [secretary] },
    programmes: { [`${college}专业`]: 2025 },
  }));
  const school = await foundColleges(stage.deps, plans);
  const reviews: ReviewId[] = [];
  for (const [at, college] of colleges.entries()) {
    const packed = await mixedPackage(files, at * 1_000_000);
    const zip = writeZip(packed.map(({ path, content }) => ({ name: path, content, stored: true })));
    reviews.push(...(await handIn(stage, school, [{ ...college, zip }])));
  }
  return reviews;
}

/**
 * What is read of files that are in one filing alone. Two workers that begin at once would each read what filings share,
 * which one worker reads once; real filings share little.
 */
const forgetOwnFiles = `delete from app.document_reading where sha256 in
  (select sha256 from app.filing_file group by sha256 having count(distinct filing_id) = 1)`;

function workers(
  { superuserUrl, workerEnv }: Stage,
  reviews: readonly ReviewId[],
  cores: readonly number[],
): Contender {
  const program = fileURLToPath(new URL("./review/review-all.ts", import.meta.url));
  const { DATABASE_URL = "", DATA_DIR = "" } = workerEnv;
  let ready: readonly Waiting[] = [];
  return {
    name: cores.length === 1 ? "one worker" : "two workers",
    unit: "filings",
    prepare: async () => {
      await query(superuserUrl, "delete from app.finding", []);
      await query(superuserUrl, "truncate app.reading_band", []);
      await query(superuserUrl, forgetOwnFiles, []);
      await query(superuserUrl, "update app.review set state = 'queued', verdict = null", []);
      ready = await Promise.all(
        cores.map((core) =>
          startWaiting("taskset", ["-c", String(core), process.execPath, program, DATABASE_URL, DATA_DIR]),
        ),
      );
    },
    run: async () => {
      await Promise.all(ready.map(({ go }) => go()));
      const [open] = await query<{ count: number }>(
        superuserUrl,
        "select count(*)::int as count from app.review where state <> 'finished'",
        [],
      );
      if (open?.count !== 0) throw new Error(`${open?.count} reviews are not finished`);
      return reviews.length;
    },
  };
}

/** A process that is ready and waits. */
interface Waiting {
  /** Lets it work until it ends; rejects where it fails. */
  readonly go: () => Promise<void>;
}

async function startWaiting(command: string, options: readonly string[]): Promise<Waiting> {
  const child = spawn(command, options, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  return {
    go: async () => {
      child.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`A worker ended with ${code}`);
    },
  };
}
