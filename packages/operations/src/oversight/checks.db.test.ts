import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { listMockCheckItems } from "@goodstanding/database/queries/mock-check";
import { findRectificationOrder } from "@goodstanding/database/queries/rectification-order";
import { listSpotChecksOfProgramme } from "@goodstanding/database/queries/spot-check";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { FilingId, MockCheckId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { registerFiling } from "../filings/register-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { answerLetter } from "./answer-letter.ts";
import { drawMockCheck } from "./draw-mock-check.ts";
import { closeOrder, withdrawOrder } from "./end-order.ts";
import { issueOrder } from "./issue-order.ts";
import { listUnfiled } from "./list-unfiled.ts";
import { openOversightScan } from "./open-oversight-scan.ts";
import { overruleScore } from "./overrule-score.ts";
import { recordSpotCheckResult } from "./record-spot-check-result.ts";
import { registerLetter } from "./register-letter.ts";
import { registerSpotCheck } from "./register-spot-check.ts";
import { remindAlarms } from "./remind-alarms.ts";
import { storeOversightScan } from "./store-oversight-scan.ts";
import { withdrawSpotCheck } from "./withdraw-spot-check.ts";

const deps = await depsForTest();
const later = { ...deps, clock: fixedClock("2026-11-20T10:00:00+08:00") };
let school: TestSchool;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  await deps.newEvents();
});

