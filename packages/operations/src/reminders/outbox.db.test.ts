import type { DeliveryRow } from "@goodstanding/database/queries/delivery";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { DeliveryId } from "@goodstanding/domain/kernel/ids";
import { sinkJournal } from "@goodstanding/mail/sink/sink-journal";
import { type Mailbox, startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport, type Transport } from "@goodstanding/mail/transport";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type DrainDeps, drainMail } from "./drain-mail.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";
import { lookUpUncertain } from "./look-up-uncertain.ts";
import { readQuota } from "./read-quota.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { setSending } from "./set-sending.ts";
import { settleByPerson } from "./settle-by-person.ts";
import { shards } from "./tick-senders.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const running = new AbortController().signal;
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
const perMinute = (minute: number) => ({ minute, hour: null, day: null });
let school: TestSchool;
let mailbox: Mailbox;
let transport: Transport;

beforeEach(async () => {
  await deps.sql("truncate mail, delivery, delivery_attempt cascade");
  school = await schoolForTest(deps);
  mailbox = await startMailbox();
  transport = openTransport(mailbox.url);
  await deps.newEvents();
});
afterEach(async () => {
  transport.close();
  await mailbox.close();
});
afterAll(() => deps.close());

/** One mail to so many people; `false` where it was not written. */
const write = async (key: string, recipients: readonly string[], dueOn = "2026-10-31") => {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: school.institution.id, unitId: school.college.id, kind: "notice", key, recipients },
    ...{ localDay: localDate("2026-10-21"), dueOn: localDate(dueOn), replyTo: null },
    view: {
      ...{ language: "zh", subject: "【通知】报备", addressee: "机械工程学院：", sections: [], closing: [] },
      button: { label: "查看", url: "https://school.example" },
      answers: [{ label: "已知悉", url: "{answer}" }],
      signature: { office: "教务处", date: "2026年10月21日" },
    },
  });
  return deps.everywhere((tx) => enqueueMail(deps, tx, frozen));
};
const drain = (more: Partial<DrainDeps> = {}, shard: number | null = null) =>
  drainMail({ ...deps, transport, ...more }, running, shard);
const rows = (): Promise<DeliveryRow[]> =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("delivery").selectAll().orderBy("recipient").orderBy("round").execute(),
  );
const attempts = () => deps.everywhere(({ trx }) => trx.selectFrom("deliveryAttempt").selectAll().execute());
const one = async (): Promise<DeliveryRow> => {
  const [row, ...others] = await rows();
  if (!row || others.length > 0) throw new Error("Not one delivery");
  return row;
};
const lookUp = () => lookUpUncertain({ ...deps, evidence: sinkJournal(mailbox) }, running);
const later = () => deps.sql("update delivery set not_before = now() where state = 'uncertain'");
const many = (count: number) => Array.from({ length: count }, (_, at) => `p${100 + at}@school.example`);

test("each envelope has a Message-ID, bytes and an answer of its own", async () => {
  expect(await write("notice.1", ["a@school.example", "b@school.example"])).toBe(true);
  expect(await write("notice.1", ["a@school.example"])).toBe(false);
  expect(await drain()).toEqual({ ...none, sent: 2 });
  const messages = await mailbox.messages();
  for (const row of await rows()) {
    const [message, ...others] = messages.filter(({ messageId }) => messageId === row.messageId);
    expect(others).toEqual([]);
    expect(message?.envelope.to).toEqual([row.recipient]);
    expect(message?.html).toMatch(/https:\/\/school\.example\/answer\/[\w-]{43}"/);
    expect(row.answerTokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row).toMatchObject({ evidence: "smtp-reply", dueOn: "2026-10-31" });
  }
  const text = await deps.everywhere(({ trx }) => trx.selectFrom("mail").select("textBody").execute());
  expect(text[0]?.textBody).toContain("https://school.example/answer/…");
  expect(await attempts()).toMatchObject(
    Array(2).fill({
      number: 1,
      relay: transport.relay,
      outcome: "sent",
      reply: expect.stringMatching(/^250/),
    }),
  );
});

test("a school that has not switched sending on writes nothing, and a stop holds what was written", async () => {
  await deps.sql("update mail_setting set state = 'not-enabled'");
  expect(await write("notice.1", ["a@school.example"])).toBe(false);
  const set = (state: "enabled" | "stopped") =>
    setSending(deps, school.asOffice, { state, redirectTo: null, because: "系统启用" });
  expect(await set("enabled")).toMatchObject({ ok: true });
  expect(await write("notice.1", ["a@school.example"])).toBe(true);
  expect(await set("stopped")).toMatchObject({ ok: true });
  expect(await drain()).toEqual(none);
  expect(await one()).toMatchObject({ state: "pending", attempts: 0 });
  await set("enabled");
  expect(await drain()).toEqual({ ...none, sent: 1 });
  expect((await deps.newEvents()).filter(({ kind }) => kind === "sending.set")).toMatchObject([
    { detail: { before: { state: "not-enabled" }, after: { state: "enabled" }, because: "系统启用" } },
    { detail: { before: { state: "enabled" }, after: { state: "stopped" } } },
    { detail: { before: { state: "stopped" }, after: { state: "enabled" } } },
  ]);
});

test("the switch is the office's, and wants a reason and a whole address", async () => {
  const sending = { state: "stopped", redirectTo: null, because: "停发" } as const;
  expect(await setSending(deps, school.asSecretary, sending)).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await setSending(deps, school.asOffice, { ...sending, because: " " })).toMatchObject({
    error: { code: "sending.reason-required" },
  });
  expect(await setSending(deps, school.asOffice, { ...sending, redirectTo: "教务处" })).toMatchObject({
    error: { code: "sending.redirect-invalid", params: { found: "教务处" } },
  });
  expect(await deps.newEvents()).toEqual([]);
});

