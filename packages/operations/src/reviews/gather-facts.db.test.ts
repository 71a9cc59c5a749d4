import {
  insertLinkAcknowledgement,
  insertLinkCheck,
  updateEvidenceLink,
} from "@goodstanding/database/queries/evidence-link";
import { listFilings } from "@goodstanding/database/queries/filing";
import { findGathered } from "@goodstanding/database/queries/review";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import { withScope } from "@goodstanding/database/scope";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { SnapshotLink } from "@goodstanding/domain/filings/snapshot";
import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { FiledFile } from "@goodstanding/domain/review/facts";
import { buildProgramme } from "@goodstanding/testing/builders/programme";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn, type TestPackage } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { withdrawFiling } from "../filings/withdraw-filing.ts";
import { addLink } from "../links/add-link.ts";
import { grantExtension } from "../obligations/grant-extension.ts";
import { materialiseObligations } from "../obligations/materialise-obligations.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { askForReview } from "./ask-for-review.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf } from "./review-for-test.ts";
import { listTroubledLinks } from "./troubled-links.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
const { signal } = new AbortController();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

const inYear = (year: number) => ({
  ...deps,
  clock: fixedClock(`${year}-10-21T09:00:00+08:00`),
});
const reviewed = async (submitted: Submitted, of = school) => {
  const job = { reviewId: submitted.reviewId, institutionId: of.institution.id };
  expect(await reviewFiling(deps, job, signal)).toBe("finished");
  const gathered = await deps.everywhere((tx) => findGathered(tx, submitted.reviewId));
  if (!gathered) throw new Error("Nothing was gathered");
  return gathered;
};
const handedIn = async (year: number, files: TestPackage, of = school): Promise<Submitted> => {
  const { id } = await filingOf(deps, of, String(year));
  return handIn(inYear(year), of.asSecretary, id, { ...completePackage(year), ...files });
};

const minutes = "03_其他持续改进工作原始材料/会议纪要";
const paragraphs = Array.from(
  { length: 12 },
  (_, at) => `第${at + 1}项：会议讨论了课程目标${at + 1}的达成情况，并安排第${at + 3}周前完成改进。`,
);
const text = makeDocx({ title: "十月会议纪要", paragraphs });
/** The same with one word changed. */
const near = makeDocx({ title: "十月会议纪要", paragraphs: [...paragraphs, "补充：另行通知。"] });
const other = makeDocx({
  title: "学生座谈会",
  paragraphs: paragraphs.map(
    (_, at) => `学生代表${at}反映实验室开放时间与选课安排的意见，学院逐条答复并记录在案。`,
  ),
});
const names = (files: readonly FiledFile[] | null) =>
  files?.map(({ path, year, signature }) => [path.split("/").at(-1), year, signature !== null]);

test("files of the same bytes or nearly the same text that this programme filed before are looked at, no others", {
  timeout: 60_000,
}, async () => {
  await reviewed(await handedIn(2026, { [`${minutes}/原件.docx`]: text, [`${minutes}/座谈会.docx`]: other }));
  // What was filed before stays as it was read, also when the readers change.
  await deps.sql("update document_reading set version = version - 1 where institution_id = $1", [
    school.institution.id,
  ]);
  const submitted = await handedIn(2027, {
    [`${minutes}/照抄.docx`]: near,
    [`${minutes}/座谈会.docx`]: other,
  });
  const { earlier, elsewhere } = await reviewed(submitted);
  expect(names(earlier)).toEqual([
    ["座谈会.docx", 2026, true],
    ["原件.docx", 2026, true],
  ]);
  expect(elsewhere).toEqual([]);
});

test("the first filing of a programme has no earlier one, and a later year is none", {
  timeout: 60_000,
}, async () => {
  const first = await handedIn(2026, {});
  await reviewed(await handedIn(2027, { [`${minutes}/纪要.docx`]: text }));
  expect((await reviewed(first)).earlier).toBeNull();
});

/** A second programme of the college, with a filing for the same year. */
async function secondFiling(): Promise<FilingId> {
  const { programme } = await withScope(deps.database, school.scope, (tx) =>
    buildProgramme(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      school.college,
      [
        {
          conclusion: "passed",
          validFrom: yearMonth("2022-01"),
          validTo: yearMonth("2027-12"),
          noticeDate: null,
        },
      ],
      { name: "车辆工程", code: "080207", position: 2 },
    ),
  );
  const { id: institutionId } = school.institution;
  await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
  const filings = await withScope(deps.database, school.scope, listFilings);
  const filing = filings.find((each) => each.programmeId === programme.id && each.period === "2026");
  if (!filing) throw new Error("The second programme has no filing");
  return filing.id;
}

