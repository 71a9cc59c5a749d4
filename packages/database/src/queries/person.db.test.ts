import { randomUUID } from "node:crypto";
import { type LocalDate, localDate } from "@goodstanding/domain/kernel/dates";
import type { MembershipId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database.ts";
import { insertSchool, schoolForTest, scopeOfSchool } from "../school-for-test.ts";
import { withScope } from "../scope.ts";
import { createTestDatabase } from "../test-database.ts";
import { insertMembership, listHolders, listMembershipsOf } from "./membership.ts";
import { findPersonByAccount, findPersonByEmail, listPeople, setPersonAccount } from "./person.ts";

const database = await createTestDatabase();
const db = openDatabase(database.appUrl);
const ours = schoolForTest("示例大学");
const theirs = schoolForTest("示例学院");
const scope = scopeOfSchool(ours);
const everywhere = { kind: "everywhere", because: "test" } as const;
/** In force from 1 March to 31 August, both days included. */
const spring = {
  ...ours.membership,
  id: randomUUID() as string as MembershipId,
  role: "programme-lead",
  validFrom: localDate("2026-03-01"),
  validTo: localDate("2026-08-31"),
} as const;

beforeAll(async () => {
  await insertSchool(db, ours);
  await insertSchool(db, theirs);
  await withScope(db, scope, (tx) => insertMembership(tx, spring));
});

afterAll(async () => {
  await db.dispose();
  await database.drop();
});

test("a membership is in force on both of its ends and not a day beyond", async () => {
  const roles = async (day: string) =>
    (await withScope(db, scope, (tx) => listMembershipsOf(tx, ours.person.id, localDate(day)))).map(
      ({ role }) => role,
    );
  expect(await roles("2025-12-31")).toEqual([]);
  expect(await roles("2026-01-01")).toEqual(["teaching-secretary"]);
  expect(await roles("2026-02-28")).toEqual(["teaching-secretary"]);
  expect(await roles("2026-03-01")).toEqual(["teaching-secretary", "programme-lead"]);
  expect(await roles("2026-08-31")).toEqual(["teaching-secretary", "programme-lead"]);
  expect(await roles("2026-09-01")).toEqual(["teaching-secretary"]);
});

test("an account leads to its person, institution and the memberships of the institution's today", async () => {
  const zones: string[] = [];
  const on =
    (day: string) =>
    (zone: string): LocalDate => {
      zones.push(zone);
      return localDate(day);
    };
  const account = theirs.person.accountId ?? "";
  const signedIn = await withScope(db, everywhere, (tx) =>
    findPersonByAccount(tx, account, on("2026-10-21")),
  );
  expect(signedIn).toEqual({
    person: theirs.person,
    institution: theirs.institution,
    memberships: [theirs.membership],
  });
  expect(zones).toEqual(["Asia/Shanghai"]);
  const before = await withScope(db, everywhere, (tx) => findPersonByAccount(tx, account, on("2025-10-21")));
  expect(before?.memberships).toEqual([]);
  expect(
    await withScope(db, everywhere, (tx) => findPersonByAccount(tx, "nobody", on("2026-10-21"))),
  ).toBeUndefined();
  expect(
    await withScope(db, scope, (tx) => findPersonByAccount(tx, account, on("2026-10-21"))),
  ).toBeUndefined();
});

test("an account is tied to people of one's own institution alone", async () => {
  const email = ours.person.email;
  expect(await withScope(db, scope, (tx) => setPersonAccount(tx, theirs.person.id, "stolen"))).toBe(false);
  expect(await withScope(db, scope, (tx) => setPersonAccount(tx, ours.person.id, "new-account"))).toBe(true);
  expect(await withScope(db, scope, (tx) => findPersonByEmail(tx, email))).toMatchObject({
    accountId: "new-account",
  });
  expect(await withScope(db, scope, listPeople)).toHaveLength(1);
});

test("holders of a role: with their unit, on a day, within the scope", async () => {
  const holders = (
    role: "programme-lead" | "teaching-secretary",
    day: string,
    unitIds = scope.unitIds as "all" | [],
  ) => withScope(db, { ...scope, unitIds }, (tx) => listHolders(tx, [role], localDate(day)));
  expect(await holders("teaching-secretary", "2026-10-21")).toEqual([
    {
      unitId: ours.unit.id,
      role: "teaching-secretary",
      personId: ours.person.id,
      name: ours.person.name,
      nameEn: ours.person.nameEn,
      email: ours.person.email,
    },
  ]);
  expect(await holders("programme-lead", "2026-09-01")).toEqual([]);
  expect(await holders("teaching-secretary", "2026-10-21", [])).toEqual([]);
  expect(
    await withScope(db, everywhere, (tx) => listHolders(tx, ["teaching-secretary"], localDate("2026-10-21"))),
  ).toHaveLength(2);
});
