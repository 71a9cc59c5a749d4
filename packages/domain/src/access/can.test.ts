import { expect, test } from "vitest";
import type { InstitutionId, PersonId, UnitId } from "../kernel/ids.ts";
import type { PersonActor } from "./actor.ts";
import { can, type Permission, permissions, visibleUnits } from "./can.ts";
import { type Role, roles } from "./roles.ts";

const college = "college" as UnitId;
const otherCollege = "other" as UnitId;

const holding = (role: Role, unitId: UnitId = college): PersonActor => ({
  kind: "person",
  institutionId: "school" as InstitutionId,
  personId: "person" as PersonId,
  name: { zh: "机械工程学院教学秘书", en: "Teaching secretary" },
  grants: [{ role, unitId }],
});

const holders = (permission: Permission, unitId: UnitId | null): Role[] =>
  roles.filter((role) => can(holding(role), permission, unitId));

test("the office decides and imports, a college hands in for itself alone", () => {
  const office = ["quality-office-administrator", "quality-office-staff"];
  const handsIn = ["associate-dean", "teaching-secretary", "programme-lead"];
  expect(holders("filing.decide", college)).toEqual(office);
  expect(holders("programmes.import", null)).toEqual(office);
  expect(holders("reminders.read", null)).toEqual(office);
  expect(holders("reminders.manage", null)).toEqual(office);
  expect(holders("contacts.record", null)).toEqual(office);
  expect(holders("mails.word", null)).toEqual(office);
  expect(holders("filing.edit", college)).toEqual(handsIn);
  expect(holders("filing.submit", college)).toEqual(handsIn);
  expect(holders("filing.edit", otherCollege)).toEqual([]);
  expect(holders("filing.submit", null)).toEqual([]);
});

test("the college's heads send to the school, the office alone opens again, registers and exempts", () => {
  const office = ["quality-office-administrator", "quality-office-staff"];
  expect(holders("filing.send", college)).toEqual(["first-responsible", "associate-dean"]);
  expect(holders("filing.send", otherCollege)).toEqual([]);
  for (const permission of ["filing.unlock", "filing.register", "filing.exempt"] as const) {
    expect(holders(permission, college)).toEqual(office);
  }
});

test("the office alone has a review run again, ends one and waives what it found", () => {
  for (const permission of ["review.ask", "review.cancel", "finding.waive"] as const) {
    expect(holders(permission, college)).toEqual(["quality-office-administrator", "quality-office-staff"]);
  }
});

test("what a unit was mailed is read by those who stand for it, and by no one of another unit", () => {
  expect(holders("mails.read-of-unit", college)).toEqual([
    ...["quality-office-administrator", "quality-office-staff", "first-responsible"],
    ...["associate-dean", "teaching-secretary", "programme-lead", "functional-department"],
  ]);
  expect(holders("mails.read-of-unit", otherCollege)).toEqual([]);
});

test("a course belongs to those who teach it, its register to their unit and the office", () => {
  const handsIn = ["associate-dean", "teaching-secretary", "programme-lead"];
  expect(holders("courses.edit", college)).toEqual([...handsIn, "course-team"]);
  expect(holders("courses.edit", otherCollege)).toEqual([]);
  expect(holders("courses.manage", college)).toEqual([
    "quality-office-administrator",
    "quality-office-staff",
    ...handsIn,
  ]);
});

test("the office changes rules and dates and registers what happened; a unit registers its own activities", () => {
  const office = ["quality-office-administrator", "quality-office-staff"];
  for (const permission of ["policies.change", "dates.adjust", "facts.record"] as const) {
    expect(holders(permission, null)).toEqual(office);
    expect(holders(permission, college)).toEqual(office);
  }
  const units = ["associate-dean", "teaching-secretary", "programme-lead", "functional-department"];
  expect(holders("activities.record", college)).toEqual([...office, ...units]);
  expect(holders("activities.record", otherCollege)).toEqual(office);
  expect(holders("calendar.feed", null)).toEqual(roles);
});

test("someone without a membership may do nothing and sees nothing", () => {
  const nobody = { ...holding("teaching-secretary"), grants: [] };
  for (const permission of Object.keys(permissions) as Permission[])
    expect(can(nobody, permission, college)).toBe(false);
  expect(visibleUnits(nobody)).toEqual([]);
});

test("the office and the vice-president see every unit, a college its own once", () => {
  expect(visibleUnits(holding("quality-office-staff"))).toBe("all");
  expect(visibleUnits(holding("vice-president"))).toBe("all");
  expect(visibleUnits(holding("security-administrator"))).toEqual([]);
  const twoRoles = { ...holding("teaching-secretary") };
  expect(
    visibleUnits({ ...twoRoles, grants: [...twoRoles.grants, { role: "programme-lead", unitId: college }] }),
  ).toEqual([college]);
});