afterAll(() => deps.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const within = <T>(work: Parameters<typeof withScope<T>>[2]) => withScope(deps.database, school.scope, work);
const programmeId = () => school.programme.programme.id;

async function approved(): Promise<void> {
  const { submissionId, snapshotHash } = await handIn(
    deps,
    school.asSecretary,
    filingId,
    completePackage(2026),
  );
  await deps.sql("update review set state = 'finished' where submission_id = $1", [submissionId]);
  const accept = { submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null } as const;
  expect(await decideFiling(deps, school.asOffice, accept)).toMatchObject({ ok: true });
}

test("what the school has accepted alarms from that day until it is registered with the agency", async () => {
  expect(await within((tx) => listUnfiled(tx, localDate("2026-10-21")))).toEqual([]);
  await approved();
  expect(await within((tx) => listUnfiled(tx, localDate("2026-10-21")))).toMatchObject([
    { filing: { id: filingId }, acceptedOn: "2026-10-21", waitingDays: 0, agencyDue: "2026-12-31" },
  ]);
  const [alarm] = await within((tx) => listUnfiled(tx, localDate("2026-12-24")));
  expect(alarm).toMatchObject({ waitingDays: 64, workingDaysLeft: 5 });
  const registration = { filingId, receiptNumber: "R-1", filedOn: localDate("2026-11-20"), scanSha256: null };
  expect(await registerFiling(later, school.asOffice, registration)).toMatchObject({ ok: true });
  expect(await within((tx) => listUnfiled(tx, localDate("2026-12-24")))).toEqual([]);
});

test("the office is told of what waits for its registration, once a day and as the date comes near daily", async () => {
  await approved();
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统催办" } as const;
  const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
  const remind = (day: string) => remindAlarms({ ...deps, mail }, machine, localDate(day));
  expect(await remind("2026-10-21")).toBe(0);
  await deps.newEvents();
  expect(await remind("2026-10-22")).toBe(1);
  expect(await deps.newEvents()).toMatchObject([
    {
      kind: "alarms.reminded",
      detail: { filings: [filingId], recipients: [school.administrator.email] },
    },
  ]);
  expect([await remind("2026-10-22"), await remind("2026-10-23"), await remind("2026-10-29")]).toEqual([
    ...[0, 0, 1],
  ]);
  expect([await remind("2026-12-28"), await remind("2026-12-29")]).toEqual([1, 1]);
  const [sent] = await within(({ trx }) =>
    trx.selectFrom("mail").selectAll().where("kind", "=", "alarm").orderBy("localDay").execute(),
  );
  expect(sent?.textBody).toContain("尚未登记报送认证机构");
  const registration = { filingId, receiptNumber: "R-1", filedOn: localDate("2026-11-20"), scanSha256: null };
  expect(await registerFiling(later, school.asOffice, registration)).toMatchObject({ ok: true });
  expect(await remind("2026-12-30")).toBe(0);
});

test("office and college are told of letters and orders, daily as their days come near", async () => {
  const { asOffice } = school;
  const letter = {
    ...{ kind: "improvement-notice" as const, number: "函1号", sender: "示例认证协会", summary: "请改进" },
    ...{
      letterDate: localDate("2026-10-19"),
      receivedOn: localDate("2026-10-20"),
      owner: "college" as const,
    },
    ...{ demandedOn: localDate("2026-11-20"), scanSha256: null, programmeIds: [programmeId()] },
  };
  const registered = await registerLetter(deps, asOffice, letter);
  if (!registered.ok) throw new Error(errorText(registered.error, "en"));
  const order = { programmeId: programmeId(), reason: "措施未落实", clause: "《管理办法》第六部分" };
  const days = { orderedOn: localDate("2026-10-21"), dueOn: localDate("2026-12-18") };
  expect(await issueOrder(deps, asOffice, { ...order, ...days })).toMatchObject({ ok: true });
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统催办" } as const;
  const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
  const remind = (day: string) => remindAlarms({ ...deps, mail }, machine, localDate(day));
  expect([await remind("2026-10-22"), await remind("2026-10-22"), await remind("2026-10-23")]).toEqual([
    2, 0, 0,
  ]);
  expect([await remind("2026-11-16"), await remind("2026-11-17")]).toEqual([2, 2]);
  const sent = await within(({ trx }) =>
    trx
      .selectFrom("mail")
      .selectAll()
      .where("kind", "=", "alarm")
      .where("localDay", "=", localDate("2026-11-17"))
      .execute(),
  );
  expect(new Set(sent.map(({ unitId }) => unitId))).toEqual(new Set([school.office.id, school.college.id]));
  for (const { subject, textBody } of sent) {
    expect(subject).toBe("【须立即办理】来函1件、限期整改1项");
    expect(textBody).toContain("改进通知 函1号（示例认证协会）");
    expect(textBody).toContain("剩3个工作日");
    expect(textBody).toContain("措施未落实");
  }
  const answer = {
    letterId: registered.value.letterId,
    answeredOn: localDate("2026-10-21"),
    document: "复函",
    scanSha256: null,
  };
  expect(await answerLetter(deps, asOffice, answer)).toMatchObject({ ok: true });
  expect([await remind("2026-11-18"), await remind("2026-11-24")]).toEqual([0, 2]);
});

test("a spot check names what had been filed, and each programme gets its result", async () => {
  await approved();
  const registration = { filingId, receiptNumber: "R-1", filedOn: localDate("2026-11-01"), scanSha256: null };
  expect(await registerFiling(later, school.asOffice, registration)).toMatchObject({ ok: true });
  await deps.newEvents();
  const check = {
    ...{ year: 2026, agency: "示例认证协会", announcedOn: localDate("2026-11-10"), document: "抽查通知" },
    ...{ scanSha256: null, programmeIds: [programmeId()] },
  };
  expect(await registerSpotCheck(later, school.asDean, check)).toMatchObject(refused("access.denied"));
  expect(await registerSpotCheck(later, school.asOffice, { ...check, programmeIds: [] })).toMatchObject(
    refused("spot-check.invalid"),
  );
  const outcome = await registerSpotCheck(later, school.asOffice, check);
  if (!outcome.ok) throw new Error(errorText(outcome.error, "en"));
  const { spotCheckId } = outcome.value;
  const items = () => within((tx) => listSpotChecksOfProgramme(tx, programmeId()));
  const [item] = await items();
  expect(item).toMatchObject({ filingId, regime: "engineering", result: null });
  expect(item?.submissionId).not.toBeNull();
  const verdict = {
    ...{ spotCheckId, programmeId: programmeId(), result: "no-evident-effect" as const },
    ...{ resultOn: localDate("2026-11-18"), opinion: "部分课程改进缺少效果证据" },
  };
  expect(await recordSpotCheckResult(later, school.asDean, verdict)).toMatchObject(refused("access.denied"));
  expect(
    await recordSpotCheckResult(later, school.asOffice, { ...verdict, resultOn: localDate("2026-11-09") }),
  ).toMatchObject(refused("spot-check.invalid"));
  expect(await recordSpotCheckResult(later, school.asOffice, verdict)).toMatchObject({ ok: true });
  expect(await items()).toMatchObject([{ result: "no-evident-effect", opinion: verdict.opinion }]);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "spot-check.registered",
    "spot-check.result-registered",
  ]);
  const back = { spotCheckId, because: "误登" };
  expect(await withdrawSpotCheck(later, school.asOffice, back)).toMatchObject({ ok: true });
  expect(await withdrawSpotCheck(later, school.asOffice, back)).toMatchObject(
    refused("spot-check.withdrawn"),
  );
  expect(await recordSpotCheckResult(later, school.asOffice, verdict)).toMatchObject(
    refused("spot-check.withdrawn"),
  );
});

