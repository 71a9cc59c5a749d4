import { randomUUID } from "node:crypto";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { type Scope, withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import {
  findCalendarFeed,
  findCalendarFeedByToken,
  insertCalendarFeed,
  revokeCalendarFeed,
  touchCalendarFeed,
} from "./calendar-feed.ts";
import { listHolidayNotices, putHolidayNotice } from "./holiday-notice.ts";
import { listObligationRevisions } from "./obligation-revision.ts";
import { findPolicyAdoption, insertPolicyAdoption, listPolicyAdoptions } from "./policy-adoption.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const scope = scopeOfSchool(ours);
const everywhere: Scope = { kind: "everywhere", because: "a token names no institution" };

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("a feed is found by its token until it is revoked; a person has one living feed", async () => {
  const byToken = () =>
    withScope(db, everywhere, (tx) => findCalendarFeedByToken(tx, ours.calendarFeed.tokenHash));
  expect(await byToken()).toMatchObject({ personId: ours.person.id, institutionId: ours.institution.id });
  const readAt = new Date("2026-10-22T00:00:00Z");
  await withScope(db, scope, (tx) => touchCalendarFeed(tx, ours.calendarFeed.id, readAt));
  expect(await byToken()).toMatchObject({ lastReadAt: readAt });
  const second = { ...ours.calendarFeed, id: randomUUID(), tokenHash: "b".repeat(64) };
  await expect(withScope(db, scope, (tx) => insertCalendarFeed(tx, second))).rejects.toThrow(
    "calendar_feed_living",
  );
  const revoke = () => withScope(db, scope, (tx) => revokeCalendarFeed(tx, ours.person.id, readAt));
  expect(await revoke()).toBe(ours.calendarFeed.id);
  expect(await revoke()).toBeUndefined();
  expect(await byToken()).toBeUndefined();
  await withScope(db, scope, (tx) => insertCalendarFeed(tx, second));
  expect(await withScope(db, scope, (tx) => findCalendarFeed(tx, ours.person.id))).toMatchObject({
    id: second.id,
  });
});

test("a notice imported again takes the place of the one before it", async () => {
  const again = { ...ours.holidayNotice, id: randomUUID(), workdays: [localDate("2027-01-03")] };
  await withScope(db, scope, (tx) => putHolidayNotice(tx, again));
  expect(await withScope(db, scope, listHolidayNotices)).toEqual([{ ...again, id: ours.holidayNotice.id }]);
});

test("the highest version of what a school has chosen is in force, and a version exists once", async () => {
  const next = { ...ours.policyAdoption, id: randomUUID(), version: 2, settings: { school: null } };
  await withScope(db, scope, (tx) => insertPolicyAdoption(tx, next));
  await expect(
    withScope(db, scope, (tx) => insertPolicyAdoption(tx, { ...next, id: randomUUID() })),
  ).rejects.toThrow("policy_adoption_institution_id_version_key");
  expect(await withScope(db, scope, findPolicyAdoption)).toEqual(next);
  expect((await withScope(db, scope, listPolicyAdoptions)).map(({ version }) => version)).toEqual([2, 1]);
});

test("what an obligation said before stays, seen by its own institution alone", async () => {
  const read = (by: Scope) => withScope(db, by, (tx) => listObligationRevisions(tx, ours.obligation.id));
  expect(await read(scope)).toEqual([ours.obligationRevision]);
  expect(await read(scopeOfSchool(theirs))).toEqual([]);
});