test("what another programme of the school sent counts until it is withdrawn; another school's never does", {
  timeout: 60_000,
}, async () => {
  const filingId = await secondFiling();
  const theirs = await handIn(deps, school.asSecretary, filingId, {
    ...completePackage(2025),
    [`${minutes}/原件.docx`]: text,
  });
  await reviewed(theirs);
  const stranger = await schoolForTest(deps);
  await reviewed(await handedIn(2026, { [`${minutes}/别校.docx`]: text }, stranger), stranger);
  const submitted = await handedIn(2026, { [`${minutes}/照抄.docx`]: near });
  const { earlier, elsewhere } = await reviewed(submitted);
  expect(earlier).toBeNull();
  // The course is one that both programmes have.
  const own = elsewhere.filter(({ path }) => !path.includes("机械设计"));
  expect(names(own)).toEqual([["原件.docx", 2026, true]]);
  expect(own).toMatchObject([{ programme: "车辆工程" }]);
  const { findings } = await outcomeOf(deps, submitted);
  expect(findings.filter(({ rule }) => rule === "similar-file")).toMatchObject([
    { params: { relation: "programme", programme: "车辆工程" } },
  ]);
  await withdrawFiling(deps, school.asDean, { filingId, reason: "补充材料" });
  const again = await askForReview(deps, school.asOffice, submitted);
  if (!again.ok) throw new Error(again.error.code);
  expect((await reviewed({ ...submitted, ...again.value })).elsewhere).toEqual([]);
});

test("the third-year report is looked for where the school wants both on one day", {
  timeout: 60_000,
}, async () => {
  school = await schoolForTest(deps, {
    accreditations: [
      {
        conclusion: "passed",
        validFrom: yearMonth("2023-05"),
        validTo: yearMonth("2029-05"),
        noticeDate: null,
      },
    ],
  });
  const submitted = await handedIn(2026, {});
  const absent = { due: "2026-10-31", isHandedIn: false, missing: [] };
  expect((await reviewed(submitted)).thirdYear).toEqual(absent);
  const { id } = await filingOf(deps, school, "2026", "third-year-report");
  const report = makeDocx({ title: "报告", paragraphs: ["一"] });
  const plan = makeDocx({ title: "培养方案", paragraphs: ["二"] });
  await handIn(deps, school.asSecretary, id, { "报告.docx": report, "附件/培养方案.docx": plan });
  const { row: again } = await outcomeOf(deps, submitted);
  expect(again).toMatchObject({ number: 2, state: "queued" });
  // What the programme's course packages hold this year went in with the yearly material alone.
  const missing = [{ zh: "课程原始评价材料（分年度）" }, { zh: "最近一次毕业要求达成情况评价报告" }];
  expect((await reviewed({ ...submitted, reviewId: again.id })).thirdYear).toMatchObject({
    ...{ isHandedIn: true, missing },
  });
  const { findings } = await outcomeOf(deps, submitted);
  expect(findings.filter(({ rule }) => rule === "third-year-apart")).toMatchObject([
    { params: { about: "attachments", "missing.zh": missing.map(({ zh }) => `“${zh}”`).join("、") } },
  ]);
  const taken = await withdrawFiling(deps, school.asDean, { filingId: id, reason: "附件待补" });
  expect(taken).toMatchObject({ ok: true });
  const { row: third } = await outcomeOf(deps, submitted);
  expect(third).toMatchObject({ number: 3, state: "queued" });
  expect((await reviewed({ ...submitted, reviewId: third.id })).thirdYear).toMatchObject({
    isHandedIn: false,
  });
  const next = await handedIn(2027, {});
  expect((await reviewed(next)).thirdYear).toBeNull();
});

test("a day granted for one of both, or a report still to be confirmed, does not switch the look off", async () => {
  school = await schoolForTest(deps, {
    accreditations: [
      {
        conclusion: "passed",
        validFrom: yearMonth("2023-05"),
        validTo: yearMonth("2029-05"),
        noticeDate: null,
      },
    ],
  });
  const granted = await grantExtension(deps, school.asOffice, {
    ...{ unitId: school.college.id, rule: "annual-filing", period: "2026", due: localDate("2026-11-20") },
    ...{ reason: "校区搬迁", document: null },
  });
  expect(granted).toMatchObject({ ok: true });
  await deps.sql(
    `update obligation set state = 'to-confirm' where rule = 'third-year-report' and year = 2026`,
  );
  const submitted = await handedIn(2026, {});
  expect((await reviewed(submitted)).thirdYear).toMatchObject({ due: "2026-10-31", isHandedIn: false });
});

