import { countInbox, listInbox, listUnread } from "@goodstanding/database/queries/inbox";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { MailId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readAnswerPage } from "../answers/read-answer-page.ts";
import { reminderForTest, type SentReminder } from "../answers/reminder-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { setPreference } from "../preferences/set-preference.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { scopeOf } from "../scope-of.ts";
import { acknowledgeInInbox } from "./acknowledge-in-inbox.ts";
import { canAcknowledge } from "./can-acknowledge.ts";
import { markRead } from "./mark-read.ts";
import { readInboxReader } from "./read-inbox-reader.ts";
import { unreadSince } from "./unread-since.ts";

const deps = await depsForTest();
const from = { address: "192.0.2.7", userAgent: "Browser" };
let school: TestSchool;
let sent: SentReminder;
/** Another college's secretary, another secretary of this college, and a reviewer of it. */
let stranger: PersonActor;
let colleague: PersonActor;
let expert: PersonActor;

beforeEach(async () => {
  school = await schoolForTest(deps);
  sent = await reminderForTest(deps, school);
  await withScope(deps.database, school.scope, async (tx) => {
    const build = {
      ...{ tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
    };
    const other = await buildUnit(build, { name: "土木工程学院", nameEn: "Civil engineering" });
    const person = (email: string) => buildPerson(build, { name: "教学秘书", email });
    stranger = acting(await person("civil@school.example"), "teaching-secretary", other);
    colleague = acting(await person("second@school.example"), "teaching-secretary", school.college);
    expert = acting(await person("expert@school.example"), "school-expert", school.college);
  });
  await deps.newEvents();
});

afterAll(() => deps.close());

const code = (result: Result<unknown, AppError>) => (result.ok ? "ok" : result.error.code);
const inboxOf = (actor: PersonActor) =>
  withScope(deps.database, scopeOf(actor), async (tx) =>
    listInbox(tx, await readInboxReader(tx, actor), { limit: 50, offset: 0 }),
  );
const idsOf = async (actor: PersonActor) => (await inboxOf(actor)).map(({ id }) => id);
const unreadOf = (actor: PersonActor, now = deps.clock.now()) =>
  withScope(deps.database, scopeOf(actor), async (tx) =>
    listUnread(tx, await readInboxReader(tx, actor), { since: unreadSince(now), limit: 100 }),
  );
const settle = (mailId: MailId, change: string) =>
  deps.sql(`update delivery set ${change} where mail_id = $1`, [mailId]);

test("what was sent to a person lies in the inbox as soon as it is written, whatever the mail server does", async () => {
  expect(await inboxOf(school.asSecretary)).toMatchObject([
    { id: sent.mailId, kind: "reminder", unitId: school.college.id, readAt: null, acknowledgedAt: null },
  ]);
  for (const state of ["deferred", "sent", "failed", "uncertain"]) {
    await settle(sent.mailId, `state = '${state}'`);
    expect(await idsOf(school.asSecretary), state).toEqual([sent.mailId]);
  }
  await settle(sent.mailId, "state = 'cancelled'");
  expect(await idsOf(school.asSecretary)).toEqual([]);
});

test("the college reads what it was told, another college and the college's reviewers nothing of it", async () => {
  expect(await idsOf(colleague)).toEqual([sent.mailId]);
  expect((await inboxOf(colleague)).map(canAcknowledge)).toEqual([false]);
  expect(await idsOf(stranger)).toEqual([]);
  expect(await idsOf(expert)).toEqual([]);
  expect(code(await markRead(deps, stranger, sent.mailId))).toBe("mail.not-found");
  const elsewhere = await schoolForTest(deps);
  expect(await idsOf(elsewhere.asSecretary)).toEqual([]);
  expect(code(await acknowledgeInInbox(deps, elsewhere.asSecretary, sent.mailId, from))).toBe(
    "mail.not-found",
  );
});

test("whom a review is asked of is the reviewer's alone to read", async () => {
  const { mailId } = await reminderForTest(deps, school, {
    ...{ kind: "appraisal", recipients: ["expert@school.example"] },
  });
  expect(await idsOf(expert)).toEqual([mailId]);
  expect(await idsOf(colleague)).toEqual([sent.mailId]);
});

test("a rehearsal, a stop and the mails that went elsewhere show nobody anything", async () => {
  const rehearsed = await reminderForTest(deps, school, {
    ...{ day: "2026-10-20", redirectedTo: "office@school.example" },
  });
  await settle(rehearsed.mailId, "state = 'sent'");
  expect(await idsOf(school.asSecretary)).toEqual([sent.mailId]);
  for (const change of [
    "state = 'stopped'",
    "redirect_to = 'office@school.example'",
    "halted_at = now(), halted_because = '维护'",
  ]) {
    await deps.sql(`update mail_setting set ${change} where institution_id = $1`, [school.institution.id]);
    expect(await idsOf(school.asSecretary), change).toEqual([]);
    await deps.sql(
      "update mail_setting set state = 'enabled', redirect_to = null, halted_at = null, halted_because = null where institution_id = $1",
      [school.institution.id],
    );
  }
});

test("a mail is read once, by each person apart; all at once is each of them", async () => {
  const second = await reminderForTest(deps, school, { day: "2026-10-20" });
  expect(await unreadOf(school.asSecretary)).toHaveLength(2);
  expect(code(await markRead(deps, school.asSecretary, sent.mailId))).toBe("ok");
  expect(code(await markRead(deps, school.asSecretary, sent.mailId))).toBe("ok");
  expect(await unreadOf(school.asSecretary)).toEqual([second.mailId]);
  expect(await unreadOf(colleague)).toHaveLength(2);
  await markRead(deps, school.asSecretary, "all");
  expect(await unreadOf(school.asSecretary)).toEqual([]);
  expect((await deps.newEvents()).map(({ kind, objectId }) => [kind, objectId])).toEqual([
    ["mail.opened", sent.mailId],
    ["mail.opened", second.mailId],
  ]);
});

test("what is older than two months is no longer unread, and still there", async () => {
  const later = new Date("2026-12-21T09:00:00+08:00");
  expect(await unreadOf(school.asSecretary, later)).toEqual([]);
  expect(await idsOf(school.asSecretary)).toEqual([sent.mailId]);
});

test("the recipient confirms with the account, once, with the effect of the link", async () => {
  expect(code(await acknowledgeInInbox(deps, colleague, sent.mailId, from))).toBe("inbox.not-recipient");
  expect(code(await acknowledgeInInbox(deps, school.asSecretary, sent.mailId, from))).toBe("ok");
  const later = { ...deps, clock: fixedClock("2026-10-22T09:00:00+08:00") };
  expect(code(await acknowledgeInInbox(later, school.asSecretary, sent.mailId, from))).toBe("ok");
  expect(await inboxOf(school.asSecretary)).toMatchObject([{ acknowledgedAt: deps.clock.now() }]);
  const page = await readAnswerPage(deps, sent.envelopes[0]?.token ?? "", from);
  expect(page).toMatchObject({ value: { acknowledgedAt: deps.clock.now() } });
  const { personId } = school.asSecretary;
  expect(await deps.newEvents()).toMatchObject([{ kind: "mail.acknowledged", actorPersonId: personId }]);
});

test("a digest shows unless the reader wants none here, and asks for no confirmation", async () => {
  const { mailId } = await reminderForTest(deps, school, { kind: "digest" });
  expect((await inboxOf(school.asSecretary)).find(({ id }) => id === mailId)).toMatchObject({
    ...{ kind: "digest" },
  });
  expect(code(await acknowledgeInInbox(deps, school.asSecretary, mailId, from))).toBe("inbox.not-recipient");
  await setPreference(deps, school.asSecretary, { kind: "digest", channel: "inbox", frequency: "never" });
  expect(await idsOf(school.asSecretary)).toEqual([sent.mailId]);
  expect(await idsOf(colleague)).toHaveLength(2);
  const count = await withScope(deps.database, school.scope, async (tx) =>
    countInbox(tx, await readInboxReader(tx, school.asSecretary)),
  );
  expect(count).toBe(1);
});
