import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { completePackage, handIn, page } from "@goodstanding/operations/filings/package-for-test";
import type { Submitted } from "@goodstanding/operations/filings/submit-filing";
import { withdrawFiling } from "@goodstanding/operations/filings/withdraw-filing";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
const inspector = createInspector();
const { signal } = new AbortController();
let school: TestSchool;
let filingId: FilingId;
let submitted: Submitted;
let office: string;
let secretary: string;

const minutes = "03_其他持续改进工作原始材料/会议纪要";
const same = page("同一份材料");
const faulty = { ...completePackage(2026), [`${minutes}/甲.pdf`]: same, [`${minutes}/乙.pdf`]: same };

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  filingId = (await filingOf(deps, school)).id;
  submitted = await handIn(deps, school.asSecretary, filingId, faulty);
  office = await server.signIn(school.administrator.email);
  secretary = await server.signIn(school.secretary.email);
});

afterAll(async () => {
  await inspector.close();
  await server.close();
});

interface Shown {
  readonly id: string;
  readonly verdict: string | null;
  readonly findings: readonly { readonly key: string; readonly waiver: { readonly id: string } | null }[];
}

const run = (reviewId: Submitted["reviewId"] = submitted.reviewId) =>
  reviewFiling({ ...deps, inspector }, { reviewId, institutionId: school.institution.id }, signal);
const get = (cookie = secretary, { submissionId } = submitted) =>
  call("query", "reviews.get", { submissionId }, cookie);
const shown = async (cookie = secretary, of = submitted) => (await get(cookie, of)).data as Shown;
const inList = async () => {
  const { data } = await call("query", "filings.list", {}, secretary);
  return (data as { id: string; verdict: string | null; reviewState: string }[]).find(
    ({ id }) => id === filingId,
  );
};
const keyOfIt = async () => (await shown()).findings[0]?.key ?? "";
const waive = async (cookie: string, expiresOn = "2026-12-31") =>
  call(
    "mutation",
    "reviews.waive",
    { filingId, key: await keyOfIt(), reason: "两次会议共用一份签到表", expiresOn },
    cookie,
  );
const refused = (code: string) => ({ error: { appError: { code } } });
const stranger = async () => {
  const other = await schoolForTest(deps);
  await deps.sql("update person set account_id = null where institution_id = $1", [other.institution.id]);
  return server.signIn(other.administrator.email);
};

test("while it waits, a review says how many are before it, and the office may end it", async () => {
  expect(await shown()).toMatchObject({
    ...{ filingId, number: 1, state: "queued", progress: { state: "queued", ahead: 0 } },
    ...{ verdict: null, findings: [], foundBy: null, may: { ask: false, cancel: false, waive: false } },
  });
  expect(await shown(office)).toMatchObject({ may: { ask: false, cancel: true, waive: false } });
  const cancel = async (cookie: string) =>
    call("mutation", "reviews.cancel", { reviewId: submitted.reviewId }, cookie);
  expect(await cancel(secretary)).toMatchObject({ status: 403, ...refused("access.denied") });
  expect(await cancel(await stranger())).toMatchObject({ status: 404, ...refused("review.not-found") });
  expect(await cancel(office)).toMatchObject({ status: 200 });
  expect(await shown(office)).toMatchObject({ state: "cancelled", progress: null, may: { ask: true } });
  expect(await cancel(office)).toMatchObject(refused("review.over"));
});

test("how far it is comes with the phase and the file", async () => {
  await deps.sql(
    `update review set state = 'running', progress_percent = 42, progress_phase = 'reading', progress_step = 'a/b.pdf'
      where id = $1`,
    [submitted.reviewId],
  );
  expect(await shown()).toMatchObject({
    state: "running",
    progress: { state: "running", percent: 42, phase: "reading", file: "a/b.pdf" },
  });
});

test("one that broke off is no review in the list, and the office reads what was noted", async () => {
  expect(await inList()).toMatchObject({ verdict: null, reviewState: "queued" });
  await deps.sql("update review set state = 'failed', failure = 'begun 25 times' where id = $1", [
    submitted.reviewId,
  ]);
  expect(await inList()).toMatchObject({ verdict: null, reviewState: "failed" });
  expect(await shown()).toMatchObject({ state: "failed", failure: null });
  expect(await shown(office)).toMatchObject({ failure: "begun 25 times", may: { ask: true } });
});

test("finished, it says each finding with file, clause and the other file, in both languages", async () => {
  expect(await run()).toBe("finished");
  const review = await shown();
  expect(review).toMatchObject({
    ...{ state: "finished", verdict: "warn", foundBy: 1, since: null, history: [], mended: [] },
    counts: { block: 0, warn: 1, info: 0, waived: 0 },
    may: { ask: false, cancel: false, waive: false },
    waiverDays: null,
  });
  expect(review.findings).toMatchObject([
    {
      rule: "duplicate-file",
      severity: "warn",
      file: expect.stringMatching(/甲\.pdf$/),
      preview: "pdf",
      zh: { found: expect.stringMatching(/乙\.pdf/), clause: expect.stringMatching(/《/) },
      en: { found: expect.stringContaining("byte for byte") },
      isNew: false,
      waiver: null,
      other: { path: expect.stringMatching(/乙\.pdf$/), percent: null, submissionId: submitted.submissionId },
    },
  ]);
  expect(JSON.stringify(review)).toContain('"check":"duplicate-file","version":');
});

