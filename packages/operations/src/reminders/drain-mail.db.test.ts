import { readDeadAddresses } from "@goodstanding/database/queries/dead-address";
import type { DeliveryRow } from "@goodstanding/database/queries/delivery";
import { insertReminders } from "@goodstanding/database/queries/reminder";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ReminderId } from "@goodstanding/domain/kernel/ids";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { type Script, scriptedServer } from "@goodstanding/mail/smtp/scripted-server.fixture";
import { openTransport, type Transport } from "@goodstanding/mail/transport";
import { afterAll, beforeEach, expect, test } from "vitest";
import { foundColleges } from "../colleges-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { filingsAlone } from "../filings-alone-for-test.ts";
import { drainMail } from "./drain-mail.ts";
import { sweepReminders } from "./sweep-reminders.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const running = new AbortController().signal;
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };

beforeEach(async () => {
  await deps.sql(
    "truncate institution, unit, person, membership, policy_adoption, programme, accreditation, obligation, filing, filing_file, mail, reminder, delivery, audit_event cascade",
  );
  await foundColleges(deps, [
    {
      college: "机械工程学院",
      secretaries: ["one@school.example", "two@school.example"],
      programmes: { 机械设计制造及其自动化: 2022, 车辆工程: 2021 },
    },
    { college: "土木工程学院", secretaries: ["civil@school.example"], programmes: { 土木工程: 2024 } },
  ]);
  // What no filing answers is somebody else's test.
  await deps.sql(
    "update obligation set state = 'not-owed' where id not in (select obligation_id from filing)",
  );
  await filingsAlone(deps);
  await sweepReminders(deps, { today: localDate("2026-10-21") });
  await deps.newEvents();
});

afterAll(() => deps.close());

const deliveries = (): Promise<DeliveryRow[]> =>
  deps.everywhere(({ trx }) => trx.selectFrom("delivery").selectAll().orderBy("recipient").execute());

const lines = async () =>
  (await deliveries()).map(({ recipient, state, attempts }) => `${recipient} ${state} ${attempts}`);

const kinds = async () => (await deps.newEvents()).map(({ kind }) => kind).toSorted();

/** Runs one drain against a server. */
async function drain(url: string, signal = running) {
  const transport = openTransport(url, { timeouts: { sessionMs: 2_000, mailMs: 2_000 } });
  try {
    return await drainMail({ ...deps, transport }, signal);
  } finally {
    transport.close();
  }
}

async function drainAgainst(script: Script) {
  const server = await scriptedServer(script);
  try {
    return { drained: await drain(server.url), received: server.received() };
  } finally {
    await server.close();
  }
}

const retryNow = () => deps.sql("update delivery set not_before = to_timestamp(0) where state = 'deferred'");

test("every recipient gets the frozen bytes once, and the server's answer stands on the row", async () => {
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 3 });
  expect(await drain(mailbox.url)).toEqual(none);
  const messages = await mailbox.messages();
  expect(messages.map(({ envelope }) => envelope.to.join()).toSorted()).toEqual([
    "civil@school.example",
    "one@school.example",
    "two@school.example",
  ]);
  const frozen = await deps.everywhere(({ trx }) =>
    trx.selectFrom("delivery").select(["raw", "messageId"]).execute(),
  );
  for (const { raw, messageId } of messages) {
    expect(frozen.find((each) => each.messageId === messageId)?.raw.equals(raw)).toBe(true);
  }
  for (const delivery of await deliveries()) {
    expect(delivery).toMatchObject({
      state: "sent",
      attempts: 1,
      reply: expect.stringMatching(/^250 /),
      settledAt: deps.clock.now(),
      leaseHolder: null,
      leaseUntil: null,
    });
  }
  expect(await deps.newEvents()).toMatchObject(
    Array(3).fill({ kind: "delivery.sent", actor: "系统催办", objectKind: "delivery" }),
  );
  await mailbox.close();
});

