import { rm } from "node:fs/promises";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { createInspector, type Inspector } from "@goodstanding/documents/inspect/inspector";
import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn, page, type TestPackage } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { extractArchive } from "../uploads/extract-archive.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf as outcomeOfSubmission, said } from "./review-for-test.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
const running = new AbortController().signal;
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

const at = (instant: string) => ({ ...deps, clock: fixedClock(instant) });

async function handedIn(files: TestPackage, period = "2026", by: typeof deps = deps): Promise<Submitted> {
  const { id } = await filingOf(deps, school, period);
  const sent = Object.entries(files).filter(([, bytes]) => bytes.length > 0);
  await unpack(
    id,
    Object.keys(files).filter((path) => !sent.some(([each]) => each === path)),
  );
  return handIn(by, school.asSecretary, id, Object.fromEntries(sent));
}

/** A file of no bytes is refused where it comes alone, and kept where an archive holds it. */
async function unpack(filingId: FilingId, empty: readonly string[]): Promise<void> {
  if (empty.length === 0) return;
  const zip = writeZip(empty.map((name) => ({ name, content: Buffer.alloc(0) })));
  const announced = { target: { filingId, packageId: null }, path: "材料.zip", kind: "archive" } as const;
  const sent = await uploadContent(deps, school.asSecretary, announced, zip);
  if (!sent.ok) throw new Error(sent.error.code);
  const job = { uploadId: sent.value.uploadId, institutionId: school.institution.id };
  expect(await extractArchive(deps, job, running)).toBe("done");
}

const review = ({ reviewId }: Submitted, by = deps, signal = running) =>
  reviewFiling(by, { reviewId, institutionId: school.institution.id }, signal);

const outcomeOf = (submitted: Submitted) => outcomeOfSubmission(deps, submitted);

const setReview = ({ reviewId }: Submitted, change: string) =>
  deps.sql(`update review set ${change} where id = $1`, [reviewId]);

const stealing = (submitted: Submitted): Inspector => ({
  ...inspector,
  examine: async (task) => {
    await setReview(submitted, `lease_holder = '${deps.newId<string>()}'`);
    return inspector.examine(task);
  },
});

test("a complete package handed in in time is clean, and the review says who judged by which rules", async () => {
  const submitted = await handedIn(completePackage(2026));
  await deps.newEvents();
  expect(await review(submitted)).toBe("finished");
  const outcome = await outcomeOf(submitted);
  expect(said(outcome)).toEqual([]);
  expect(outcome.row).toMatchObject({
    state: "finished",
    verdict: "clean",
    release: "0.1.0",
    packs: ["ceeaa-2025", "imut-2024-23"],
    attempts: 1,
    leaseHolder: null,
    leaseUntil: null,
    failure: null,
    finishedAt: deps.clock.now(),
    timeliness: {
      school: { due: "2026-10-31", status: "on-time", days: 10 },
      agency: { due: "2026-12-31", status: "open", days: 71 },
    },
  });
  expect(outcome.row.checks).toBeGreaterThanOrEqual(10);
  expect(await deps.newEvents()).toMatchObject([
    { kind: "review.finished", actor: "系统预审", actorPersonId: null, objectId: submitted.reviewId },
  ]);
});