test("in a rehearsal every envelope goes to one address, and the row says so", async () => {
  await write("notice.1", ["a@school.example"]);
  const redirectTo = "rehearsal@school.example";
  await setSending(deps, school.asOffice, { state: "enabled", redirectTo, because: "演练" });
  expect(await drain()).toEqual({ ...none, sent: 1 });
  expect((await mailbox.messages()).map(({ envelope }) => envelope.to)).toEqual([[redirectTo]]);
  expect(await one()).toMatchObject({ recipient: "a@school.example", sentTo: redirectTo });
  expect(await attempts()).toMatchObject([{ sentTo: redirectTo }]);
});

test("nothing is sent again to another address than before, since its links are the recipient's own", async () => {
  const redirect = (redirectTo: string | null) =>
    setSending(deps, school.asOffice, { state: "enabled", redirectTo, because: "演练" });
  await write("notice.1", ["a@school.example"]);
  await redirect("rehearsal@school.example");
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const { id: deliveryId } = await one();
  const resend = () => resendDelivery(deps, school.asOffice, { deliveryId, because: "收件人称未收到" });
  for (const changed of [null, "other@school.example"]) {
    await redirect(changed);
    expect(await resend()).toMatchObject({ error: { code: "delivery.redirected-otherwise" } });
  }
  await redirect("rehearsal@school.example");
  expect(await resend()).toMatchObject({ ok: true });
});

test("switching on sweeps and sends at once; a stop wakes nobody", async () => {
  const set = (state: "enabled" | "stopped") =>
    setSending(deps, school.asOffice, { state, redirectTo: null, because: "系统启用" });
  const woken = async () => [
    await deps.queue.holds("reminders.sweep", { today: null }),
    await deps.queue.holds("mail.drain", { shard: 7 }),
  ];
  await deps.emptyQueue();
  await set("stopped");
  expect(await woken()).toEqual([false, false]);
  await set("enabled");
  expect(await woken()).toEqual([true, true]);
});

test("a shard sends its share alone, and the shares together are all", async () => {
  for (const key of many(20)) await write(`notice.${key.slice(0, 4)}`, [key]);
  const sent: number[] = [];
  for (const shard of shards) sent.push((await drain({}, shard)).sent);
  expect(sent.reduce((a, b) => a + b)).toBe(20);
  expect(sent.filter((count) => count > 0).length).toBeGreaterThan(1);
  const shares = Map.groupBy(await rows(), ({ shard }) => shard);
  expect(sent).toEqual(shards.map((shard) => shares.get(shard)?.length ?? 0));
});