test("drains at the same time share the work and send nothing twice", async () => {
  const mailbox = await startMailbox();
  await deps.sql(
    `insert into delivery (id, institution_id, mail_id, recipient, state, not_before, message_id, raw, due_on)
     select gen_random_uuid(), institution_id, mail_id, n || recipient, 'pending', not_before, message_id, raw, due_on
     from delivery, generate_series(1, 20) n`,
  );
  await deps.openConnections();
  const drains = await Promise.all(Array.from({ length: 4 }, () => drain(mailbox.url)));
  expect(drains.reduce((sum, { sent }) => sum + sent, 0)).toBe(63);
  const recipients = (await mailbox.messages()).map(({ envelope }) => envelope.to.join());
  expect(recipients).toHaveLength(63);
  expect(new Set(recipients).size).toBe(63);
  expect(await deps.newEvents()).toHaveLength(63);
  await mailbox.close();
});

test("with the mail server down all waits, and goes out once when it is back", async () => {
  expect(await drain("smtp://127.0.0.1:9")).toEqual({ ...none, deferred: 3 });
  expect(await drain("smtp://127.0.0.1:9"), "not before half a minute is over").toEqual(none);
  for (const delivery of await deliveries()) {
    expect(delivery).toMatchObject({
      state: "deferred",
      attempts: 1,
      reply: expect.stringContaining("ECONNREFUSED"),
      settledAt: null,
    });
    expect(delivery.notBefore.getTime() - Date.now()).toBeGreaterThan(20_000);
  }
  expect(await kinds()).toEqual(["delivery.deferred", "delivery.deferred", "delivery.deferred"]);
  await retryNow();
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 3 });
  expect(await mailbox.messages()).toHaveLength(3);
  expect(await lines()).toEqual([
    "civil@school.example sent 2",
    "one@school.example sent 2",
    "two@school.example sent 2",
  ]);
  await mailbox.close();
});

test("a server that refuses for good is believed, one that asks for patience is asked again", async () => {
  const { drained } = await drainAgainst({ rcpt: "450 4.2.0 greylisted" });
  expect(drained).toEqual({ ...none, deferred: 3 });
  await retryNow();
  expect((await drainAgainst({ rcpt: "550 5.1.1 no such user" })).drained).toEqual({ ...none, failed: 3 });
  expect((await deliveries())[0]).toMatchObject({ reply: expect.stringContaining("550"), attempts: 2 });
  expect((await drainAgainst({})).received).toBe(0);
  expect(await kinds()).toEqual(
    ["address.dead", "delivery.deferred", "delivery.failed"].flatMap((kind) => [kind, kind, kind]),
  );
});

test("who the server does not know while it is spoken to is a dead address, as if a report had come", async () => {
  await drainAgainst({ rcpt: "550 5.1.1 no such user" });
  const dead = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("deadAddress")
      .innerJoin("bounce", "bounce.id", "deadAddress.bounceId")
      .select(["address", "status", "diagnostic", "reportedBy"])
      .orderBy("address")
      .execute(),
  );
  expect(dead).toHaveLength(3);
  expect(dead[0]).toMatchObject({
    ...{ address: "civil@school.example", status: "5.1.1", diagnostic: "550 5.1.1 no such user" },
    reportedBy: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
  });
});

test.each([
  { rcpt: "550 no such user" },
  { rcpt: "552 5.2.2 mailbox full" },
  { rcpt: "550 5.7.1 not allowed" },
  { rcpt: "550 5.1.0 <office@school.example>: Sender address rejected: User unknown" },
  { mail: "550 5.1.1 who are you" },
  { end: "550 5.1.1 no such user" },
])("%o says nothing against an address", async (script) => {
  expect((await drainAgainst(script)).drained).toEqual({ ...none, failed: 3 });
  expect(await deps.everywhere(readDeadAddresses)).toEqual(new Set());
});

