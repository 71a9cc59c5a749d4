import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import {
  anotherCollege,
  expertForTest,
  type TestExpert,
} from "@goodstanding/operations/appraisals/experts-for-test";
import { completePackage, handIn } from "@goodstanding/operations/filings/package-for-test";
import type { Submitted } from "@goodstanding/operations/filings/submit-filing";
import { materialiseObligations } from "@goodstanding/operations/obligations/materialise-obligations";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type {
  AppraisalComparison,
  AppraisalQueue,
  AppraisalWorkbench,
  ExpertPool,
  ReturnDraft,
  ReviewPlanView,
  TextComparison,
} from "./presenters/appraisal-views.ts";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps } = server;
let address: string;
let school: TestSchool;
let filingId: FilingId;
let handed: Submitted;
let expert: TestExpert;
let office: string;
let reviewer: string;
let secretary: string;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  // As a worker does a year on, so that there is a filing with one of last year beside it.
  const nextYear = { ...deps, clock: { ...deps.clock, today: () => localDate("2027-10-21") } };
  const { id: institutionId } = school.institution;
  await materialiseObligations(nextYear, { kind: "system", institutionId, name: "系统任务" });
  expert = await expertForTest(deps, school, await anotherCollege(deps, school));
  await deps.sql("update person set account_id = null");
  filingId = (await filingOf(deps, school, "2027")).id;
  await handIn(deps, school.asSecretary, (await filingOf(deps, school)).id, completePackage(2026));
  handed = await handIn(deps, school.asSecretary, filingId, completePackage(2027));
  await deps.sql("update review set state = 'finished' where id = $1", [handed.reviewId]);
  office = await server.signIn(school.administrator.email);
  reviewer = await server.signIn(expert.person.email);
  secretary = await server.signIn(school.secretary.email);
});

afterAll(() => server.close());

async function ask<T>(path: string, input: unknown, cookie: string): Promise<T> {
  const answer = await server.call("query", path, input, cookie);
  expect(answer).toMatchObject({ status: 200 });
  return answer.data as T; // each caller names the answer that the API declares
}

async function act<T>(path: string, input: unknown, cookie: string): Promise<T> {
  const answer = await server.call("mutation", path, input, cookie);
  expect(answer).toMatchObject({ status: 200 });
  return answer.data as T; // as above
}

const refusal = async (kind: "query" | "mutation", path: string, input: unknown, cookie: string) =>
  (await server.call(kind, path, input, cookie)).error?.appError;

const queue = (cookie: string) => ask<AppraisalQueue>("appraisals.queue", {}, cookie);
const bench = (id: string, cookie = reviewer) => ask<AppraisalWorkbench>("appraisals.get", { id }, cookie);

async function seat(): Promise<string> {
  const input = { filingId, level: "school", reviewers: [null], due: null };
  const [id] = await act<string[]>("appraisals.open", input, office);
  if (!id) throw new Error("No seat");
  await act("appraisals.claim", { id }, reviewer);
  return id;
}

test("an expert finds a free review, takes it, judges it item by item and hands it in", async () => {
  const input = { filingId, level: "school", reviewers: [null], due: null };
  const [id = ""] = await act<string[]>("appraisals.open", input, office);
  expect((await queue(reviewer)).free).toMatchObject([
    {
      id,
      state: "unclaimed",
      round: 1,
      may: { claim: true, work: false },
      filing: { college: { zh: school.college.name } },
    },
  ]);
  expect(await queue(secretary)).toEqual({ mine: [], free: [], all: null, mayManage: false });
  await act("appraisals.claim", { id }, reviewer);
  await act("appraisals.begin", { id }, reviewer);
  const shown = await bench(id);
  expect(shown).toMatchObject({ state: "begun", isMine: true, others: [], previous: null });
  expect(shown.lastYear?.period).toBe("2026");
  const plan = shown.items.find(({ key }) => key === "documents//programme-plan");
  expect(plan).toMatchObject({ isRequired: true, isChanged: null, mark: null, fileCount: 1 });
  expect(shown.parts.flatMap(({ slots }) => slots.map(({ key }) => key))).toContain(plan?.key);

  const files = shown.parts.flatMap(({ slots }) => slots.flatMap((slot) => slot.files));
  await act("appraisals.tick", { id, sha256s: files.map(({ sha256 }) => sha256), isViewed: true }, reviewer);
  await act("appraisals.mark", { id, items: shown.items.map(({ key }) => key), result: "clean" }, reviewer);
  await act("appraisals.mark", { id, items: [plan?.key], result: "warn" }, reviewer);
  const said = { id, commentId: null, item: plan?.key, file: null, place: "第2页", text: "请核对学分" };
  const { commentId } = await act<{ commentId: string }>("appraisals.comment", said, reviewer);
  await act("appraisals.comment", { ...said, commentId, text: "请核对总学分" }, reviewer);
  await act("appraisals.draft", { id, recommendation: "return", text: "草稿" }, reviewer);
  const noted = await bench(id);
  expect(noted).toMatchObject({
    draft: { recommendation: "return", text: "草稿" },
    comments: [{ id: commentId, text: "请核对总学分", place: "第2页" }],
    missing: { unmarked: [], unconfirmed: [], unexplained: [] },
  });
  expect(noted.progress.marked).toBe(noted.progress.required);
  expect((await queue(reviewer)).mine).toMatchObject([{ progress: noted.progress }]);
  expect(new Set(noted.viewed)).toEqual(new Set(files.map(({ sha256 }) => sha256)));
  // Nothing of it is told to the office before it is in.
  const watched = await bench(id, office);
  expect(watched).toMatchObject({ comments: [], draft: { recommendation: null, text: "" } });
  expect(watched.items.every(({ mark }) => mark === null)).toBe(true);
  expect(JSON.stringify(watched)).not.toContain("请核对总学分");

  const { snapshotHash } = shown.submission;
  await act("appraisals.submit", { id, snapshotHash, recommendation: "return", text: "请补正" }, reviewer);
  const compared = await ask<AppraisalComparison>("appraisals.comparison", { filingId }, office);
  expect(compared).toMatchObject({
    stillOpen: 0,
    reviewers: [
      { opinion: { recommendation: "return", text: "请补正", comments: [{ text: "请核对总学分" }] } },
    ],
  });
});