test("an order is closed by the office with evidence and its scan, or withdrawn with a reason", async () => {
  const order = {
    ...{ programmeId: programmeId(), reason: "改进措施未落实", clause: "《管理办法》第六部分" },
    ...{ orderedOn: localDate("2026-10-12"), dueOn: localDate("2026-11-12") },
  };
  expect(await issueOrder(deps, school.asDean, order)).toMatchObject(refused("access.denied"));
  expect(await issueOrder(deps, school.asOffice, { ...order, dueOn: order.orderedOn })).toMatchObject(
    refused("order.invalid"),
  );
  const outcome = await issueOrder(deps, school.asOffice, order);
  if (!outcome.ok) throw new Error(errorText(outcome.error, "en"));
  const { orderId } = outcome.value;
  const bytes = Buffer.from("%PDF-1.7 evidence");
  const scan = { name: "佐证.pdf", size: bytes.length, content: Readable.from([bytes]) };
  const stored = await storeOversightScan(deps, school.asOffice, scan);
  expect(stored).toEqual({ ok: true, value: createHash("sha256").update(bytes).digest("hex") });
  const closing = {
    ...{ orderId, closedOn: localDate("2026-10-20"), evidence: "整改报告及会议纪要" },
    scanSha256: stored.ok ? stored.value : null,
  };
  expect(await closeOrder(deps, school.asDean, closing)).toMatchObject(refused("access.denied"));
  expect(await closeOrder(deps, school.asOffice, { ...closing, evidence: " " })).toMatchObject(
    refused("order.evidence-required"),
  );
  expect(await closeOrder(deps, school.asOffice, closing)).toMatchObject({ ok: true });
  expect(await withdrawOrder(deps, school.asOffice, { orderId, because: "误下" })).toMatchObject(
    refused("order.not-open"),
  );
  expect(await within((tx) => findRectificationOrder(tx, orderId))).toMatchObject({
    ...{ closedOn: "2026-10-20", closingEvidence: "整改报告及会议纪要" },
  });
  expect(await openOversightScan(deps, school.asDean, { of: "order", id: orderId })).toMatchObject({
    ok: true,
    value: { size: bytes.length, name: expect.stringMatching(/\.pdf$/) },
  });
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await openOversightScan(deps, other.asOffice, { of: "order", id: orderId })).toMatchObject(
    refused("oversight.scan-not-found"),
  );
});

test("a mock check can be repeated from its seed, scores what it drew, and a person may overrule a score", async () => {
  const draw = {
    ...{ year: 2026, seed: "2026-a" as string | null, strata: "college" as const },
    size: { kind: "share", percent: 50 } as const,
  };
  expect(await drawMockCheck(deps, school.asOffice, draw)).toMatchObject(
    refused("mock-check.nothing-to-draw"),
  );
  await approved();
  expect(await drawMockCheck(deps, school.asDean, draw)).toMatchObject(refused("access.denied"));
  expect(await drawMockCheck(deps, school.asOffice, { ...draw, seed: "a b" })).toMatchObject(
    refused("mock-check.invalid"),
  );
  const drawn = async (seed: string | null): Promise<MockCheckId> => {
    const outcome = await drawMockCheck(deps, school.asOffice, { ...draw, seed });
    if (!outcome.ok) throw new Error(errorText(outcome.error, "en"));
    return outcome.value.mockCheckId;
  };
  const id = await drawn("2026-a");
  const items = (of: MockCheckId) => within((tx) => listMockCheckItems(tx, [of]));
  const [item] = await items(id);
  expect(item).toMatchObject({
    ...{ filingId, stratum: school.college.name, rank: 1, isDrawn: true, people: null },
    drawKey: createHash("sha256").update(`2026-a:${filingId}`).digest("hex"),
    ...{ completeness: 100, findings: 100, timeliness: 100, total: 100 },
  });
  const [again] = await items(await drawn("2026-a"));
  expect(again?.drawKey).toBe(item?.drawKey);
  expect((await items(await drawn(null)))[0]?.drawKey).not.toBe(item?.drawKey);
  const overruling = { mockCheckId: id, filingId, total: 55, because: "样本过于单一" };
  expect(await overruleScore(deps, school.asOffice, { ...overruling, total: 101 })).toMatchObject(
    refused("mock-check.overrule-invalid"),
  );
  expect(await overruleScore(deps, school.asOffice, overruling)).toMatchObject({ ok: true });
  expect(await items(id)).toMatchObject([
    { total: 100, overruledTotal: 55, overruledBecause: "样本过于单一" },
  ]);
});