test("after the last wait a delivery is tried again and again until its mail is five days old", async () => {
  const dayMs = 24 * 60 * 60 * 1_000;
  const drainLater = async (ms: number) => {
    const transport = openTransport("smtp://127.0.0.1:9", { timeouts: { sessionMs: 2_000, mailMs: 2_000 } });
    const now = new Date(deps.clock.now().getTime() + ms);
    const drained = await drainMail(
      { ...deps, transport, clock: { ...deps.clock, now: () => now } },
      running,
    );
    transport.close();
    await retryNow();
    return drained;
  };
  expect(await drainLater(6 * dayMs), "a first try is never the last").toEqual({ ...none, deferred: 3 });
  await deps.sql("update delivery set attempts = 20");
  expect(await drain("smtp://127.0.0.1:9")).toEqual({ ...none, deferred: 3 });
  const [delivery] = await deliveries();
  expect((delivery?.notBefore.getTime() ?? 0) - Date.now()).toBeGreaterThan(7.9 * 60 * 60 * 1_000);
  await retryNow();
  expect(await drainLater(4.9 * dayMs)).toEqual({ ...none, deferred: 3 });
  expect(await drainLater(5 * dayMs)).toEqual({ ...none, failed: 3 });
  expect((await deliveries())[0]).toMatchObject({
    state: "failed",
    reply: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a server that takes the mail and does not answer leaves it uncertain, and it is never sent again", async () => {
  const { drained, received } = await drainAgainst({ end: "drop" });
  expect([drained, received]).toEqual([{ ...none, uncertain: 3 }, 3]);
  expect((await drainAgainst({})).received).toBe(0);
  expect(await kinds()).toEqual(["delivery.uncertain", "delivery.uncertain", "delivery.uncertain"]);
});

test("whoever died while sending leaves a lease that ends uncertain, and it is never sent again", async () => {
  const claim = (until: string) =>
    deps.sql(
      `update delivery set state = 'sending', lease_holder = gen_random_uuid(), attempts = 1,
       lease_until = clock_timestamp() ${until} where recipient = 'one@school.example'`,
    );
  const mailbox = await startMailbox();
  await claim("+ interval '20 seconds'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2 });
  await claim("- interval '1 second'");
  await deps.newEvents();
  expect(await drain(mailbox.url)).toEqual({ ...none, uncertain: 1 });
  expect(await drain(mailbox.url)).toEqual(none);
  expect(await mailbox.messages()).toHaveLength(2);
  expect(await lines()).toContain("one@school.example uncertain 1");
  expect(await deps.newEvents()).toMatchObject([
    { kind: "delivery.uncertain", detail: { recipient: "one@school.example" } },
  ]);
  await mailbox.close();
});

test("an answer that comes after the lease has ended changes nothing", async () => {
  const mailbox = await startMailbox();
  const real = openTransport(mailbox.url);
  const late: Transport = {
    ...real,
    send: async (each) => {
      const outcome = await real.send(each);
      await deps.sql("update delivery set state = 'uncertain', lease_holder = null where recipient = $1", [
        each.recipient,
      ]);
      return outcome;
    },
  };
  expect(await drainMail({ ...deps, transport: late }, running)).toEqual({ ...none, uncertain: 3 });
  expect((await lines())[0]).toBe("civil@school.example uncertain 1");
  expect(await deps.newEvents()).toEqual([]);
  real.close();
  await mailbox.close();
});

const setFilings = (programmes: readonly string[], status: string) =>
  deps.sql(
    `update filing set status = $2 where obligation_id in
     (select o.id from obligation o join programme p on p.id = o.programme_id where p.name = any($1))`,
    [programmes, status],
  );

test("a mail whose filings have all come in meanwhile is cancelled, one with open filings alone goes out", async () => {
  await setFilings(["土木工程"], "school-approved");
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2, cancelled: 1 });
  expect((await mailbox.messages()).map(({ envelope }) => envelope.to.join()).toSorted()).toEqual([
    "one@school.example",
    "two@school.example",
  ]);
  expect(await lines()).toContain("civil@school.example cancelled 1");
  expect(await kinds()).toEqual(["delivery.cancelled", "delivery.sent", "delivery.sent"]);
  await mailbox.close();
});

test("a mail that names beside open filings one that has come in is written anew on the same day without it", async () => {
  await setFilings(["机械设计制造及其自动化"], "awaiting-school");
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 1, cancelled: 2 });
  const [one, other] = await Promise.all([sweep("2026-10-21"), sweep("2026-10-21")]);
  expect(one.mails + other.mails, "of two planners one").toBe(1);
  expect((await sweep("2026-10-21")).mails).toBe(0);
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2 });
  const texts = (await mailbox.messages())
    .filter(({ envelope }) => !envelope.to.includes("civil@school.example"))
    .map(({ text }) => text ?? "");
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).toContain("车辆工程");
    expect(text).not.toContain("机械设计制造及其自动化");
  }
  expect(await stepsOf("2026-10-21")).toContain("车辆工程 school-before-7 2");
  expect(await sweep("2026-10-22")).toMatchObject({ mails: 0 });
  await mailbox.close();
});