test("nobody else's: a stranger finds no submission, and who is not signed in finds nothing", async () => {
  await run();
  expect(await get(await stranger())).toMatchObject({ status: 404, ...refused("submission.not-found") });
  expect(await call("query", "reviews.get", { submissionId: submitted.submissionId })).toMatchObject({
    status: 401,
  });
});

test("the office waives a finding, everywhere the verdict follows, and takes it back", async () => {
  await run();
  expect(await shown(office)).toMatchObject({
    may: { ask: true, waive: true },
    waiverDays: { first: "2026-10-21", suggested: "2026-12-31" },
  });
  expect(await waive(secretary)).toMatchObject({ status: 403, ...refused("access.denied") });
  expect(await waive(await stranger())).toMatchObject({ status: 404, ...refused("filing.not-found") });
  expect(await waive(office, "2030-01-01")).toMatchObject(refused("waiver.wrong-day"));
  expect(await waive(office)).toMatchObject({ status: 200 });
  expect(await shown()).toMatchObject({
    verdict: "waived",
    counts: { warn: 0, waived: 1 },
    findings: [
      {
        waiver: {
          reason: "两次会议共用一份签到表",
          expiresOn: "2026-12-31",
          by: { zh: school.administrator.name },
        },
      },
    ],
  });
  expect(await inList()).toMatchObject({ verdict: "waived" });
  const { data } = await call("query", "filings.get", { id: filingId }, secretary);
  expect(data).toMatchObject({
    submissions: [{ review: { verdict: "waived", counts: { warn: 0, waived: 1 } } }],
  });
  const waiverId = (await shown()).findings[0]?.waiver?.id;
  const withdraw = async (cookie: string) => call("mutation", "reviews.withdrawWaiver", { waiverId }, cookie);
  expect(await withdraw(secretary)).toMatchObject({ status: 403 });
  expect(await withdraw(office)).toMatchObject({ status: 200 });
  expect(await inList()).toMatchObject({ verdict: "warn" });
  expect(await withdraw(office)).toMatchObject({ status: 404, ...refused("waiver.not-found") });
});

test("asked for again it shows what was found until the next is over, and then what came before", async () => {
  await run();
  const ask = (cookie: string) =>
    call("mutation", "reviews.ask", { submissionId: submitted.submissionId }, cookie);
  expect(await ask(secretary)).toMatchObject({ status: 403, ...refused("access.denied") });
  expect(await ask(office)).toMatchObject({ status: 200 });
  expect(await ask(office)).toMatchObject(refused("review.under-way"));
  const waiting = await shown();
  expect(waiting).toMatchObject({ number: 2, state: "queued", foundBy: 1, verdict: "warn" });
  expect(waiting.findings).toHaveLength(1);
  expect(await inList()).toMatchObject({ verdict: "warn" });
  await run(waiting.id as Submitted["reviewId"]);
  expect(await shown()).toMatchObject({
    ...{ number: 2, state: "finished", foundBy: 2, since: { submission: 1, review: 1 }, mended: [] },
    findings: [{ isNew: false }],
    history: [{ number: 1, state: "finished", counts: { warn: 1 }, askedBy: null }],
  });
});

test("a resubmission says what is new and what is mended since", async () => {
  await run();
  const back = await withdrawFiling(deps, school.asDean, { filingId, reason: "替换文件" });
  expect(back).toMatchObject({ ok: true });
  const { data } = await call("query", "filings.get", { id: filingId }, secretary);
  const { files } = data as { files: { id: string; path: string }[] };
  const again = files.filter(({ path }) => /[甲乙]\.pdf$/.test(path));
  const fileIds = again.map(({ id }) => id);
  expect(await call("mutation", "filings.removeFiles", { id: filingId, fileIds }, secretary)).toMatchObject({
    status: 200,
  });
  const second = await handIn(deps, school.asSecretary, filingId, {
    [`${minutes}/丙.pdf`]: new TextEncoder().encode("%PDF-1.4 到此为止"),
  });
  expect(await run(second.reviewId)).toBe("finished");
  expect(await shown(secretary, second)).toMatchObject({
    since: { submission: 1, review: 1 },
    findings: [{ rule: "unreadable-file", isNew: true, file: expect.stringMatching(/丙\.pdf$/) }],
    mended: [{ rule: "duplicate-file", file: expect.stringMatching(/甲\.pdf$/) }],
  });
});

test("last year's findings are asked of the college, which answers; the office reads", async () => {
  await run();
  const next = (await filingOf(deps, school, "2027")).id;
  const open = (cookie: string) => call("query", "reviews.openFindings", { filingId: next }, cookie);
  const answer = (cookie: string, text: string, key: string) =>
    call("mutation", "reviews.answer", { filingId: next, key, answer: text }, cookie);
  const key = await keyOfIt();
  expect((await open(secretary)).data).toMatchObject({
    ...{ year: 2026, mayAnswer: true },
    findings: [{ key, rule: "duplicate-file", answer: null }],
  });
  expect((await open(office)).data).toMatchObject({ mayAnswer: false });
  expect(await open(await stranger())).toMatchObject({ status: 404 });
  expect(await answer(office, "已改", key)).toMatchObject({ status: 403, ...refused("access.denied") });
  expect(await answer(secretary, " ", key)).toMatchObject(refused("answer.invalid"));
  expect(await answer(secretary, "已改", "empty-file||")).toMatchObject(refused("finding.not-found"));
  expect(await answer(secretary, "两份纪要已分开。", key)).toMatchObject({ status: 200 });
  expect((await open(office)).data).toMatchObject({
    findings: [{ answer: { text: "两份纪要已分开。", by: { zh: school.secretary.name } } }],
  });
});