test("a review of a later day judges what is not filed by that day, and knows the day of each handing in", async () => {
  const { filingId, ...first } = await handedInFirst();
  const returned = await decideFiling(inYear(2026), school.asOffice, {
    ...{ ...first, kind: "return", reason: "缺签字", dueAgain: localDate("2026-12-20") },
  });
  expect(returned).toMatchObject({ ok: true });
  const december = { ...deps, clock: fixedClock("2026-12-18T09:00:00+08:00") };
  const files = {
    ...completePackage(2026),
    "会议纪要/补充.docx": makeDocx({ title: "补", paragraphs: ["二"] }),
  };
  const second = await handIn(december, school.asSecretary, filingId, files);
  const january = { ...deps, clock: fixedClock("2027-01-05T09:00:00+08:00") };
  const job = { reviewId: second.reviewId, institutionId: school.institution.id };
  expect(await reviewFiling(january, job, signal)).toBe("finished");
  expect(await deps.everywhere((tx) => findGathered(tx, second.reviewId))).toMatchObject({
    ...{ submittedOn: "2026-10-21", frozenOn: "2026-12-18", referenceDate: "2027-01-05" },
    programme: "机械设计制造及其自动化",
  });
  const { row, findings } = await outcomeOf(deps, second);
  expect(row.timeliness).toMatchObject({ agency: { status: "missed", days: 5 } });
  expect(findings.map(({ rule }) => rule)).toContain("agency-missed");
});

async function handedInFirst() {
  const { id: filingId } = await filingOf(deps, school);
  const submitted = await handIn(inYear(2026), school.asSecretary, filingId, completePackage(2026));
  await reviewed(submitted);
  return { ...submitted, filingId };
}

test("a link is in trouble as its last look says, until somebody accepts that, and when its share ends", async () => {
  const { id: filingId } = await filingOf(deps, school);
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  const url = "https://pan.school.example/s/1";
  const input = { password: null, remark: null, expiresOn: null };
  const added = await addLink(deps, school.asSecretary, { filingId, placement, url, ...input });
  if (!added.ok) throw new Error(added.error.code);
  const today = localDate("2026-10-23");
  const frozen: SnapshotLink = { placement, url, note: "云盘", expiresOn: null };
  const troubles = (link: SnapshotLink = frozen) =>
    deps.everywhere((tx) =>
      listTroubledLinks(tx, { filingId, links: [link], today, timeZone: "Asia/Shanghai" }),
    );
  const looked = (outcome: LinkOutcome, at: string) =>
    deps.everywhere(async (tx) => {
      const id = deps.newId<string>();
      const seen = { httpStatus: 200, finalUrl: url, title: null, fingerprint: null, asksPassword: false };
      await insertLinkCheck(tx, {
        ...{ id, institutionId: school.institution.id, linkId: added.value.id, outcome, cause: null },
        ...{ ...seen, checkedAt: new Date(at) },
      });
      return id;
    });
  const unchecked = [{ title: "云盘", url, trouble: "unchecked", checkedOn: today, placement }];
  expect(await troubles()).toEqual(unchecked);
  await looked("fine", "2026-10-22T01:00:00Z");
  expect(await troubles()).toEqual([]);
  const checkId = await looked("changed", "2026-10-22T18:00:00Z");
  expect(await troubles()).toEqual([
    { title: "云盘", url, trouble: "changed", checkedOn: "2026-10-23", placement },
  ]);
  await deps.everywhere((tx) =>
    insertLinkAcknowledgement(tx, {
      ...{ id: deps.newId<string>(), institutionId: school.institution.id, checkId, reason: "已改版" },
      ...{ acknowledgedBy: school.administrator.id, acknowledgedAt: deps.clock.now() },
    }),
  );
  expect(await troubles()).toEqual([]);
  expect(await troubles({ ...frozen, expiresOn: localDate("2026-11-01") })).toMatchObject([
    { trouble: "expires-soon", checkedOn: today },
  ]);
  await looked("gone", "2026-10-23T01:00:00Z");
  expect(await troubles()).toMatchObject([{ trouble: "gone" }]);
  expect(await troubles({ ...frozen, url: "https://elsewhere.example" })).toMatchObject([
    { trouble: "unchecked", url: "https://elsewhere.example" },
  ]);
  await deps.everywhere((tx) =>
    updateEvidenceLink(tx, added.value.id, { changedAt: new Date("2026-10-23T02:00:00Z") }),
  );
  expect(await troubles()).toEqual(unchecked);
});