test("where one recipient has the mail already the others get it as it is", async () => {
  const mailbox = await startMailbox();
  await deps.sql("update delivery set not_before = 'infinity' where recipient = 'two@school.example'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2 });
  await setFilings(["机械设计制造及其自动化"], "awaiting-school");
  await deps.sql("update delivery set not_before = now() where state = 'pending'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 1 });
  await mailbox.close();
});

test("a mail about what is owed no more, or at another date, is cancelled", async () => {
  const of = (name: string) => `(select id from programme where name = '${name}')`;
  await deps.sql(
    `update obligation set state = 'not-owed', due_version = 2 where programme_id = ${of("土木工程")}`,
  );
  await deps.sql("update obligation set due_version = 2 where programme_id <> $1", [deps.newId()]);
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, cancelled: 3 });
  expect(await mailbox.messages()).toEqual([]);
  await mailbox.close();
});

const sweep = (day: string) => sweepReminders(deps, { today: localDate(day) });

const stepsOf = async (day: string) =>
  (
    await deps.everywhere(({ trx }) =>
      trx
        .selectFrom("reminder")
        .innerJoin("mail", "mail.id", "reminder.mailId")
        .innerJoin("obligation", "obligation.id", "reminder.obligationId")
        .innerJoin("programme", "programme.id", "obligation.programmeId")
        .select(["programme.name", "obligation.rule", "reminder.step", "reminder.said"])
        .where("mail.localDay", "=", localDate(day))
        .where("obligation.rule", "=", "annual-filing")
        .where("reminder.collapsed", "=", false)
        .orderBy("programme.name")
        .execute(),
    )
  ).map(({ name, step, said }) => `${name} ${step} ${said}`);

test("of the mails of days without a mail server the newest alone goes out, and what it stood for counts as said", async () => {
  for (const day of ["2026-10-27", "2026-10-29", "2026-10-30"]) await sweep(day);
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 3, cancelled: 9 });
  const sent = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("delivery")
      .innerJoin("mail", "mail.id", "delivery.mailId")
      .select("mail.localDay")
      .where("delivery.state", "=", "sent")
      .execute(),
  );
  expect(sent.map(({ localDay }) => localDay)).toEqual(Array(3).fill("2026-10-30"));
  expect(await sweep("2026-10-31")).toMatchObject({ mails: 0 });
  expect(await sweep("2026-11-02")).toMatchObject({ mails: 2 });
  expect(new Set((await stepsOf("2026-11-02")).map((line) => line.replace(/^\S+ /, "")))).toEqual(
    new Set(["school-overdue-1 1"]),
  );
  await mailbox.close();
});

test("an older mail goes out for what no later one speaks of, and where a person had it sent again", async () => {
  await sweep("2026-10-27");
  const later = "(select id from mail where local_day = '2026-10-27')";
  await deps.sql(
    `delete from reminder where mail_id in ${later} and obligation_id in
     (select o.id from obligation o join programme p on p.id = o.programme_id where p.name = '车辆工程')`,
  );
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 5, cancelled: 1 });
  expect(await lines()).toContain("civil@school.example cancelled 1");
  await deps.sql(
    `insert into delivery (id, institution_id, mail_id, recipient, round, resent_because, state, not_before, message_id, raw, due_on)
     select gen_random_uuid(), institution_id, mail_id, recipient, 2, '学院未收到', 'pending', not_before, 'r2' || message_id, raw, due_on
     from delivery where state = 'cancelled'`,
  );
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 1 });
  await mailbox.close();
});

