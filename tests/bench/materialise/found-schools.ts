import { saveProgrammes } from "@goodstanding/database/queries/programme";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FactId, InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "@goodstanding/operations/deps";
import { foundInstitution } from "@goodstanding/operations/institutions/found-institution";
import { type Simulated, simulatedPacks } from "../obligations/simulate-programmes.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

const PROGRAMMES_A_SCHOOL = 1_000;
const COLLEGE = "示例学院";

/** Registers the programmes in schools of a thousand, each under the document of its own. */
export async function foundSchools(deps: Needs, simulated: readonly Simulated[]): Promise<InstitutionId[]> {
  const schools: InstitutionId[] = [];
  for (const pack of simulatedPacks) {
    const own = simulated.filter((each) => each.pack === pack);
    for (let start = 0; start < own.length; start += PROGRAMMES_A_SCHOOL)
      schools.push(await foundSchool(deps, pack, own.slice(start, start + PROGRAMMES_A_SCHOOL)));
  }
  return schools;
}

async function foundSchool(
  deps: Needs,
  pack: string,
  simulated: readonly Simulated[],
): Promise<InstitutionId> {
  const { institutionId, units } = await foundInstitution(deps, {
    name: { zh: "示例大学", en: "Example University" },
    office: { zh: "教务处", en: "Academic Affairs Office" },
    timeZone: "Asia/Shanghai",
    isExample: true,
    school: { pin: pack },
    remindingFrom: localDate("2026-01-01"),
    units: [{ kind: "college", name: { zh: COLLEGE, en: "Example College" } }],
    people: [],
  });
  const unitId = units.get(COLLEGE);
  if (!unitId) throw new Error("The college was not founded");
  await withScope(deps.database, { kind: "institution", institutionId, unitIds: "all" }, (tx) =>
    register(deps, tx, { institutionId, unitId }, simulated),
  );
  return institutionId;
}

interface Place {
  readonly institutionId: InstitutionId;
  readonly unitId: UnitId;
}

async function register(
  { newId, clock }: Needs,
  tx: ScopedTransaction,
  place: Place,
  simulated: readonly Simulated[],
): Promise<void> {
  const { institutionId } = place;
  const stored = await saveProgrammes(
    tx,
    simulated.map(({ programme: { name, code, applyingIn = null } }, at) => ({
      ...place,
      id: newId(),
      position: at + 1,
      name,
      code,
      batch: applyingIn === null ? "passed" : String(applyingIn),
      applyingIn,
      updatedAt: clock.now(),
    })),
  );
  const ids = new Map(stored.map(({ id, name }) => [name, id]));
  const each = simulated.flatMap(({ programme }) => {
    const programmeId = ids.get(programme.name);
    return programmeId ? [{ programmeId, programme }] : [];
  });
  const accreditations = each.flatMap(({ programmeId, programme }) =>
    programme.accreditations.map((accreditation) => ({
      ...{ regime: null, ...accreditation },
      ...{ id: newId(), institutionId, programmeId },
    })),
  );
  const facts = each.flatMap(({ programmeId, programme }) =>
    (programme.facts ?? []).map(({ kind, on }) => ({
      ...{ id: newId<FactId>(), institutionId, programmeId, unitId: null, kind, onDate: on, document: null },
      ...{ activity: null, closesRule: null, closesPeriod: null, recordedBy: null, recordedAt: clock.now() },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null },
    })),
  );
  if (accreditations.length > 0) await tx.trx.insertInto("accreditation").values(accreditations).execute();
  if (facts.length > 0) await tx.trx.insertInto("fact").values(facts).execute();
}
