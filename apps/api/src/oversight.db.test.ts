import { createHash } from "node:crypto";
import { readAll } from "@goodstanding/documents/read-all";
import { openZip } from "@goodstanding/documents/zip/open-zip";
import { localDate, yearMonth } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { decideFiling } from "@goodstanding/operations/filings/decide-filing";
import { completePackage, handIn } from "@goodstanding/operations/filings/package-for-test";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { letterRow } from "./presenters/letter-row.ts";
import type { ObligationDetail } from "./presenters/obligation-detail.ts";
import type { orderRow } from "./presenters/order-row.ts";
import type { spotCheckRow } from "./presenters/spot-check-row.ts";
import type { unfiledRow } from "./presenters/unfiled-row.ts";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call, app } = server;
let school: TestSchool;
let office: string;
let secretary: string;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  office = await server.signIn(school.administrator.email);
  secretary = await server.signIn(school.secretary.email);
  filingId = (await filingOf(deps, school)).id;
});

afterAll(() => server.close());

interface Alarms {
  readonly unfiled: readonly ReturnType<typeof unfiledRow>[];
  readonly letters: readonly ReturnType<typeof letterRow>[];
  readonly orders: readonly ReturnType<typeof orderRow>[];
  readonly notices: readonly unknown[];
}
const alarms = async (cookie: string) => (await call("query", "oversight.alarms", {}, cookie)).data as Alarms; // what the procedure's own type says
const change = (cookie: string, verb: string, input: unknown) =>
  call("mutation", `oversight.${verb}`, input, cookie);
const error = (status: number, code: string) => ({ status, error: { appError: { code } } });
const programmeId = () => school.programme.programme.id;
/** One person of the small school reviews and accepts. */
const alone = { aloneBecause: "学校审核人员只有一名" };
const letter = () => ({
  ...{ kind: "reminder", number: "函〔2026〕8号", sender: "示例认证协会", letterDate: "2026-10-12" },
  ...{ receivedOn: "2026-10-14", summary: "催报", demandedOn: "2026-10-20", owner: "college" },
  programmeIds: [programmeId()],
});