test("planted faults are found, each with its file and clause", { timeout: 60_000 }, async () => {
  const before = completePackage(2026);
  const report = "02_课程评价材料/01_机械设计（理论课程）/机械设计_课程目标达成评价报告.docx";
  const reused = before[report] ?? Buffer.alloc(0);
  await handedIn(before, "2026", at("2026-10-20T09:00:00+08:00"));
  const same = page("同一份");
  const docx = makeDocx({ title: "截断", paragraphs: ["x".repeat(4000)] });
  const syllabus = "01_制度文件/02_课程教学大纲";
  const minutes = "03_其他持续改进工作原始材料/会议纪要";
  const submitted = await handedIn(
    {
      ...completePackage(2027),
      [report]: reused,
      [`${syllabus}/加密.pdf`]: makePdf(["密"], { locked: true }),
      [`${syllabus}/错名.docx`]: makePdf(["其实是PDF"]),
      [`${syllabus}/空.pdf`]: Buffer.alloc(0),
      [`${syllabus}/截断.docx`]: docx.subarray(0, docx.length / 2),
      [`${minutes}/甲.pdf`]: same,
      [`${minutes}/乙.pdf`]: same,
      [`${minutes}/.DS_Store`]: Buffer.from("junk"),
    },
    "2027",
    at("2027-11-02T10:00:00+08:00"),
  );
  expect(await review(submitted)).toBe("finished");
  const outcome = await outcomeOf(submitted);
  expect(said(outcome)).toEqual([
    "block empty-file 01_本年度修订的制度文件/02_课程教学大纲/空.pdf",
    "block encrypted-file 01_本年度修订的制度文件/02_课程教学大纲/加密.pdf",
    "block unreadable-file 01_本年度修订的制度文件/02_课程教学大纲/截断.docx",
    "warn duplicate-file 03_其他持续改进工作原始材料/02_会议纪要/甲.pdf",
    "warn late-school",
    "warn reused-file 02_课程目标达成情况评价材料/01_机械设计（理论实验课程）/07_课程目标达成评价报告/机械设计_课程目标达成评价报告.docx",
    "warn type-mismatch 01_本年度修订的制度文件/02_课程教学大纲/错名.docx",
  ]);
  expect(outcome.row).toMatchObject({
    verdict: "block",
    filesIgnored: 1,
    timeliness: {
      school: { due: "2027-10-31", status: "late", days: 2 },
      agency: { due: "2027-12-31", status: "open" },
    },
  });
  const late = outcome.findings.find(({ rule }) => rule === "late-school");
  expect(late?.citation).toMatchObject({ document: expect.stringContaining("内蒙古工业大学") });
});

test("after the association's date the standing there is missed", async () => {
  const newYear = at("2027-01-01T00:00:00+08:00");
  const submitted = await handedIn(completePackage(2026), "2026", newYear);
  await review(submitted, newYear);
  const outcome = await outcomeOf(submitted);
  expect(said(outcome)).toEqual(["warn agency-missed", "warn late-school"]);
  expect(outcome.row.timeliness).toMatchObject({
    school: { status: "late", days: 62 },
    agency: { status: "missed", days: 1 },
  });
});

test("the local day counts: a quarter of an hour before midnight is in time", async () => {
  const submitted = await handedIn(completePackage(2026), "2026", at("2026-10-31T23:45:00+08:00"));
  await review(submitted);
  expect((await outcomeOf(submitted)).row.timeliness).toMatchObject({
    school: { status: "on-time", days: 0 },
  });
});

test("what was handed in in time stays in time when it is handed in again after a return", async () => {
  const first = await handedIn(completePackage(2026));
  await review(first);
  const { submissionId, snapshotHash } = first;
  const returned = {
    submissionId,
    snapshotHash,
    kind: "return",
    reason: "缺签字",
    dueAgain: localDate("2026-11-06"),
  } as const;
  expect(await decideFiling(deps, school.asOffice, returned)).toMatchObject({ ok: true });
  const later = at("2026-11-05T10:00:00+08:00");
  const signed = { "03_其他持续改进工作原始材料/会议纪要/签字.pdf": page("签字") };
  const second = await handedIn(signed, "2026", later);
  await review(second, later);
  const outcome = await outcomeOf(second);
  expect(said(outcome)).toEqual([]);
  expect(outcome.row.timeliness).toMatchObject({
    school: { status: "on-time", days: 10 },
    agency: { status: "open", days: 56 },
  });
});

test("a third-year report is asked for its attachments, not for the classes of an annual filing", async () => {
  const accreditation = {
    conclusion: "passed",
    validFrom: yearMonth("2023-05"),
    validTo: yearMonth("2029-05"),
    noticeDate: null,
  } as const;
  school = await schoolForTest(deps, { accreditations: [accreditation] });
  const { id } = await filingOf(deps, school, "2026", "third-year-report");
  const names = ["持续改进情况报告", "附件/制度文件", "附件/课程目标达成评价报告"];
  const files = names.map((name) => [`${name}.docx`, makeDocx({ title: name, paragraphs: ["一"] })]);
  const submitted = await handIn(deps, school.asSecretary, id, Object.fromEntries(files));
  await review(submitted);
  const outcome = await outcomeOf(submitted);
  expect(said(outcome)).toEqual([
    ...["warn missing-attachment", "info missing-attachment", "info missing-attachment"],
  ]);
  expect(outcome.findings[0]).toMatchObject({
    params: { "slot.zh": "最近一次毕业要求达成情况评价报告" },
    citation: { pack: "ceeaa-2025", clause: "附件2第五部分2（3）" },
  });
  expect(outcome.row.timeliness).toMatchObject({ school: { due: "2026-10-31" } });
});

