import { listContactsOfProgramme } from "@goodstanding/database/queries/outside-contact";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, OutsideContactId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type ContactToRecord, recordContact } from "./record-contact.ts";
import { withdrawContact } from "./withdraw-contact.ts";

const deps = await depsForTest();
let school: TestSchool;
let duty: ObligationId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  duty = (await filingOf(deps, school)).obligationId;
  await deps.newEvents();
});

afterAll(() => deps.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const contact = (change: Partial<ContactToRecord> = {}): ContactToRecord => ({
  of: { programmeId: school.programme.programme.id },
  obligationId: duty,
  onDay: localDate("2026-10-14"),
  atTime: "09:30",
  means: "telephone",
  withWhom: " 教学秘书 ",
  said: "提醒按期提交",
  madeBy: "教务处",
  ...change,
});
const recorded = async (entry: ContactToRecord): Promise<OutsideContactId> => {
  const outcome = await recordContact(deps, school.asOffice, entry);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.contactId;
};
const ofProgramme = (unitIds: TestSchool["scope"]["unitIds"] = "all") =>
  withScope(deps.database, { ...school.scope, unitIds }, (tx) =>
    listContactsOfProgramme(tx, {
      id: school.programme.programme.id,
      unitId: school.college.id,
    }),
  );

test("the office enters whom it telephoned, when and by whom, and it is recorded", async () => {
  const id = await recorded(contact());
  expect(await ofProgramme()).toMatchObject([
    {
      ...{ id, onDay: "2026-10-14", atTime: "09:30", means: "telephone", withWhom: "教学秘书" },
      ...{ said: "提醒按期提交", madeBy: "教务处", rule: "annual-filing", year: 2026 },
      recordedByName: school.administrator.name,
      withdrawnAt: null,
    },
  ]);
  expect(await deps.newEvents()).toMatchObject([
    { kind: "contact.recorded", objectId: id, detail: { means: "telephone", withWhom: "教学秘书" } },
  ]);
});

test("a contact with a whole college stands with each of its programmes", async () => {
  await recorded(contact({ of: { unitId: school.college.id }, obligationId: null }));
  expect(await ofProgramme()).toMatchObject([{ unitId: school.college.id, programmeId: null }]);
  expect(await ofProgramme([]), "out of reach").toEqual([]);
});

test("nobody but the office enters or takes back, and nothing without words, of tomorrow, or of another's duty", async () => {
  expect(await recordContact(deps, school.asSecretary, contact())).toMatchObject(refused("access.denied"));
  const tries: readonly (readonly [Partial<ContactToRecord>, string])[] = [
    [{ said: " " }, "contact.invalid"],
    [{ onDay: localDate("2199-01-01") }, "contact.invalid"],
    [{ of: { programmeId: deps.newId<ProgrammeId>() } }, "programme.not-found"],
    [{ of: { unitId: school.college.id } }, "contact.other-duty"],
  ];
  for (const [change, code] of tries)
    expect(await recordContact(deps, school.asOffice, contact(change))).toMatchObject(refused(code));
  expect(await ofProgramme()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("what was entered by mistake is taken back once, with a reason, and stays to be read", async () => {
  const contactId = await recorded(contact());
  await deps.newEvents();
  const withdraw = (because: string, actor = school.asOffice, id = contactId) =>
    withdrawContact(deps, actor, { contactId: id, because });
  expect(await withdraw("误记", school.asDean)).toMatchObject(refused("access.denied"));
  expect(await withdraw("误记", school.asOffice, deps.newId<OutsideContactId>())).toMatchObject(
    refused("contact.not-found"),
  );
  expect(await withdraw(" ")).toMatchObject(refused("withdrawal.reason-required"));
  expect(await withdraw("误记")).toEqual({ ok: true, value: null });
  expect(await withdraw("误记")).toMatchObject(refused("contact.withdrawn"));
  expect(await ofProgramme()).toMatchObject([
    { withdrawnBecause: "误记", withdrawnBy: school.administrator.id },
  ]);
  expect(await deps.newEvents()).toMatchObject([{ kind: "contact.withdrawn", detail: { because: "误记" } }]);
});
