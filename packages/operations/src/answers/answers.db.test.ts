import { readDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { listExtensionRequests } from "@goodstanding/database/queries/extension-request";
import { findObligation } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { BounceReport } from "@goodstanding/domain/reminders/bounce";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { acknowledgeMail } from "./acknowledge-mail.ts";
import { askExtension } from "./ask-extension.ts";
import { clearDeadAddress } from "./clear-dead-address.ts";
import { grantExtensionRequest, refuseExtensionRequest } from "./decide-extension.ts";
import { readAnswerPage } from "./read-answer-page.ts";
import { recordBounce } from "./record-bounce.ts";
import { reminderForTest, type SentReminder } from "./reminder-for-test.ts";
import { tellExtensions } from "./tell-extensions.ts";

const deps = await depsForTest();
const holder = { address: "192.0.2.7", userAgent: "Mail reader" };
let school: TestSchool;
let sent: SentReminder;
let token: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  sent = await reminderForTest(deps, school);
  token = sent.envelopes[0]?.token ?? "";
  await deps.sql("truncate auth.reading_throttle");
  await deps.newEvents();
});

afterAll(() => deps.close());

const code = (result: Result<unknown, AppError>) => (result.ok ? "ok" : result.error.code);
const requests = () => withScope(deps.database, school.scope, listExtensionRequests);
const duty = () => withScope(deps.database, school.scope, (tx) => findObligation(tx, sent.obligationId));
const events = async () => (await deps.newEvents()).map(({ kind, actor }) => `${actor} ${kind}`);
const ask = (until = "2026-11-20", reason = "教学评估占用时间") =>
  askExtension(deps, token, holder, { obligationId: sent.obligationId, until: localDate(until), reason });

test("reading the page changes nothing, and confirming twice is confirming once", async () => {
  for (let at = 0; at < 50; at++)
    expect(await readAnswerPage(deps, token, holder)).toMatchObject({ value: { acknowledgedAt: null } });
  expect(await events()).toEqual([]);
  expect(code(await acknowledgeMail(deps, token, holder))).toBe("ok");
  const first = await readAnswerPage(deps, token, holder);
  const later = { ...deps, clock: fixedClock("2026-10-22T09:00:00+08:00") };
  expect(code(await acknowledgeMail(later, token, holder))).toBe("ok");
  expect(await readAnswerPage(deps, token, holder)).toEqual(first);
  expect(first).toMatchObject({
    value: { acknowledgedAt: deps.clock.now(), mail: { recipient: school.secretary.email } },
  });
  const [event, ...more] = await deps.newEvents();
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    ...{ actor: "邮件链接", actorPersonId: null, kind: "mail.acknowledged" },
    detail: { onBehalfOf: school.secretary.email, address: holder.address },
  });
});

test("a link confirms its own envelope alone", async () => {
  const { envelopes } = await reminderForTest(deps, school, {
    day: "2026-10-20",
    recipients: ["one@school.example", "two@school.example"],
  });
  await acknowledgeMail(deps, envelopes[0]?.token ?? "", holder);
  expect(await readAnswerPage(deps, envelopes[1]?.token ?? "", holder)).toMatchObject({
    value: { acknowledgedAt: null },
  });
});

test("a link that names nothing, is too old or was sent to a rehearsal is not taken", async () => {
  expect(code(await acknowledgeMail(deps, `${token}x`, holder))).toBe("answer.unknown");
  const late = { ...deps, clock: fixedClock("2027-04-20T09:00:00+08:00") };
  expect(code(await acknowledgeMail(late, token, holder))).toBe("answer.over");
  const lastDay = { ...deps, clock: fixedClock("2027-04-19T09:00:00+08:00") };
  expect(code(await readAnswerPage(lastDay, token, holder))).toBe("ok");
  const rehearsal = await reminderForTest(deps, school, {
    day: "2026-10-20",
    redirectedTo: "rehearsal@school.example",
  });
  expect(code(await acknowledgeMail(deps, rehearsal.envelopes[0]?.token ?? "", holder))).toBe(
    "answer.rehearsal",
  );
  expect(await events()).toEqual([]);
});