test("of workers that take one review at the same time one finishes, and findings are written once", async () => {
  const empty = { "03_其他持续改进工作原始材料/会议纪要/空.pdf": Buffer.alloc(0) };
  const submitted = await handedIn({ ...completePackage(2026), ...empty });
  await deps.newEvents();
  await deps.openConnections();
  const outcomes = await Promise.all([review(submitted), review(submitted), review(submitted)]);
  expect(outcomes.toSorted()).toEqual(["finished", "not-claimed", "not-claimed"]);
  expect(await review(submitted)).toBe("not-claimed");
  const outcome = await outcomeOf(submitted);
  expect(outcome.findings.map(({ rule, position }) => `${position} ${rule}`)).toEqual(["0 empty-file"]);
  expect(await deps.newEvents()).toHaveLength(1);
});

test("a review whose worker died is taken over when the lease has ended, and not before", async () => {
  const submitted = await handedIn(completePackage(2026));
  const dead = `state = 'running', lease_holder = '${deps.newId<string>()}', attempts = 1, progress_percent = 80`;
  await setReview(submitted, `${dead}, lease_until = clock_timestamp() + interval '20 seconds'`);
  expect(await review(submitted)).toBe("not-claimed");
  await setReview(submitted, "lease_until = clock_timestamp() - interval '1 second'");
  expect(await review(submitted)).toBe("finished");
  expect((await outcomeOf(submitted)).row).toMatchObject({ attempts: 2, verdict: "clean" });
});

test("whoever has lost the lease writes nothing", async () => {
  const submitted = await handedIn(completePackage(2026));
  await deps.newEvents();
  expect(await review(submitted, { ...deps, inspector: stealing(submitted) })).toBe("lease-lost");
  const outcome = await outcomeOf(submitted);
  expect([outcome.row.state, outcome.findings, await deps.newEvents()]).toEqual(["running", [], []]);
});

test("a worker that closes puts the review back for the next to take at once", async () => {
  const submitted = await handedIn(completePackage(2026));
  const closing = new AbortController();
  const slow: Inspector = {
    ...inspector,
    examine: async (task) => {
      closing.abort(new Error("closing"));
      return inspector.examine(task);
    },
  };
  await expect(review(submitted, { ...deps, inspector: slow }, closing.signal)).rejects.toThrow("closing");
  expect((await outcomeOf(submitted)).row).toMatchObject({ state: "queued", attempts: 0, leaseHolder: null });
  expect(await review(submitted)).toBe("finished");
});

test("a fault of ours is thrown and noted, and after many the review is left to people", async () => {
  const submitted = await handedIn(completePackage(2026));
  await deps.newEvents();
  const [file] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("submissionFile").selectAll().where("submissionId", "=", submitted.submissionId).execute(),
  );
  await deps.storage.withLocal(file?.sha256 ?? "", (path) => rm(path));
  await expect(review(submitted)).rejects.toThrow("ENOENT");
  expect((await outcomeOf(submitted)).row).toMatchObject({
    state: "running",
    failure: expect.stringContaining("ENOENT"),
  });
  expect(await deps.newEvents()).toEqual([]);
  await setReview(submitted, "attempts = 25, lease_until = clock_timestamp() - interval '1 second'");
  expect(await review(submitted)).toBe("failed");
  expect((await outcomeOf(submitted)).row).toMatchObject({
    state: "failed",
    verdict: null,
    failure: expect.stringMatching(/begun 25 times .*ENOENT/),
  });
  expect(await deps.newEvents()).toMatchObject([{ kind: "review.failed" }]);
});
