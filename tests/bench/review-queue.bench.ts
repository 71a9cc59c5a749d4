import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { eventually } from "../support/eventually.ts";
import { handIn } from "../support/hand-in.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { startWorkerProcess } from "../support/worker-process.ts";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { furthestAhead } from "./review/furthest-ahead.ts";
import { mixedPackage } from "./review/mixed-package.ts";

/** Filings of each school beside its first, in the order in which the schools hand in. */
const sizes = {
  full: { filings: [30, 5, 5, 5, 5], files: 100, seconds: 300 },
  smoke: { filings: [2, 1], files: 60, seconds: 60 },
} as const;

/** A worker takes this many reviews at a time, and a review that it began it also ends. */
const AT_ONCE = 2;

/** Filings of several schools, one school's many before all others, that wait together for one worker. */
export const benchmark: Benchmark = {
  name: "review-queue",
  run: async (size) => {
    const { filings, files, seconds } = sizes[size];
    const server = await startTestServer();
    try {
      await using stage = await openStage(await cloneTestDatabase(server.address), { smtpUrl: NO_MAIL });
      const schools: InstitutionId[] = [];
      for (const [at, count] of filings.entries()) schools.push(await handInMany(stage, at, count, files));
      await reviewFirst(stage, schools);
      return measuresOf(schools, await reviewAll(stage, seconds), seconds);
    } finally {
      await server.stop();
    }
  },
};

/** Nothing is sent. */
const NO_MAIL = "smtp://127.0.0.1:9";

async function handInMany(
  stage: Stage,
  school: number,
  count: number,
  files: number,
): Promise<InstitutionId> {
  const colleges = Array.from({ length: count + 1 }, (_, at) => ({
    college: `学院${at + 1}`,
    secretary: `secretary-${school + 1}-${at + 1}@school.example`,
  }));
  const plans = colleges.map(({ college, secretary }) => ({
    ...{ college, secretaries: [secretary], programmes: { [`${college}专业`]: 2025 } },
  }));
  const founded = await foundColleges(stage.deps, plans, `office-${school + 1}@school.example`);
  for (const [at, college] of colleges.entries()) {
    const packed = await mixedPackage(files, (school * 100 + at) * 10_000);
    const zip = writeZip(packed.map(({ path, content }) => ({ name: path, content, stored: true })));
    await handIn(stage, founded, [{ ...college, zip }]);
  }
  return founded.institutionId;
}

/** What the filings of a school share is read with its first, so that all others are as much work. */
async function reviewFirst({ deps, superuserUrl }: Stage, schools: readonly InstitutionId[]): Promise<void> {
  const inspector = createInspector();
  try {
    for (const institutionId of schools) {
      const [first] = await query<{ id: ReviewId }>(
        superuserUrl,
        "select id from app.review where institution_id = $1 order by queued_at limit 1",
        [institutionId],
      );
      if (!first) throw new Error("Nothing was handed in");
      const job = { institutionId, reviewId: first.id };
      await reviewFiling({ ...deps, inspector }, job, new AbortController().signal);
    }
  } finally {
    await inspector.close();
  }
}

interface Ended {
  readonly school: InstitutionId;
  /** From when the worker was ready. */
  readonly seconds: number;
}

/** All reviews in the order in which they ended. */
async function reviewAll(
  { deps, superuserUrl, workerEnv }: Stage,
  withinSeconds: number,
): Promise<readonly Ended[]> {
  await using _worker = await startWorkerProcess(workerEnv);
  const begun = deps.clock.now();
  const open = "select count(*)::int as count from app.review where state in ('queued', 'running')";
  await eventually(
    "every filing is reviewed",
    async () => (await query<{ count: number }>(superuserUrl, open))[0]?.count === 0,
    { withinMs: 2 * withinSeconds * 1000, everyMs: 200 },
  );
  const ended = await query<{ school: InstitutionId; at: Date }>(
    superuserUrl,
    "select institution_id as school, finished_at as at from app.review where state = 'finished' and finished_at >= $1 order by finished_at",
    [begun],
  );
  return ended.map(({ school, at }) => ({ school, seconds: (at.getTime() - begun.getTime()) / 1000 }));
}

function measuresOf(
  schools: readonly InstitutionId[],
  ended: readonly Ended[],
  withinSeconds: number,
): readonly Measure[] {
  const all = ended.length;
  return [
    {
      ...{ kind: "figure", name: `${all} filings of ${schools.length} schools, all reviewed after` },
      ...{ value: ended.at(-1)?.seconds ?? Number.POSITIVE_INFINITY, unit: "s", ceiling: withinSeconds },
    },
    {
      ...{ kind: "figure", name: "the furthest that a school was ahead of one that still waited" },
      ...{ value: furthestAhead(ended.map(({ school }) => school)), unit: "filings", ceiling: AT_ONCE },
    },
    ...schools.map((school, at): Measure => {
      const own = ended.filter((each) => each.school === school);
      const place = ended.findLastIndex((each) => each.school === school) + 1;
      const seconds = [own[0], own.at(-1)].map((each) => each?.seconds.toFixed(1)).join(" to ");
      return {
        ...{ kind: "figure", name: `school ${at + 1}, ${own.length} filings: of all, its last is number` },
        ...{ value: place, unit: `of ${all}`, remark: `reviewed after ${seconds} s` },
        ceiling: Math.min(all, own.length * schools.length + AT_ONCE),
      };
    }),
  ];
}