test("a letter with its scan is a task of the college's until it is answered", async () => {
  const bytes = Buffer.from("%PDF-1.7 letter");
  const sent = await app.inject({
    method: "POST",
    url: "/api/oversight/scan?name=来函.pdf",
    headers: { cookie: office, "content-type": "application/octet-stream" },
    payload: bytes,
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(sent.json()).toEqual({ sha256 });
  expect(await change(secretary, "registerLetter", letter())).toMatchObject(error(403, "access.denied"));
  expect(await change(office, "registerLetter", { ...letter(), number: "" })).toMatchObject(
    error(400, "letter.invalid"),
  );
  const registered = await change(office, "registerLetter", { ...letter(), scanSha256: sha256 });
  expect(registered).toMatchObject({ status: 200, data: { letterId: expect.any(String) } });
  const [open] = (await alarms(secretary)).letters;
  expect(open).toMatchObject({
    ...{ state: "overdue", daysLeft: -1, workingDaysLeft: -1, hasScan: true, owner: "college" },
    ...{ programmes: [{ id: programmeId() }], may: { answer: true, withdraw: false } },
  });
  const scan = await app.inject({
    url: `/api/oversight/letter/${open?.id}/scan`,
    headers: { cookie: secretary },
  });
  expect(scan.rawPayload.equals(bytes)).toBe(true);
  expect(scan.headers["content-disposition"]).toContain(".pdf");
  expect((await app.inject({ url: `/api/oversight/letter/${open?.id}/scan` })).statusCode).toBe(401);
  const answer = { letterId: open?.id, answeredOn: "2026-10-21", document: "复函1号" };
  expect(await change(secretary, "answerLetter", answer)).toMatchObject({ status: 200 });
  expect(await change(office, "answerLetter", answer)).toMatchObject(error(409, "letter.not-open"));
  expect((await alarms(office)).letters).toEqual([]);
  const of = await call("query", "oversight.ofProgramme", { id: programmeId() }, secretary);
  expect(of.data).toMatchObject({ letters: [{ state: "done", answer: { document: "复函1号" } }] });
  const other = await schoolForTest(deps, { name: "示例学院" });
  await deps.sql("update person set account_id = null");
  const stranger = await server.signIn(other.administrator.email);
  expect(await call("query", "oversight.ofProgramme", { id: programmeId() }, stranger)).toMatchObject(
    error(404, "programme.not-found"),
  );
  const theirs = { url: `/api/oversight/letter/${open?.id}/scan`, headers: { cookie: stranger } };
  expect((await app.inject(theirs)).statusCode).toBe(404);
});

test("a spot check says what follows from its result, with the clause", async () => {
  const check = {
    ...{ year: 2026, agency: "示例认证协会", announcedOn: "2026-10-14", document: "抽查通知" },
    programmeIds: [programmeId()],
  };
  expect(await change(secretary, "registerSpotCheck", check)).toMatchObject(error(403, "access.denied"));
  const { data } = await change(office, "registerSpotCheck", check);
  const { spotCheckId } = data as { spotCheckId: string };
  const result = {
    ...{ spotCheckId, programmeId: programmeId(), result: "no-evident-effect" },
    ...{ resultOn: "2026-10-20", opinion: "改进缺少效果证据" },
  };
  expect(await change(office, "recordSpotCheckResult", result)).toMatchObject({ status: 200 });
  const listed = await call("query", "oversight.spotChecks", {}, secretary);
  const { rows } = listed.data as { rows: readonly ReturnType<typeof spotCheckRow>[] };
  expect(rows).toMatchObject([
    {
      result: { value: "no-evident-effect", opinion: "改进缺少效果证据" },
      followUps: [
        { kind: "notice", state: "open", duties: [] },
        {
          ...{ kind: "renewal", state: "open", citation: { clause: "第四部分" } },
          duties: ["application", "renewal-lead", "self-study", "visit-material"].map((rule) => ({ rule })),
        },
      ],
      may: { recordResult: false },
    },
  ]);
  expect(rows[0]?.followUps[0]?.citation.clause).toBe("第二部分（1）");
});

test("what follows from a result is shown where it is prepared for, and goes when the result goes", async () => {
  const conditional = { conclusion: "passed-conditional", noticeDate: null } as const;
  school = await schoolForTest(deps, {
    name: "示例学院",
    accreditations: [{ ...conditional, validFrom: yearMonth("2025-01"), validTo: yearMonth("2030-12") }],
  });
  await deps.sql("update person set account_id = null");
  office = await server.signIn(school.administrator.email);
  secretary = await server.signIn(school.secretary.email);
  const check = { year: 2026, agency: "示例认证协会", announcedOn: "2026-10-14", document: null };
  const { data } = await change(office, "registerSpotCheck", { ...check, programmeIds: [programmeId()] });
  const { spotCheckId } = data as { spotCheckId: string };
  const of = { spotCheckId, programmeId: programmeId(), resultOn: "2026-10-20", opinion: null };
  const record = (result: string) => change(office, "recordSpotCheckResult", { ...of, result });
  const carried = async () => {
    const read = await call("query", "programmes.get", { id: programmeId() }, secretary);
    const { obligations } = read.data as { obligations: readonly ObligationDetail[] };
    return obligations.flatMap(({ rule, year, spotChecks }) =>
      spotChecks.map(({ kind, state, result }) => ({ duty: `${rule} ${year}`, kind, state, result })),
    );
  };
  expect(await carried()).toEqual([]);
  expect(await record("no-evident-effect")).toMatchObject({ status: 200 });
  const expected = {
    duty: "midterm-review 2027",
    kind: "on-site",
    state: "open",
    result: "no-evident-effect",
  };
  expect(await carried()).toEqual([expected]);
  expect((await alarms(office)).notices).toMatchObject([{ spotCheckId, programme: { id: programmeId() } }]);
  expect((await alarms(secretary)).notices).toEqual([]);
  const notice = {
    ...letter(),
    kind: "improvement-notice",
    letterDate: "2026-10-20",
    receivedOn: "2026-10-21",
  };
  expect(await change(office, "registerLetter", { ...notice, demandedOn: null })).toMatchObject({
    status: 200,
  });
  expect(await alarms(office)).toMatchObject({ notices: [], letters: [{ kind: "improvement-notice" }] });
  await record("material-accepted");
  expect(await carried()).toEqual([]);
  await record("no-evident-effect");
  expect(await carried()).toEqual([expected]);
  await change(office, "withdrawSpotCheck", { spotCheckId, because: "误登" });
  expect(await carried()).toEqual([]);
});

test("an order stands on the college's list and is shown overdue", async () => {
  const order = {
    ...{ programmeId: programmeId(), reason: "措施未落实", clause: "《管理办法》第六部分" },
    ...{ orderedOn: "2026-10-01", dueOn: "2026-10-20" },
  };
  expect(await change(secretary, "issueOrder", order)).toMatchObject(error(403, "access.denied"));
  expect(await change(office, "issueOrder", order)).toMatchObject({ status: 200 });
  const [open] = (await alarms(secretary)).orders;
  expect(open).toMatchObject({ state: "overdue", daysLeft: -1, may: { close: false } });
  const closing = { orderId: open?.id, closedOn: "2026-10-21", evidence: "整改报告" };
  expect(await change(office, "closeOrder", closing)).toMatchObject({ status: 200 });
  expect((await alarms(secretary)).orders).toEqual([]);
});

test("letters and orders stand in the calendar and in the subscribed one until they are withdrawn", async () => {
  const order = {
    ...{ programmeId: programmeId(), reason: "措施未落实", clause: "《管理办法》第六部分" },
    ...{ orderedOn: "2026-10-01", dueOn: "2026-11-30" },
  };
  const { data } = await change(office, "registerLetter", letter());
  const { letterId } = data as { letterId: string };
  await change(office, "registerLetter", { ...letter(), number: "函9号", demandedOn: null });
  await change(office, "issueOrder", order);
  const tasks = async (cookie: string) => {
    const read = await call("query", "calendar.range", { from: "2026-10-01", to: "2026-12-31" }, cookie);
    const { tasks: shown } = read.data as {
      tasks: readonly { kind: string; dueOn: string; done: boolean }[];
    };
    return shown.map(({ kind, dueOn, done }) => `${kind} ${dueOn} ${done}`);
  };
  expect(await tasks(secretary)).toEqual(["letter 2026-10-20 false", "order 2026-11-30 false"]);
  const created = await call("mutation", "calendar.createFeed", {}, secretary);
  const { pathname } = new URL((created.data as { url: string }).url);
  const feed = async () => (await app.inject({ url: pathname })).body.replaceAll("\r\n ", "");
  expect(await feed()).toContain("SUMMARY:【来函回复期限】逾期报备提醒 函〔2026〕8号");
  expect(await feed()).toContain("SUMMARY:【限期整改】");
  await change(secretary, "answerLetter", { letterId, answeredOn: "2026-10-21", document: "复函1号" });
  expect(await feed()).toContain("SUMMARY:【来函回复期限·已完成】");
  const { orders } = await alarms(office);
  await change(office, "withdrawOrder", { orderId: orders[0]?.id, because: "误下" });
  expect(await tasks(office)).toEqual(["letter 2026-10-20 true"]);
  const other = await schoolForTest(deps, { name: "示例学院" });
  await deps.sql("update person set account_id = null");
  expect(await tasks(await server.signIn(other.administrator.email))).toEqual([]);
});

test("what is accepted alarms, is drawn by a mock check, and its forms can be printed", async () => {
  const { submissionId, snapshotHash } = await handIn(
    deps,
    school.asSecretary,
    filingId,
    completePackage(2026),
  );
  const form = (level: string, cookie = secretary) =>
    app.inject({ url: `/api/submissions/${submissionId}/forms/${level}`, headers: { cookie } });
  expect((await form("school")).json()).toMatchObject({ error: { code: "review.not-finished" } });
  await deps.sql(
    "update review set state = 'finished', release = '0.1.0', packs = array['ceeaa-2025'] where submission_id = $1",
    [submissionId],
  );
  await deps.sql(
    `insert into finding (institution_id, review_id, position, rule, severity, file, key, citation, params)
     select institution_id, id, 0, 'empty-file', 'warn', null, 'empty-file||', '{"pack":"p","document":"《办法》","clause":"第一条"}', '{}'
     from review where submission_id = $1`,
    [submissionId],
  );
  await deps.sql(
    `insert into appraisal (id, institution_id, submission_id, level, round, state, reviewer_id, due, opened_by, opened_at,
       begun_at, submitted_at, recommendation, opinion, snapshot_hash, required_items)
     select gen_random_uuid(), institution_id, id, 'school', 1, 'submitted', $2, '2026-11-01', $2, now(), now(), now(),
       'return', '请补充效果证据', snapshot_hash, '{}' from submission where id = $1`,
    [submissionId, school.administrator.id],
  );
  const before = await textOf((await form("school")).rawPayload);
  expect(before).toContain("学校审核意见反馈表");
  expect(before).toContain(snapshotHash);
  expect(before).toContain("☐ 审核通过");
  expect(before).not.toContain("请补充效果证据");
  const accept = {
    submissionId,
    snapshotHash,
    kind: "accept",
    reason: null,
    dueAgain: null,
    ...alone,
  } as const;
  expect(await decideFiling(deps, school.asOffice, accept)).toMatchObject({ ok: true });
  const after = await textOf((await form("school")).rawPayload);
  expect(after).toContain("☑ 审核通过");
  expect(after).toContain("请补充效果证据");
  expect(after).toContain("需核实");
  const ofCollege = await textOf((await form("college")).rawPayload);
  expect(ofCollege).toContain("☑ 同意报送学校");
  expect(ofCollege).not.toContain("请补充效果证据");
  expect((await form("vice")).statusCode).toBe(404);

  expect((await alarms(secretary)).unfiled).toMatchObject([
    { id: filingId, acceptedOn: "2026-10-21", agencyDue: "2026-12-31", mayRegister: false },
  ]);
  expect((await alarms(office)).unfiled[0]?.workingDaysLeft).toBeGreaterThan(40);

  const draw = { year: 2026, seed: "s-1", size: { kind: "count", count: 1 }, strata: "college" };
  expect(await change(secretary, "drawMockCheck", draw)).toMatchObject(error(403, "access.denied"));
  const { data } = await change(office, "drawMockCheck", draw);
  const { mockCheckId: id } = data as { mockCheckId: string };
  const overruling = { mockCheckId: id, filingId, total: 50, because: "效果证据不足" };
  expect(await change(office, "overruleScore", overruling)).toMatchObject({ status: 200 });
  expect(await call("query", "oversight.mockCheck", { id }, secretary)).toMatchObject({
    data: {
      ...{ seed: "s-1", population: 1, drawn: 1, may: { overrule: false } },
      items: [{ isDrawn: true, scores: { findings: 95, people: 100 }, total: 50, band: "high" }],
    },
  });
  const workbook = (cookie: string) =>
    app.inject({ url: `/api/mock-checks/${id}/workbook`, headers: { cookie } });
  expect((await workbook(secretary)).statusCode).toBe(403);
  expect(await textOf((await workbook(office)).rawPayload)).toContain("效果证据不足");
});

test("what the school's reviewers made of a filing reaches its college once it is decided", async () => {
  const { submissionId, snapshotHash } = await handIn(
    deps,
    school.asSecretary,
    filingId,
    completePackage(2026),
  );
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  await deps.sql(
    `insert into appraisal (id, institution_id, submission_id, level, round, state, reviewer_id, due, opened_by, opened_at,
       begun_at, submitted_at, recommendation, opinion, snapshot_hash, required_items)
     select gen_random_uuid(), institution_id, id, 'school', 1, 'submitted', $2, '2026-11-01', $2, now(), now(), now(),
       'return', '', snapshot_hash, '{}' from submission where id = $1`,
    [submissionId, school.administrator.id],
  );
  const draw = { year: 2026, seed: "s-2", size: { kind: "count", count: 1 }, strata: "college" };
  const { data } = await change(office, "drawMockCheck", draw);
  const { mockCheckId: id } = data as { mockCheckId: string };
  await change(office, "overruleScore", { mockCheckId: id, filingId, total: 50, because: "证据不足" });
  const item = async (cookie: string) => {
    const read = await call("query", "oversight.mockCheck", { id }, cookie);
    return (read.data as { items: Record<string, unknown>[] }).items[0];
  };
  const scored = { scores: { people: 100 }, reckoned: 100, total: 50, overruled: { because: "证据不足" } };
  const nothing = {
    scores: { people: null },
    ...{ reckoned: null, total: null, band: null, overruled: null },
  };
  expect(await item(office)).toMatchObject(scored);
  expect(await item(secretary)).toMatchObject(nothing);
  const accept = {
    submissionId,
    snapshotHash,
    kind: "accept",
    reason: null,
    dueAgain: null,
    ...alone,
  } as const;
  expect(await decideFiling(deps, school.asOffice, accept)).toMatchObject({ ok: true });
  expect(await item(secretary)).toMatchObject(scored);
});

test("the form of what was returned holds the very list that went back", async () => {
  const { submissionId, snapshotHash } = await handIn(
    deps,
    school.asSecretary,
    filingId,
    completePackage(2026),
  );
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  const line = { item: null, file: null, place: "p. 3", result: "warn", origin: "both" } as const;
  const returned = await decideFiling(deps, school.asOffice, {
    ...{ submissionId, snapshotHash, kind: "return", reason: "请补正", dueAgain: localDate("2026-11-10") },
    lines: [{ ...line, placeName: "全部材料", text: "评价方法与大纲不一致" }],
  });
  expect(returned).toMatchObject({ ok: true });
  const form = await app.inject({
    url: `/api/submissions/${submissionId}/forms/school`,
    headers: { cookie: secretary },
  });
  const text = await textOf(form.rawPayload);
  expect(text).toContain("☑ 退回修改");
  expect(text).toContain("重新提交日期：2026年11月10日");
  expect(text).toContain("第3页：评价方法与大纲不一致（系统预审、人工审核）");
});

/** All words of a Word document or a workbook, without its markup. */
async function textOf(file: Buffer): Promise<string> {
  const zip = await openZip(file);
  if (!zip.ok) throw new Error(zip.error.rule);
  const { entries, read, close } = zip.value;
  const parts: string[] = [];
  for (const entry of entries) parts.push((await readAll(read(entry))).toString());
  await close();
  return parts.join("\n").replaceAll(/<[^>]*>/g, "");
}
