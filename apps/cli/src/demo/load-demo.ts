import { readFile } from "node:fs/promises";
import { listInstitutions } from "@goodstanding/database/queries/institution";
import { withScope } from "@goodstanding/database/scope";
import { writeCsv } from "@goodstanding/documents/write-csv";
import type { MachineActor, PersonActor } from "@goodstanding/domain/access/actor";
import { addDays, dateOf, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { saveExpert } from "@goodstanding/operations/appraisals/save-expert";
import type { Deps } from "@goodstanding/operations/deps";
import { importFacts } from "@goodstanding/operations/facts/import-facts";
import { type Founded, foundInstitution } from "@goodstanding/operations/institutions/found-institution";
import { importProgrammes } from "@goodstanding/operations/programmes/import-programmes";
import { allPacks } from "@goodstanding/policy-packs/packs";
import { annexFile } from "./annex-file.ts";
import {
  addressOf,
  type DemoInstitution,
  demoInstitutions,
  demoRoles,
  demoTimeZone,
  expertsOf,
  officeAddress,
  postsOf,
} from "./demo-institutions.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** A school of the demonstration as it was founded. */
export interface LoadedSchool {
  readonly plan: DemoInstitution;
  readonly founded: Founded;
}

/** Loads the demonstration into an empty installation; nothing where it holds institutions already. */
export async function loadDemo(deps: Needs, today: LocalDate): Promise<readonly LoadedSchool[]> {
  const because = "the demonstration is loaded only where no institution exists";
  const present = await withScope(deps.database, { kind: "everywhere", because }, listInstitutions);
  const loaded: LoadedSchool[] = [];
  for (const plan of present.length > 0 ? [] : demoInstitutions) {
    loaded.push({ plan, founded: await loadInstitution(deps, plan, today) });
  }
  return loaded;
}

async function loadInstitution(
  deps: Needs,
  institution: DemoInstitution,
  today: LocalDate,
): Promise<Founded> {
  const serviceUnits = institution.serviceUnits ?? [];
  const office = officeOf(institution);
  const founded = await foundInstitution(deps, {
    name: institution.name,
    office,
    timeZone: demoTimeZone,
    isExample: institution.isExample,
    sends: true,
    school: institution.schoolSeries === null ? null : { follow: institution.schoolSeries },
    // Of the demonstration: so do its reports compute, and no document of these schools is known to declare one.
    attainmentFormula: "ratio-of-sums",
    remindingFrom: remindingFrom(institution, today),
    units: [
      { kind: "quality-office", name: office },
      ...institution.colleges.map(({ name }) => ({ kind: "college" as const, name })),
      ...serviceUnits.map(({ name }) => ({ kind: "service-course-unit" as const, name })),
    ],
    people: [
      { ...demoRoles.office, email: officeAddress(institution), unit: office.zh },
      ...[...institution.colleges, ...serviceUnits].flatMap((unit) =>
        postsOf(institution, unit).map((post) => ({
          role: demoRoles[post].role,
          name: {
            zh: `${unit.name.zh}${demoRoles[post].name.zh}`,
            en: `${unit.name.en}, ${demoRoles[post].name.en}`,
          },
          email: addressOf(institution, unit, post),
          unit: unit.name.zh,
        })),
      ),
      ...expertsOf(institution).map(({ unit }) => ({
        role: demoRoles.expert.role,
        name: {
          zh: `${unit.name.zh}${demoRoles.expert.name.zh}`,
          en: `${unit.name.en}, ${demoRoles.expert.name.en}`,
        },
        email: addressOf(institution, unit, "expert"),
        unit: unit.name.zh,
      })),
    ],
  });
  const { institutionId } = founded;
  const actor: MachineActor = { kind: "system", institutionId, name: "系统任务" };
  const imported = await importProgrammes(deps, actor, {
    csv: institution.programmes === "annex" ? await readFile(annexFile) : Buffer.from(institution.programmes),
    collegeOf: new Map(
      institution.colleges.flatMap(({ name, programmes }) =>
        programmes.map((code) => [code, name.zh] as const),
      ),
    ),
    isExample: institution.isExample,
  });
  if (!imported.ok)
    throw new Error(`The demonstration's programmes are wrong: ${JSON.stringify(imported.error.problems)}`);
  await loadFacts(deps, institution, founded, today);
  await loadExperts(deps, institution, founded);
  return founded;
}

/** What was due before then nobody registered with the product, so it must not be reminded of: the school year begins on 1 September. */
function remindingFrom({ since }: DemoInstitution, today: LocalDate): LocalDate {
  const year = yearOf(today);
  if (since === "year") return dateOf(year, 1, 1);
  const begins = dateOf(year, 9, 1);
  return begins <= today ? begins : dateOf(year - 1, 9, 1);
}

/** Registered by the office, as people would. */
async function loadFacts(
  deps: Needs,
  institution: DemoInstitution,
  founded: Founded,
  today: LocalDate,
): Promise<void> {
  const { facts = [] } = institution;
  const actor = officeActor(institution, founded);
  if (facts.length === 0 || !actor) return;
  const rows = facts.map(([daysAgo, programme_code, kind, document]) => ({
    ...{ programme_code, kind, document },
    date: addDays(today, -daysAgo),
  }));
  const csv = writeCsv(["programme_code", "kind", "date", "document"], rows);
  const imported = await importFacts(deps, actor, { csv: Buffer.from(csv) });
  if (!imported.ok)
    throw new Error(`The demonstration's facts are wrong: ${JSON.stringify(imported.error.problems)}`);
}

/** Entered in the pool by the office, as people would. */
async function loadExperts(deps: Needs, institution: DemoInstitution, founded: Founded): Promise<void> {
  const actor = officeActor(institution, founded);
  for (const { unit, expertise } of expertsOf(institution)) {
    const personId = founded.people.get(addressOf(institution, unit, "expert"));
    if (!actor || !personId) continue;
    const limits = { mostAtOnce: 5, mostPerYear: 12 };
    const saved = await saveExpert(deps, actor, {
      ...{ personId, expertise, ...limits, avoids: [], remark: null },
    });
    if (!saved.ok) throw new Error(`The demonstration's experts are wrong: ${saved.error.code}`);
  }
}

function officeActor(
  institution: DemoInstitution,
  { institutionId, people, units }: Founded,
): PersonActor | null {
  const [personId, unitId] = [people.get(officeAddress(institution)), units.get(officeOf(institution).zh)];
  if (!personId || !unitId) return null;
  const { name, role } = demoRoles.office;
  return { kind: "person", institutionId, personId, name, grants: [{ role, unitId }] };
}

/** As the school's own documents name it. */
function officeOf({ schoolSeries, office, name }: DemoInstitution): Text {
  const documents = allPacks.filter((pack) => pack.level === "school");
  const pack = documents.findLast(({ series }) => series === schoolSeries);
  const named = pack?.regimes.engineering?.office ?? office;
  if (!named) throw new Error(`No quality office for ${name.zh}`);
  return named;
}