test("no minute takes more than the mail server's rate, however many send, and the nearest date goes first", async () => {
  for (const [at, recipient] of many(12).entries())
    await write(`notice.${at}`, [recipient], `2026-11-${String(30 - at).padStart(2, "0")}`);
  const rate = perMinute(5);
  await deps.openConnections();
  const drains = await Promise.all(shards.slice(0, 4).map((shard) => drain({ rate }, shard)));
  expect(drains.reduce((sum, { sent }) => sum + sent, 0)).toBe(5);
  const sentTo = async () => (await mailbox.messages()).map(({ envelope }) => envelope.to.join()).toSorted();
  expect(await sentTo()).toEqual(many(12).slice(7));
  const quota = () => readQuota(deps, { smtpUrl: mailbox.url, rate });
  expect(await quota()).toEqual({ limits: rate, used: { minute: 5, hour: 5, day: 5 }, left: 0 });
  // A try that is under way counts as well, and one that ended counts until a minute after its end.
  await deps.sql("update delivery_attempt set ended_at = ended_at - interval '59 seconds'");
  expect(await drain({ rate })).toEqual(none);
  await deps.sql("update delivery_attempt set ended_at = ended_at - interval '2 seconds'");
  await deps.sql(
    "update delivery_attempt set ended_at = null, outcome = null where sent_to = 'p107@school.example'",
  );
  expect(await quota()).toMatchObject({ used: { minute: 1 }, left: 4 });
  expect(await drain({ rate })).toEqual({ ...none, sent: 4 });
  expect(await sentTo()).toEqual(many(12).slice(3));
});

/** Answers `uncertain` to everything, whether or not it hands the mail over first. */
const doubtful = (handsOver: boolean): Transport => ({
  ...transport,
  send: async (given) => {
    if (handsOver) await transport.send(given);
    return { kind: "uncertain", reason: "the connection ended" };
  },
});

test("a mail in doubt of which the journal holds the copy was sent, and is never sent again", async () => {
  await write("notice.1", ["a@school.example"]);
  expect(await drain({ transport: doubtful(true) })).toEqual({ ...none, uncertain: 1 });
  expect(await lookUp()).toEqual({ left: 0, absent: 0, unknown: 0 });
  await later();
  expect(await lookUp()).toEqual({ left: 1, absent: 0, unknown: 0 });
  expect(await one()).toMatchObject({
    ...{ state: "sent", evidence: "journal", evidenceNote: "message 1", attempts: 1 },
  });
  expect(await drain()).toEqual(none);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "delivery.uncertain",
    "delivery.proved-sent",
  ]);
});