test("who else reviews has no name to a reviewer before all are in; the office sees it", async () => {
  const other = await expertForTest(deps, school, await anotherCollege(deps, school, "化学工程学院"));
  const reviewers = [expert.person.id, other.person.id];
  const input = { filingId, level: "school", reviewers, due: null };
  const [id = ""] = await act<string[]>("appraisals.open", input, office);
  const blind = await bench(id);
  expect(blind.others).toMatchObject([{ reviewer: null, state: "assigned", opinion: null }]);
  expect(JSON.stringify([blind, await queue(reviewer)])).not.toContain(other.person.id);
  expect((await bench(id, office)).others).toMatchObject([{ reviewer: { id: other.person.id } }]);
  await deps.sql(
    `update appraisal set state = 'submitted', submitted_at = now(), recommendation = 'accept', snapshot_hash = $1`,
    [handed.snapshotHash],
  );
  expect((await bench(id)).others).toMatchObject([{ reviewer: { id: other.person.id } }]);
});

test("a reviewer reads the files of what is reviewed and of the year before, and no other ones", async () => {
  const id = await seat();
  const shown = await bench(id);
  const read = async (submissionId: string, path: string, cookie: string) => {
    const url = `${address}/api/submissions/${submissionId}/files?path=${encodeURIComponent(path)}`;
    return (await fetch(url, { headers: { cookie } })).status;
  };
  const [item] = shown.items.filter(({ lastYear }) => lastYear.length > 0);
  const before = item?.lastYear[0]?.path ?? "";
  const path = shown.parts[0]?.slots[0]?.files[0]?.path ?? "";
  expect(await read(shown.submission.id, path, reviewer)).toBe(200);
  expect(await read(shown.lastYear?.submissionId ?? "", before, reviewer)).toBe(200);
  await act("appraisals.handOver", { id, reason: "另行安排", to: "nobody" }, office);
  expect(await read(shown.submission.id, path, reviewer)).toBe(404);
  expect(await refusal("query", "appraisals.get", { id }, reviewer)).toMatchObject({
    code: "appraisal.not-found",
  });
});

test("a document's text stands beside last year's, told apart by characters", async () => {
  const id = await seat();
  const shown = await bench(id);
  const path = shown.parts[0]?.slots[0]?.files[0]?.path;
  const compared = await ask<TextComparison>("appraisals.compareText", { id, path }, reviewer);
  expect(compared).toMatchObject({ before: { truncated: false }, after: { path }, isCut: false });
  expect(compared.lines.map(({ kind }) => kind)).toEqual(["changed", "same"]);
  expect(compared.lines[0]).toMatchObject({
    runs: [
      { kind: "same", text: "202" },
      { kind: "removed", text: "6" },
      { kind: "added", text: "7" },
      { kind: "same", text: "版培养方案" },
    ],
  });
  expect(
    await refusal("query", "appraisals.compareText", { id, path: "无此文件.pdf" }, reviewer),
  ).toMatchObject({ code: "filing.file-not-found" });
});

