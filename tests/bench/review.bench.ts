import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { createInspector, inspectorLimits } from "@goodstanding/documents/inspect/inspector";
import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import type { PackedFile } from "../packages/complete-package.ts";
import { handIn } from "../support/hand-in.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import type { Benchmark, Measure } from "./harness/benchmark.ts";
import { type Contender, compare } from "./harness/compare.ts";
import { progress } from "./harness/progress.ts";
import { mixedPackage } from "./review/mixed-package.ts";

const MIB = 1024 ** 2;
const run = promisify(execFile);

const sizes = {
  // The script starts nearly two thousand programs a round, which takes as long as all the rest.
  full: { files: 2000, rounds: 5, roundsOfClerk: 3 },
  smoke: { files: 120, rounds: 1, roundsOfClerk: 1 },
} as const;

const COLLEGE = "机械工程学院";
const SECRETARY = "secretary@school.example";
const tools = ["openssl", "hashdeep", "jdupes", "7z", "qpdf"] as const;

/**
 * One filing reviewed whole by one reading process: every file opened, its words read, all checks run, the findings
 * committed; and again after one file was changed. Against the hash of the same bytes by OpenSSL, and against what a
 * careful clerk would run over the folder.
 */
export const benchmark: Benchmark = {
  name: "review",
  run: async (size) => {
    const { files, rounds, roundsOfClerk } = sizes[size];
    const folder = await mkdtemp(join(tmpdir(), "goodstanding-bench-"));
    const server = await startTestServer();
    try {
      const packed = await mixedPackage(files);
      const mebibytes = packed.reduce((sum, { content }) => sum + content.length, 0) / MIB;
      progress(`${files} files made`);
      const paths = await writeFolder(join(folder, "files"), packed);
      await using stage = await openStage(await cloneTestDatabase(server.address), { smtpUrl: NO_MAIL });
      const review = await handedIn(stage, packed);
      progress("handed in");
      const ours = await reviewer(stage, review, mebibytes);
      try {
        await ours.whole.prepare?.();
        await ours.whole.run();
        const measures: Measure[] = [];
        if (tools.every(hasTool)) {
          const held = `${files} files, ${Math.round(mebibytes)} MiB`;
          const openssl = opensslContender(paths, mebibytes);
          const clerk = clerkContender(join(folder, "files"), paths, mebibytes);
          measures.push(
            {
              ...{ kind: "ratio", name: `${held}, read as they came, against openssl dgst -sha256` },
              ...{ comparison: await compare(ours.readBefore, openssl, rounds), floor: 0.55, goal: 0.75 },
              remark: "what is left to do between handing in and the findings",
            },
            {
              ...{ kind: "ratio", name: `${held}, none read before, against openssl dgst -sha256` },
              ...{ comparison: await compare(ours.whole, openssl, rounds), floor: 0.55, goal: 0.75 },
              remark: "every document's words are read, which openssl does not do",
            },
            {
              ...{ kind: "ratio", name: `${held} against hashdeep, jdupes, 7z t and qpdf --check` },
              ...{ comparison: await compare(ours.whole, clerk, roundsOfClerk), floor: 2 },
            },
          );
        }
        return [
          ...measures,
          {
            ...{ kind: "figure", name: "again, after one file was changed", value: await ours.again() },
            ...{ unit: "s", ceiling: 2 },
          },
        ];
      } finally {
        await ours.close();
      }
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Nothing is sent. */
const NO_MAIL = "smtp://127.0.0.1:9";

interface HandedIn {
  readonly reviewId: ReviewId;
  readonly institutionId: InstitutionId;
}

async function handedIn(stage: Stage, packed: readonly PackedFile[]): Promise<HandedIn> {
  const plan = { college: COLLEGE, secretaries: [SECRETARY], programmes: { 机械工程: 2025 } };
  const school = await foundColleges(stage.deps, [plan]);
  const zip = writeZip(packed.map(({ path, content }) => ({ name: path, content, stored: true })));
  const [reviewId] = await handIn(stage, school, [{ college: COLLEGE, secretary: SECRETARY, zip }]);
  if (!reviewId) throw new Error("Nothing was handed in");
  return { reviewId, institutionId: school.institutionId };
}

async function reviewer({ deps, superuserUrl }: Stage, job: HandedIn, mebibytes: number) {
  const inspector = createInspector({ ...inspectorLimits, processes: 1 });
  const reviewOnce = async (): Promise<void> => {
    const outcome = await reviewFiling({ ...deps, inspector }, job, new AbortController().signal);
    if (outcome !== "finished") throw new Error(`The review ended as ${outcome}`);
  };
  const reopen = async (): Promise<void> => {
    await query(superuserUrl, "delete from app.finding where review_id = $1", [job.reviewId]);
    await query(superuserUrl, "update app.review set state = 'queued', verdict = null where id = $1", [
      job.reviewId,
    ]);
  };
  const whole: Contender = {
    name: "review",
    unit: "MiB",
    prepare: async () => {
      await reopen();
      await query(superuserUrl, "truncate app.document_reading cascade");
    },
    run: async () => {
      await reviewOnce();
      return mebibytes;
    },
  };
  const readBefore: Contender = { ...whole, prepare: reopen };
  /** Seconds. */
  const again = async (): Promise<number> => {
    await reopen();
    await query(
      superuserUrl,
      `with one as (select institution_id, id from app.document_reading where format = 'docx' order by sha256 limit 1),
         bands as (delete from app.reading_band b using one
           where b.institution_id = one.institution_id and b.reading_id = one.id returning 1)
       select count(*) from bands`,
    );
    await query(
      superuserUrl,
      `delete from app.document_reading where id =
         (select id from app.document_reading where format = 'docx' order by sha256 limit 1)`,
    );
    const begun = performance.now();
    await reviewOnce();
    return (performance.now() - begun) / 1000;
  };
  return { whole, readBefore, again, close: () => inspector.close() };
}

async function writeFolder(folder: string, packed: readonly PackedFile[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { path, content } of packed) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    paths.push(file);
  }
  return paths;
}

function opensslContender(paths: readonly string[], mebibytes: number): Contender {
  return {
    name: "openssl",
    unit: "MiB",
    run: async () => {
      await run("openssl", ["dgst", "-sha256", ...paths], { maxBuffer: 64 * MIB });
      return mebibytes;
    },
  };
}

/** One after the other, as a script does. */
function clerkContender(folder: string, paths: readonly string[], mebibytes: number): Contender {
  const archives = paths.filter((path) => /\.(docx|xlsx|zip)$/.test(path));
  const pdfs = paths.filter((path) => path.endsWith(".pdf"));
  return {
    name: "clerk's script",
    unit: "MiB",
    run: async () => {
      await run("hashdeep", ["-r", "-c", "sha256", folder], { maxBuffer: 64 * MIB });
      await run("jdupes", ["-r", "-q", folder], { maxBuffer: 64 * MIB });
      for (const path of archives) await run("7z", ["t", path]);
      // Warnings end with 3.
      for (const path of pdfs) await run("qpdf", ["--check", path]).catch(() => undefined);
      return mebibytes;
    },
  };
}