test("one that a rehearsal did not get out is cancelled where it is over, and goes out again while it lasts", async () => {
  const redirectTo = "rehearsal@school.example";
  const redirect = (to: string | null) => deps.sql("update mail_setting set redirect_to = $1", [to]);
  await redirect(redirectTo);
  await write("notice.1", ["a@school.example"]);
  await write("notice.2", ["b@school.example"]);
  expect(await drain({ transport: doubtful(false) })).toEqual({ ...none, uncertain: 2 });
  await write("notice.3", ["c@school.example"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await deps.sql("update delivery set not_before = now() where recipient = 'a@school.example'");
  expect(await lookUp()).toEqual({ left: 0, absent: 1, unknown: 0 });
  await redirect(null);
  await later();
  expect(await lookUp()).toEqual({ left: 0, absent: 1, unknown: 0 });
  expect((await rows()).map(({ state }) => state)).toEqual(["pending", "cancelled", "sent"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const to = (await mailbox.messages()).map(({ envelope }) => envelope.to.join());
  expect(to).toEqual([redirectTo, "a@school.example"]);
});

test("one that the journal lacks goes out, provided that the journal keeps copies at all", async () => {
  await write("notice.1", ["a@school.example"]);
  expect(await drain({ transport: doubtful(false) })).toEqual({ ...none, uncertain: 1 });
  await later();
  expect(await lookUp()).toEqual({ left: 0, absent: 0, unknown: 1 });
  expect(await one()).toMatchObject({ state: "uncertain", evidence: null });
  await write("notice.2", ["b@school.example"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await later();
  const lost = { ...sinkJournal(mailbox), find: async () => ({ kind: "absent" as const }) };
  expect(await lookUpUncertain({ ...deps, evidence: lost }, running)).toMatchObject({ unknown: 1 });
  await later();
  expect(await lookUp()).toEqual({ left: 0, absent: 1, unknown: 0 });
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const taken = (await mailbox.messages()).map(({ envelope }) => envelope.to.join());
  expect(taken.toSorted()).toEqual(["a@school.example", "b@school.example"]);
  expect((await rows())[0]).toMatchObject({ state: "sent", attempts: 2, evidence: "smtp-reply" });
});

test("what one look-up has taken no other asks about", async () => {
  await write("notice.1", ["a@school.example"]);
  await drain({ transport: doubtful(true) });
  await later();
  const journal = sinkJournal(mailbox);
  const others: unknown[] = [];
  const find: typeof journal.find = async (...asked) => {
    others.push(await lookUp());
    return journal.find(...asked);
  };
  expect(await lookUpUncertain({ ...deps, evidence: { ...journal, find } }, running)).toMatchObject({
    left: 1,
  });
  expect(others).toEqual([{ left: 0, absent: 0, unknown: 0 }]);
});

test("a copy of a mail from before the doubt does not show that the journal still keeps copies", async () => {
  await write("notice.1", ["a@school.example"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await write("notice.2", ["b@school.example"]);
  expect(await drain({ transport: doubtful(false) })).toEqual({ ...none, uncertain: 1 });
  await later();
  expect(await lookUp()).toEqual({ left: 0, absent: 0, unknown: 1 });
  await write("notice.3", ["c@school.example"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await later();
  expect(await lookUp()).toEqual({ left: 0, absent: 1, unknown: 0 });
});

test("one in doubt that a person has sent again goes out no second time", async () => {
  await write("notice.1", ["a@school.example"]);
  await drain({ transport: doubtful(false) });
  const { id: deliveryId } = await one();
  const resend = () => resendDelivery(deps, school.asOffice, { deliveryId, because: "截止日期临近" });
  await write("notice.2", ["b@school.example"]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await later();
  // Between the question to the journal and what is made of its answer.
  const journal = sinkJournal(mailbox);
  const asked: string[] = [];
  const find: typeof journal.find = async (messageId, recipient) => {
    asked.push(recipient);
    if (recipient === "a@school.example") expect(await resend()).toMatchObject({ ok: true });
    return journal.find(messageId, recipient);
  };
  const ask = () => lookUpUncertain({ ...deps, evidence: { ...journal, find } }, running);
  expect(await ask()).toEqual({ left: 0, absent: 0, unknown: 0 });
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await later();
  expect(await ask()).toEqual({ left: 0, absent: 0, unknown: 0 });
  expect(asked).toEqual(["a@school.example", "b@school.example"]);
  expect(await rows()).toMatchObject([
    { recipient: "a@school.example", round: 1, state: "uncertain" },
    { recipient: "a@school.example", round: 2, state: "sent" },
    { recipient: "b@school.example", state: "sent" },
  ]);
  expect(await mailbox.messages()).toHaveLength(2);
});

test("a person settles what is in doubt with a reason, once", async () => {
  await write("notice.1", ["a@school.example"]);
  await drain({ transport: doubtful(false) });
  const { id: deliveryId } = await one();
  const settle = (because: string, actor = school.asOffice) =>
    settleByPerson(deps, actor, { deliveryId, arrived: false, because });
  expect(await settle("邮件服务器日志无记录", school.asSecretary)).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await settle("")).toMatchObject({ error: { code: "delivery.reason-required" } });
  expect(await settle("邮件服务器日志无记录")).toMatchObject({ ok: true });
  expect(await settle("邮件服务器日志无记录")).toMatchObject({ error: { code: "delivery.not-uncertain" } });
  expect(await one()).toMatchObject({
    ...{ state: "failed", evidence: "person", evidenceNote: "邮件服务器日志无记录" },
    evidenceBy: school.administrator.id,
  });
});

test("a mail is sent again as a row of its own, under a Message-ID of its own", async () => {
  await write("notice.1", ["a@school.example"]);
  const { id: first } = await one();
  const resend = (deliveryId: DeliveryId, because = "收件人称未收到") =>
    resendDelivery(deps, school.asOffice, { deliveryId, because });
  expect(await resend(first)).toMatchObject({ error: { code: "delivery.not-resendable" } });
  await drain();
  expect(await resend(first, "  ")).toMatchObject({ error: { code: "delivery.reason-required" } });
  expect(await resend(first)).toMatchObject({ ok: true });
  expect(await resend(first)).toMatchObject({ error: { code: "delivery.not-resendable" } });
  expect(await deps.queue.holds("mail.drain", { shard: 0 })).toBe(true);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const [before, after] = await mailbox.messages();
  expect(after?.messageId).toBe(before?.messageId?.replace("@", ".r2@"));
  expect(after?.html).toBe(before?.html);
  expect(await rows()).toMatchObject([
    { id: first, round: 1, state: "sent" },
    { round: 2, state: "sent", resentBecause: "收件人称未收到", resentBy: school.administrator.id },
  ]);
});
