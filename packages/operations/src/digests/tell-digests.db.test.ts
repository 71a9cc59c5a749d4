import { randomUUID } from "node:crypto";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { registerLetter } from "../oversight/register-letter.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { mootMails } from "../reminders/moot-mails.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { tellDigests } from "./tell-digests.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };

afterAll(() => deps.close());

let school: TestSchool;
beforeEach(async () => {
  await deps.sql("update mail_setting set state = 'stopped'");
  school = await schoolForTest(deps);
});

/** 19 October 2026 is a Monday, and the school's date is the last of the month. */
const at = (day: string, time = "08:30") => tellDigests(deps, { today: localDate(day), time });
const written = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .innerJoin("delivery", "delivery.mailId", "mail.id")
      .select(["mail.unitId", "mail.localDay", "mail.kind", "mail.textBody", "delivery.recipient"])
      .where("mail.institutionId", "=", school.institution.id)
      .orderBy("mail.localDay")
      .orderBy("delivery.recipient")
      .execute(),
  );

test("the office and the college hear on Monday at half past eight, once a week", async () => {
  expect([await at("2026-10-19", "08:29"), await at("2026-10-19"), await at("2026-10-20")]).toEqual([
    0, 2, 0,
  ]);
  expect(await at("2026-10-26")).toBe(2);
  const mails = await written();
  expect(mails.map(({ unitId, localDay }) => [unitId, localDay])).toEqual(
    expect.arrayContaining([
      [school.office.id, "2026-10-19"],
      [school.college.id, "2026-10-26"],
    ]),
  );
  expect(mails[0]?.textBody).toContain("14天内到期（");
  expect(mails.every(({ kind }) => kind === "digest")).toBe(true);
});

test("a unit with a reminder of the same day hears on the next, the office at once", async () => {
  await sweepReminders(deps, { today: localDate("2026-10-22") });
  const reminded = (await written()).map(({ unitId }) => unitId);
  expect(reminded).toContain(school.college.id);
  expect(await at("2026-10-22")).toBe(1);
  expect(await at("2026-10-23")).toBe(1);
  const digests = (await written()).filter(({ kind }) => kind === "digest");
  expect(digests.map(({ unitId, localDay }) => [unitId, localDay])).toEqual([
    [school.office.id, "2026-10-22"],
    [school.college.id, "2026-10-23"],
  ]);
});

test("a unit that a letter was told of on the day hears on the next", async () => {
  const letter = await registerLetter(deps, school.asOffice, {
    ...{ kind: "reminder", number: "函1号", sender: "示例认证协会", letterDate: localDate("2026-10-12") },
    ...{ receivedOn: localDate("2026-10-14"), summary: "催报", demandedOn: localDate("2026-10-16") },
    ...{ programmeIds: [school.programme.programme.id], owner: "college", scanSha256: null },
  });
  expect(letter).toMatchObject({ ok: true });
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统催办" } as const;
  await remindAlarms(deps, machine, localDate("2026-10-26"));
  expect((await written()).map(({ unitId, kind }) => [unitId, kind])).toContainEqual([
    ...[school.college.id, "alarm"],
  ]);
  expect([await at("2026-10-26"), await at("2026-10-27")]).toEqual([1, 1]);
  const digests = (await written()).filter(({ kind }) => kind === "digest");
  expect(digests.map(({ unitId, localDay }) => [unitId, localDay])).toEqual([
    [school.office.id, "2026-10-26"],
    [school.college.id, "2026-10-27"],
  ]);
});

test("what opens after the week's digests went out waits for the next Monday", async () => {
  const setState = (state: string) =>
    deps.sql("update obligation set state = $2 where institution_id = $1", [school.institution.id, state]);
  await setState("exempt");
  expect(await at("2026-10-19")).toBe(0);
  await setState("owed");
  expect([await at("2026-10-19", "09:00"), await at("2026-10-22"), await at("2026-10-26")]).toEqual([
    0, 0, 2,
  ]);
});