test("guesses slow their own network down, and nobody else", async () => {
  const guess = (address: string) => readAnswerPage(deps, `guess-${deps.newId()}`, { ...holder, address });
  const answers = [];
  for (let at = 0; at < 40; at++) answers.push(code(await guess("192.0.2.7")));
  expect(answers.slice(0, 30).every((each) => each === "answer.unknown")).toBe(true);
  expect(answers.at(-1)).toBe("answer.wait");
  expect(code(await guess("198.51.100.7"))).toBe("answer.unknown");
  expect(code(await readAnswerPage(deps, token, holder))).toBe("ok");
});

test("asking for more time keeps to the duty's dates and is asked once", async () => {
  const { schoolDue, agencyDue } = (await duty()) ?? {};
  expect([schoolDue, agencyDue]).toEqual(["2026-10-31", "2026-12-31"]);
  expect(code(await ask("2026-10-31"))).toBe("adjustment.not-later");
  expect(code(await ask("2027-01-01"))).toBe("adjustment.beyond-agency");
  expect(code(await ask("2026-11-20", "  "))).toBe("extension.reason-required");
  expect(await requests()).toEqual([]);
  expect(code(await ask())).toBe("ok");
  expect(code(await ask("2026-11-25"))).toBe("extension.asked-already");
  expect(await requests()).toMatchObject([
    { state: "open", askedUntil: "2026-11-20", askedAs: school.secretary.email, unitId: school.college.id },
  ]);
  expect(await events()).toEqual(["邮件链接 extension.asked"]);
  expect((await duty())?.schoolDue).toBe("2026-10-31");
});

test("what is past can be asked for no more", async () => {
  const after = { ...deps, clock: fixedClock("2026-11-10T09:00:00+08:00") };
  const wish = { obligationId: sent.obligationId, reason: "教学评估占用时间" };
  const asked = (until: string, at = after) =>
    askExtension(at, token, holder, { ...wish, until: localDate(until) });
  expect(code(await asked("2026-11-09"))).toBe("extension.day-past");
  const over = { ...deps, clock: fixedClock("2027-01-01T09:00:00+08:00") };
  expect(code(await asked("2027-01-02", over))).toBe("extension.duty-required");
  expect(await readAnswerPage(over, token, holder)).toMatchObject({
    value: { duties: [{ canBeExtended: false }] },
  });
  expect(code(await asked("2026-11-10"))).toBe("ok");
});

test("whoever has left the unit confirms what they read and asks for nothing, the office may", async () => {
  const leave = (role: string | null) =>
    deps.sql(
      `update membership set role = coalesce($2, role), valid_to = case when $2 is null then date '2026-10-20' end
       where person_id = $1`,
      [school.secretary.id, role],
    );
  await leave(null);
  expect(await readAnswerPage(deps, token, holder)).toMatchObject({ value: { mayAsk: false } });
  expect(code(await ask())).toBe("extension.no-role");
  expect(code(await acknowledgeMail(deps, token, holder))).toBe("ok");
  expect(await events()).toEqual(["邮件链接 mail.acknowledged"]);
  await leave("quality-office-staff");
  expect(await readAnswerPage(deps, token, holder)).toMatchObject({ value: { mayAsk: true } });
  expect(code(await ask())).toBe("ok");
});

test("a day that is past is not granted, whatever was asked for", async () => {
  await ask();
  const requestId = (await requests())[0]?.id;
  if (!requestId) throw new Error("No request");
  const late = { ...deps, clock: fixedClock("2026-11-21T00:30:00+08:00") };
  const grant = (due: string) =>
    grantExtensionRequest(late, school.asOffice, { requestId, due: localDate(due), document: null });
  expect(await grant("2026-11-20")).toMatchObject({
    error: { code: "extension.day-past", params: { today: "2026-11-21" } },
  });
  expect((await duty())?.schoolDue).toBe("2026-10-31");
  expect(code(await grant("2026-11-21"))).toBe("ok");
});

