import { createTestDatabase } from "@goodstanding/database/test-database";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { expect, test } from "vitest";
import { completeFiles } from "../packages/complete-package.ts";
import { startCountingSink } from "../support/counting-sink.ts";
import { eventually } from "../support/eventually.ts";
import { handIn } from "../support/hand-in.ts";
import { query } from "../support/query.ts";
import { openStage } from "../support/stage.ts";
import { timePasses } from "../support/time-passes.ts";
import { startWorkerProcess } from "../support/worker-process.ts";

const COLLEGE = "机械工程学院";
const SECRETARY = "secretary@school.example";

test("the next worker finishes a review whose worker was killed, and finds each thing once", {
  timeout: 180_000,
}, async () => {
  await using sink = await startCountingSink();
  await using stage = await openStage(await createTestDatabase(), { smtpUrl: sink.url });
  const plan = { college: COLLEGE, secretaries: [SECRETARY], programmes: { 机械工程: 2025 } };
  const school = await foundColleges(stage.deps, [plan]);
  const [review] = await handIn(stage, school, [
    { college: COLLEGE, secretary: SECRETARY, zip: manyFiles() },
  ]);
  const row = async () => {
    const [found] = await query<{
      state: string;
      attempts: number;
      findings: string[];
    }>(
      stage.superuserUrl,
      `select state, attempts,
              array(select rule from app.finding f where f.review_id = r.id order by position) as findings
         from app.review r where id = $1`,
      [review],
    );
    return found;
  };

  const first = await startWorkerProcess(stage.workerEnv);
  const kept = () =>
    query(stage.superuserUrl, "select sha256, format, id from app.document_reading order by id");
  const isReading = async () => (await row())?.state === "running" && (await kept()).length >= 10;
  await eventually("the review is under way", isReading, { everyMs: 5 });
  await first.kill();
  const before = await kept();
  expect(await row()).toMatchObject({ state: "running", attempts: 1, findings: [] });
  await timePasses(stage.superuserUrl);

  await using _second = await startWorkerProcess(stage.workerEnv);
  const finished = await eventually("the review has finished", async () => {
    const now = await row();
    return now?.state === "finished" && now;
  });
  expect(finished.attempts).toBe(2);
  expect(finished.findings).toEqual(["duplicate-file"]);
  // What the first one had read was kept, and each content is read once.
  const after = await kept();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
});

/** A complete filing with enough more to open for a while, two of them the same. */
function manyFiles(): Buffer {
  const folder = "03_其他持续改进工作原始材料/会议纪要";
  const sheets = Array.from({ length: 150 }, (_, at) => {
    const rows = Array.from({ length: 200 }, (_row, number) => [number, `${at} ${number}`, number * at]);
    return { name: `${folder}/第${at}次统计.xlsx`, content: makeXlsx("成绩", rows) };
  });
  const [same] = sheets;
  return writeZip([
    ...completeFiles().map(({ path, content }) => ({ name: path, content })),
    ...sheets,
    { name: `${folder}/统计副本.xlsx`, content: same?.content ?? Buffer.alloc(1) },
  ]);
}