test("what a cancelled mail was to say is said by the next, as often as it takes", async () => {
  const mailbox = await startMailbox();
  for (const [at, day] of ["2026-10-22", "2026-10-23"].entries()) {
    await setFilings(["土木工程"], "awaiting-school");
    expect(await drain(mailbox.url)).toMatchObject({ cancelled: 1 });
    expect(await sweep(day)).toMatchObject({ mails: 0 });
    await setFilings(["土木工程"], "drafting");
    expect(await sweep(day)).toMatchObject({ mails: 1 });
    expect(await stepsOf(day)).toEqual([`土木工程 school-before-7 ${at + 2}`]);
  }
  expect(await drain(mailbox.url)).toMatchObject({ sent: 1 });
  expect(await sweep("2026-10-24")).toMatchObject({ mails: 0 });
  const [said] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("reminder").selectAll().orderBy("said", "desc").limit(1).execute(),
  );
  if (!said) throw new Error("Nothing said");
  const { said: times, ...row } = { ...said, id: deps.newId<ReminderId>() };
  expect(times).toBe(3);
  const again = deps.everywhere((tx) => insertReminders(tx, [row]));
  await expect(again, "another planner that decided the same").rejects.toMatchObject({ code: "23505" });
  await mailbox.close();
});

test("what only a rehearsal has seen is said for real once it is over, and not before", async () => {
  const mailbox = await startMailbox();
  await deps.sql("update mail_setting set redirect_to = 'rehearsal@school.example'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 3 });
  expect(await sweep("2026-10-22")).toMatchObject({ mails: 0 });
  await deps.sql("update mail_setting set redirect_to = 'other@school.example'");
  expect(await sweep("2026-10-22"), "one rehearsal after the other").toMatchObject({ mails: 0 });
  await deps.sql("update mail_setting set redirect_to = null");
  const [one, other] = await Promise.all([sweep("2026-10-22"), sweep("2026-10-22")]);
  expect(one.mails + other.mails, "of two planners one").toBe(2);
  expect(new Set((await stepsOf("2026-10-22")).map((line) => line.replace(/^\S+ /, "")))).toEqual(
    new Set(["school-before-7 2"]),
  );
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 3 });
  const to = (await mailbox.messages()).map(({ envelope }) => envelope.to.join()).toSorted();
  expect(to.slice(0, 3)).toEqual(["civil@school.example", "one@school.example", "rehearsal@school.example"]);
  expect(await sweep("2026-10-23")).toMatchObject({ mails: 0 });
  await deps.sql("update mail_setting set redirect_to = 'rehearsal@school.example'");
  expect(await sweep("2026-10-23"), "a new rehearsal begins with what is new").toMatchObject({ mails: 0 });
  await mailbox.close();
});

test("a mail that one recipient got for real counts as said, whatever a rehearsal did with the rest", async () => {
  const mailbox = await startMailbox();
  await deps.sql("update delivery set not_before = 'infinity' where recipient = 'two@school.example'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2 });
  await deps.sql("update mail_setting set redirect_to = 'rehearsal@school.example'");
  await deps.sql("update delivery set not_before = now() where state = 'pending'");
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 1 });
  await deps.sql("update mail_setting set redirect_to = null");
  expect(await sweep("2026-10-22")).toMatchObject({ mails: 0 });
  await mailbox.close();
});

test("what was paused when its mail was to leave is caught up once it is let go", async () => {
  await deps.sql(
    `insert into reminder_hold (id, institution_id, obligation_id, kind, due_version, reason, set_by, set_at)
     select gen_random_uuid(), o.institution_id, o.id, 'paused', o.due_version, '已电话确认', p.id, now()
     from obligation o join person p on p.email = 'civil@school.example'
     where o.programme_id = (select id from programme where name = '土木工程')`,
  );
  const mailbox = await startMailbox();
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 2, cancelled: 1 });
  expect(await sweep("2026-10-22")).toMatchObject({ mails: 0 });
  await deps.sql("update reminder_hold set lifted_by = set_by, lifted_at = now()");
  expect(await sweep("2026-10-22")).toMatchObject({ mails: 1 });
  expect(await drain(mailbox.url)).toEqual({ ...none, sent: 1 });
  expect(await sweep("2026-10-23")).toMatchObject({ mails: 0 });
  await mailbox.close();
});

test("a worker that closes takes no further mail", async () => {
  expect(await drain("smtp://127.0.0.1:9", AbortSignal.abort())).toEqual(none);
  expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(new Set(["pending"]));
});