test("granting moves the school date, and the unit is told once", async () => {
  await ask();
  const [request] = await requests();
  if (!request) throw new Error("No request");
  const grant = { requestId: request.id, due: localDate("2026-11-18"), document: null };
  expect(code(await grantExtensionRequest(deps, school.asSecretary, grant))).toBe("access.denied");
  const beyond = { ...grant, due: localDate("2027-01-01") };
  expect(code(await grantExtensionRequest(deps, school.asOffice, beyond))).toBe("adjustment.beyond-agency");
  const both = await Promise.all([1, 2].map(() => grantExtensionRequest(deps, school.asOffice, grant)));
  expect(both.map(code).toSorted()).toEqual(["extension.decided", "ok"]);
  expect((await duty())?.schoolDue).toBe("2026-11-18");
  expect(await requests()).toMatchObject([{ state: "granted", grantedUntil: "2026-11-18" }]);
  const text = await told();
  expect(text).toContain("2026年11月18日");
  expect(await told()).toBeNull();
});

test("a refusal needs its reason, which the unit reads", async () => {
  await ask();
  const requestId = (await requests())[0]?.id;
  if (!requestId) throw new Error("No request");
  const refuse = (because: string) => refuseExtensionRequest(deps, school.asOffice, { requestId, because });
  expect(code(await refuse(" "))).toBe("extension.refusal-reason");
  expect(code(await refuse("材料应按期报送"))).toBe("ok");
  expect(code(await refuse("再次"))).toBe("extension.decided");
  expect((await duty())?.schoolDue).toBe("2026-10-31");
  expect(await told()).toContain("材料应按期报送");
  expect(code(await ask())).toBe("ok");
});

/** Text of the mail that the tick writes; `null` where it writes none. */
async function told(): Promise<string | null> {
  const mail = { from: "office@school.example", publicUrl: "https://school.example" };
  const { id: institutionId } = school.institution;
  const count = await tellExtensions({ ...deps, mail }, { kind: "system", institutionId, name: "系统催办" });
  if (count === 0) return null;
  const rows = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .selectAll()
      .where("kind", "=", "duty")
      .where("institutionId", "=", institutionId)
      .execute(),
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.textBody ?? null;
}

const report = (more: Partial<BounceReport> = {}): BounceReport => ({
  reportId: "<report-1@mx.example>",
  messageId: sent.envelopes[0]?.messageId ?? "",
  recipient: school.secretary.email,
  action: "failed",
  status: "5.1.1",
  diagnostic: "550 5.1.1 User unknown",
  reportedBy: "mx.example",
  ...more,
});
const dead = () => withScope(deps.database, school.scope, readDeadAddresses);

test("a refusal for good ends an address until somebody has cleared it, and is read once", async () => {
  expect(await recordBounce(deps, report())).toBe("recorded");
  expect(await recordBounce(deps, report())).toBe("repeated");
  expect(await events()).toEqual(["系统催办 bounce.received", "系统催办 address.dead"]);
  expect([...(await dead())]).toEqual([school.secretary.email]);
  const id = (await deps.everywhere(({ trx }) => trx.selectFrom("deadAddress").selectAll().execute())).at(
    -1,
  )?.id;
  const clear = (actor = school.asOffice, because = "已更换邮箱") =>
    clearDeadAddress(deps, actor, { id: id ?? "", because });
  expect(code(await clear(school.asSecretary))).toBe("access.denied");
  expect(code(await clear(school.asOffice, " "))).toBe("withdrawal.reason-required");
  expect(code(await clear())).toBe("ok");
  expect(code(await clear())).toBe("dead-address.not-found");
  expect(await dead()).toEqual(new Set());
  await recordBounce(deps, report({ reportId: "<report-2@mx.example>" }));
  expect([...(await dead())]).toEqual([school.secretary.email]);
});

test("a mail that waits, a full mailbox and a stranger's report end nothing", async () => {
  const forwarded = report({ reportId: "<report-4@mx.example>", recipient: "somebody@elsewhere.example" });
  expect(await recordBounce(deps, forwarded)).toBe("recorded");
  const bare = report({ reportId: "<report-5@mx.example>", status: "5.0.0", diagnostic: "552 mailbox full" });
  expect(await recordBounce(deps, bare)).toBe("recorded");
  expect(await recordBounce(deps, report({ action: "delayed", status: "4.4.1" }))).toBe("recorded");
  expect(await recordBounce(deps, report({ reportId: "<report-3@mx.example>", status: "5.2.2" }))).toBe(
    "recorded",
  );
  expect(await recordBounce(deps, report({ messageId: "<else@school.example>" }))).toBe("unknown");
  expect(await recordBounce(deps, report({ messageId: null }))).toBe("unknown");
  expect(await dead()).toEqual(new Set());
});