test("a unit held back by a reminder has none where nothing is open any more, and nothing is asked again", async () => {
  const setState = (state: string) =>
    deps.sql("update obligation set state = $2 where institution_id = $1", [school.institution.id, state]);
  await sweepReminders(deps, { today: localDate("2026-10-22") });
  expect(await at("2026-10-22")).toBe(1);
  await setState("exempt");
  expect(await at("2026-10-23")).toBe(0);
  await setState("owed");
  expect(await at("2026-10-23", "10:00")).toBe(0);
});

test("once all have been told nothing is read any more in that week", async () => {
  expect(await at("2026-10-19")).toBe(2);
  // Whoever reads the school's policy now fails.
  await deps.sql("update policy_adoption set settings = '[]' where institution_id = $1", [
    school.institution.id,
  ]);
  expect(await at("2026-10-20")).toBe(0);
  await expect(at("2026-10-26")).rejects.toThrow();
});

test("the office's digest stays the office's where somebody of another unit joins it", async () => {
  await withScope(deps.database, school.scope, async (tx) => {
    const build = { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() };
    const person = await buildPerson(build, { name: "质量办成员", email: "joined@school.example" });
    // A unit that stands before the office in every list of holders.
    const id = randomUUID().replace(/^.{8}/, "00000000") as UnitId;
    const unit = await buildUnit(build, { id, name: "发展规划处" });
    await buildMembership(build, person, unit, { role: "quality-office-staff" });
  });
  expect(await at("2026-10-19")).toBe(2);
  const mails = await written();
  expect(new Set(mails.map(({ unitId }) => unitId))).toEqual(new Set([school.office.id, school.college.id]));
  expect(mails.map(({ recipient }) => recipient)).toContain("joined@school.example");
});

test("two planners at one time write one mail a unit", async () => {
  await deps.openConnections();
  const counts = await Promise.all([at("2026-10-19"), at("2026-10-19"), at("2026-10-19")]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
});

test("a digest that did not leave gives way to the next week's", async () => {
  const moot = async () => {
    const mails = await deps.everywhere(({ trx }) =>
      trx
        .selectFrom("mail")
        .select(["id as mailId", "kind", "localDay"])
        .where("institutionId", "=", school.institution.id)
        .execute(),
    );
    const ids = await deps.everywhere((tx) => mootMails(tx, mails));
    return mails.filter(({ mailId }) => ids.has(mailId)).map(({ localDay }) => localDay);
  };
  await at("2026-10-19");
  expect(await moot()).toEqual([]);
  await at("2026-10-26");
  expect(await moot()).toEqual(["2026-10-19", "2026-10-19"]);
});

test("nothing where nothing is open, and nothing from a school that does not send", async () => {
  await deps.sql("update obligation set state = 'exempt' where institution_id = $1", [school.institution.id]);
  expect(await at("2026-10-19")).toBe(0);
  await deps.sql("update obligation set state = 'owed' where institution_id = $1", [school.institution.id]);
  await deps.sql("update mail_setting set state = 'stopped' where institution_id = $1", [
    school.institution.id,
  ]);
  expect(await at("2026-10-19")).toBe(0);
  expect(await written()).toEqual([]);
});

test("the vice-president has none, nor has who wants none", async () => {
  await withScope(deps.database, school.scope, async (tx) => {
    const build = { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() };
    const person = await buildPerson(build, {
      name: "分管教学副校长",
      email: "vice-president@school.example",
    });
    for (const unit of [school.office, school.college])
      await buildMembership(build, person, unit, { role: "vice-president" });
    await tx.trx
      .insertInto("mailPreference")
      .values({
        ...{ institutionId: school.institution.id, personId: school.administrator.id, kind: "digest" },
        ...{ channel: "email", frequency: "never", changedAt: deps.clock.now() },
      })
      .execute();
  });
  await at("2026-10-19");
  const recipients = (await written()).map(({ recipient }) => recipient);
  expect(recipients.length).toBeGreaterThan(0);
  expect(recipients).not.toContain("vice-president@school.example");
  expect(recipients).not.toContain(school.administrator.email);
});