test("a return takes the edited list along, and the college reads it", async () => {
  const draft = await ask<ReturnDraft>("appraisals.returnDraft", { filingId }, office);
  expect(draft.dueAgain).not.toBeNull();
  const line = {
    ...{ item: "documents//programme-plan", where: "制度文件 · 培养方案", file: null, place: "第2页" },
    ...{ result: "block", text: "请补充修订依据", source: "people" },
  };
  const { id: submissionId, snapshotHash } = draft.submission;
  const decision = { kind: "return", submissionId, snapshotHash, reason: "见清单", dueAgain: draft.dueAgain };
  expect(
    await refusal("mutation", "filings.decide", { ...decision, lines: [{ ...line, text: " " }] }, office),
  ).toMatchObject({ code: "return.line-invalid" });
  await act("filings.decide", { ...decision, lines: [line] }, office);
  expect(await ask("appraisals.returned", { submissionId }, secretary)).toEqual([line]);
  expect(await refusal("query", "appraisals.returned", { submissionId }, reviewer)).toMatchObject({
    code: "submission.not-found",
  });
  expect(await refusal("query", "appraisals.returnDraft", { filingId }, secretary)).toMatchObject({
    code: "access.denied",
  });
});

test("a review whose expert now avoids the college stands in the pool until it is handed over", async () => {
  const id = await seat();
  const conflicts = async () => (await ask<ExpertPool>("appraisals.pool", {}, office)).conflicts;
  expect(await conflicts()).toEqual([]);
  const entry = { expertise: [], mostAtOnce: 1, mostPerYear: null, note: null };
  const input = { ...entry, personId: expert.person.id, avoids: [school.college.id] };
  await act("appraisals.saveToPool", input, office);
  expect(await conflicts()).toMatchObject([
    { id, because: "avoids", reviewer: { id: expert.person.id }, filing: { id: filingId } },
  ]);
  expect(await refusal("mutation", "appraisals.begin", { id }, reviewer)).toMatchObject({
    code: "appraisal.avoids-now",
  });
});

test("the desk says whether its reader may open the filing too", async () => {
  const id = await seat();
  expect(await bench(id)).toMatchObject({ mayOpenFiling: false });
  expect(await bench(id, office)).toMatchObject({ mayOpenFiling: true });
});

test("the office keeps pool, plan and common comments; others do not", async () => {
  const { experts, units } = await ask<ExpertPool>("appraisals.pool", {}, office);
  expect(experts).toMatchObject([
    { person: { id: expert.person.id }, isEntered: true, mostAtOnce: 3, load: { open: 0, thisYear: 0 } },
  ]);
  const entry = {
    ...{ personId: expert.person.id, expertise: ["机械", "机械"], mostAtOnce: 1, mostPerYear: 4 },
    ...{ avoids: [school.college.id], note: "秋季学期在外" },
  };
  await act("appraisals.saveToPool", entry, office);
  const [saved] = (await ask<ExpertPool>("appraisals.pool", {}, office)).experts;
  expect(saved).toMatchObject({
    ...{ expertise: ["机械"], mostAtOnce: 1, mostPerYear: 4, note: "秋季学期在外" },
    avoids: [{ id: school.college.id }],
  });
  expect(units.map(({ id }) => id)).toContain(school.college.id);
  expect(await ask("appraisals.candidates", { filingId }, office)).toMatchObject([{ excluded: "avoids" }]);
  const plan = await ask<ReviewPlanView>("appraisals.plan", { year: 2027 }, office);
  expect(plan.rows.find(({ filing }) => filing.id === filingId)).toMatchObject({
    ...{ isHandedIn: true, reviewers: [], unplaced: ["all-avoid", "all-avoid"] },
  });
  await act("appraisals.saveToPool", { ...entry, avoids: [] }, office);
  expect(
    (await ask<ReviewPlanView>("appraisals.plan", { year: 2027, seats: 1 }, office)).rows.find(
      ({ filing }) => filing.id === filingId,
    ),
  ).toMatchObject({ reviewers: [{ person: { id: expert.person.id }, isProposal: true }], unplaced: [] });
  expect(
    await refusal("mutation", "appraisals.saveToPool", { ...entry, mostAtOnce: 101 }, office),
  ).toMatchObject({ code: "expert.invalid" });
  for (const path of ["appraisals.pool", "appraisals.plan"]) {
    expect(await refusal("query", path, {}, secretary)).toMatchObject({ code: "access.denied" });
    expect(await refusal("query", path, {}, reviewer)).toMatchObject({ code: "access.denied" });
  }
  const { id } = await act<{ id: string }>("appraisals.addTemplate", { text: "请补充修订依据" }, reviewer);
  expect(
    await refusal("mutation", "appraisals.addTemplate", { text: "请补充修订依据" }, office),
  ).toMatchObject({ code: "comment-template.invalid" });
  expect(await ask("appraisals.templates", {}, reviewer)).toEqual([{ id, text: "请补充修订依据" }]);
  expect(await refusal("mutation", "appraisals.removeTemplate", { id }, reviewer)).toMatchObject({
    code: "access.denied",
  });
  await act("appraisals.removeTemplate", { id }, office);
  expect(await ask("appraisals.templates", {}, reviewer)).toEqual([]);
});
