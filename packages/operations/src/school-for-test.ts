import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import type { PersonRow } from "@goodstanding/database/queries/person";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Role } from "@goodstanding/domain/access/roles";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { buildSchool, type School, type SchoolPlan } from "@goodstanding/testing/builders/school";
import type { Deps } from "./deps.ts";
import { materialiseObligations } from "./obligations/materialise-obligations.ts";

export interface TestSchool extends School {
  readonly asOffice: PersonActor;
  readonly asSecretary: PersonActor;
  /** Of the same college. */
  readonly asDean: PersonActor;
}

/** A school whose obligations are derived, with those who act in it. */
export async function schoolForTest(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  plan: SchoolPlan = {},
): Promise<TestSchool> {
  const school = await buildSchool(deps.database, { newId: deps.newId, now: deps.clock.now() }, plan);
  const { id: institutionId } = school.institution;
  await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
  return {
    ...school,
    asOffice: acting(school.administrator, "quality-office-administrator", school.office),
    asSecretary: acting(school.secretary, "teaching-secretary", school.college),
    asDean: acting(school.secretary, "associate-dean", school.college),
  };
}

export const acting = (person: PersonRow, role: Role, unit: UnitRow): PersonActor => ({
  kind: "person",
  institutionId: person.institutionId,
  personId: person.id,
  name: { zh: person.name, en: person.nameEn },
  grants: [{ role, unitId: unit.id }],
});

/** The filing that answers the one programme's obligation of a year; throws where there is none. */
export async function filingOf(
  { database }: Pick<Deps, "database">,
  { scope }: School,
  period = "2026",
  rule: PolicyRule = "annual-filing",
): Promise<FilingView> {
  const filings = await withScope(database, scope, listFilings);
  const filing = filings.find((each) => each.period === period && each.rule === rule);
  if (!filing) throw new Error(`No filing for ${rule} ${period}`);
  return filing;
}
