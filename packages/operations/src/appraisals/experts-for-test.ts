import type { PersonRow } from "@goodstanding/database/queries/person";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import type { Deps } from "../deps.ts";
import { acting, type TestSchool } from "../school-for-test.ts";
import { type ExpertToSave, saveExpert } from "./save-expert.ts";

export interface TestExpert {
  readonly person: PersonRow;
  readonly acting: PersonActor;
}

/** A college beside the one whose filings are reviewed. */
export const anotherCollege = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  { institution, scope }: TestSchool,
  name = "电气工程学院",
): Promise<UnitRow> =>
  withScope(deps.database, scope, (tx) =>
    buildUnit(
      { tx, institutionId: institution.id, newId: deps.newId, now: deps.clock.now() },
      { name, nameEn: "College of Electrical Engineering" },
    ),
  );

/** A school expert of a unit, entered into the pool by the office; three reviews at once unless `entry` says otherwise. */
export async function expertForTest(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  school: TestSchool,
  unit: UnitRow,
  entry: Partial<Omit<ExpertToSave, "personId">> = {},
): Promise<TestExpert> {
  const person = await withScope(deps.database, school.scope, async (tx) => {
    const { id: institutionId } = school.institution;
    const build = { tx, institutionId, newId: deps.newId, now: deps.clock.now() };
    const built = await buildPerson(build, { name: "自评专家", nameEn: "School expert" });
    await buildMembership(build, built, unit, { role: "school-expert" });
    return built;
  });
  const saved = await saveExpert(deps, school.asOffice, {
    ...{
      personId: person.id,
      expertise: ["0802"],
      mostAtOnce: 3,
      mostPerYear: null,
      avoids: [],
      remark: null,
    },
    ...entry,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return { person, acting: acting(person, "school-expert", unit) };
}
