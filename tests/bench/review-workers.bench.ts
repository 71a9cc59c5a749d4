import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

const run = promisify(execFile);

const sizes = {
  full: { filings: 6, files: 300, rounds: 5 },
  smoke: { filings: 2, files: 40, rounds: 1 },
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

function workers(
  { superuserUrl, workerEnv }: Stage,
  reviews: readonly ReviewId[],
  cores: readonly number[],
): Contender {
  const program = fileURLToPath(new URL("./review/review-all.ts", import.meta.url));
  const { DATABASE_URL = "", DATA_DIR = "" } = workerEnv;
  return {
    name: cores.length === 1 ? "one worker" : "two workers",
    unit: "filings",
    prepare: async () => {
      await query(superuserUrl, "delete from app.finding", []);
      await query(superuserUrl, "truncate app.document_reading cascade", []);
      await query(superuserUrl, "update app.review set state = 'queued', verdict = null", []);
    },
    run: async () => {
      await Promise.all(
        cores.map((core) =>
          run("taskset", ["-c", String(core), process.execPath, program, DATABASE_URL, DATA_DIR]),
        ),
      );
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
