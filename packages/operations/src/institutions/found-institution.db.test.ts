import { findInstitution } from "@goodstanding/database/queries/institution";
import { listHolders } from "@goodstanding/database/queries/membership";
import { listUnits } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { type Founding, foundInstitution } from "./found-institution.ts";

const deps = await depsForTest();
const founding: Founding = {
  name: { zh: "示例大学", en: "Example University" },
  office: { zh: "教务处", en: "Academic Affairs Office" },
  timeZone: "Asia/Shanghai",
  isExample: true,
  school: { follow: "jmsu-status-keeping" },
  remindingFrom: localDate("2026-01-01"),
  units: [
    { kind: "quality-office", name: { zh: "教务处", en: "Office" } },
    { kind: "college", name: { zh: "工学院", en: "Engineering" } },
  ],
  people: [
    {
      name: { zh: "工学院教学秘书", en: "Teaching secretary" },
      email: "secretary@school.example",
      role: "teaching-secretary",
      unit: "工学院",
    },
  ],
};

beforeEach(async () => {
  await deps.newEvents();
});

afterAll(() => deps.close());

test("an institution comes with its units, people and rules, each recorded", async () => {
  const { institutionId, units, people } = await foundInstitution(deps, founding);
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  const stored = await withScope(deps.database, scope, async (tx) => ({
    institution: await findInstitution(tx, institutionId),
    units: await listUnits(tx),
    secretaries: await listHolders(tx, ["teaching-secretary"], localDate("2026-01-01")),
    before: await listHolders(tx, ["teaching-secretary"], localDate("2025-12-31")),
    adopted: await adoptedPolicies(tx),
  }));
  expect(stored.institution).toMatchObject({ name: "示例大学", timeZone: "Asia/Shanghai", isExample: true });
  expect(new Map(stored.units.map(({ name, id }) => [name, id]))).toEqual(units);
  expect(stored.secretaries).toMatchObject([
    { unitId: units.get("工学院"), personId: people.get("secretary@school.example") },
  ]);
  expect(stored.before).toEqual([]);
  expect(stored.adopted).toMatchObject({
    version: 1,
    settings: { school: { follow: "jmsu-status-keeping" }, parameters: { filedBy: "quality-office" } },
    remindingFrom: "2026-01-01",
  });
  expect(stored.adopted?.policies.inForce("engineering", "annual-filing", 2026).policy).toMatchObject({
    association: { id: "ceeaa-2025" },
    school: { id: "jmsu-2023-69" },
  });
  expect((await deps.newEvents()).map(({ kind, actor }) => `${actor} ${kind}`)).toEqual([
    "系统任务 institution.created",
    "系统任务 policy.adopted",
    "系统任务 unit.created",
    "系统任务 unit.created",
    "系统任务 person.created",
    "系统任务 membership.granted",
  ]);
});

test("a person of an unknown unit founds nothing at all", async () => {
  const count = () => deps.everywhere(({ trx }) => trx.selectFrom("institution").select("id").execute());
  const before = await count();
  const people = founding.people.map((person) => ({ ...person, unit: "理学院" }));
  await expect(foundInstitution(deps, { ...founding, people })).rejects.toThrow(
    "No unit named 理学院 for secretary@school.example",
  );
  expect(await count()).toEqual(before);
  expect(await deps.newEvents()).toEqual([]);
});

test("a school without a document of its own stands under the association's alone", async () => {
  const { institutionId } = await foundInstitution(deps, { ...founding, school: null });
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  const adopted = await withScope(deps.database, scope, adoptedPolicies);
  expect(adopted?.policies.inForce("engineering", "annual-filing", 2026).policy.school).toBeNull();
});
