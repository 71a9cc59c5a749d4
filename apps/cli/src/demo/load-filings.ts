import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { addDays } from "@goodstanding/domain/kernel/dates";
import type { PersonId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { importCourses } from "@goodstanding/operations/courses/import-courses";
import { openCoursePackage } from "@goodstanding/operations/courses/open-course-package";
import { placePackageFiles } from "@goodstanding/operations/courses/place-package-files";
import { saveCourse } from "@goodstanding/operations/courses/save-course";
import { setCycle } from "@goodstanding/operations/courses/set-cycle";
import { shareCourse } from "@goodstanding/operations/courses/share-course";
import type { Deps } from "@goodstanding/operations/deps";
import { confirmProposals } from "@goodstanding/operations/filings/confirm-proposals";
import { decideFiling } from "@goodstanding/operations/filings/decide-filing";
import { noteRevision } from "@goodstanding/operations/filings/note-revision";
import { readContents } from "@goodstanding/operations/filings/read-contents";
import { removeFiles } from "@goodstanding/operations/filings/remove-files";
import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { extractArchive } from "@goodstanding/operations/uploads/extract-archive";
import { uploadContent } from "@goodstanding/operations/uploads/upload-content";
import { addressOf, demoRoles, demoTimeZone, officeAddress } from "./demo-institutions.ts";
import type { LoadedSchool } from "./load-demo.ts";
import { loadOversight } from "./load-oversight.ts";

/** No link with a password is among it. */
type Needs = Omit<Deps, "secrets">;

const never = new AbortController().signal;

/**
 * Gives the first two schools courses and cycles, and the second one filings under way: one handed in, returned and
 * handed in again, one begun, a course that a service unit shares, and what came of last year's. Everything goes through the operations, in the
 * names of the people who would do it.
 */
export async function loadFilings(
  deps: Needs,
  [first, second]: readonly LoadedSchool[],
  packagesDir: string,
): Promise<void> {
  if (!first || !second || !(await isUnderWay(deps, [first, second]))) return;
  await registerCourses(deps, first, "机械设计制造及其自动化", mechanicalCourses);
  await registerCourses(deps, second, "机械设计制造及其自动化", mechanicalCourses);
  await registerCourses(deps, second, "电气工程及其自动化", electricalCourses);
  await handInTwice(deps, second, await readFile(join(packagesDir, "complete.zip")));
  await begin(deps, second, await readFile(join(packagesDir, "started.zip")));
  await shareServiceCourse(deps, second, await readFile(join(packagesDir, "service.zip")));
  const [weak, adequate] = [
    await filingOf(deps, second, "电气工程及其自动化"),
    await filingOf(deps, second, "机械设计制造及其自动化"),
  ];
  const drawn = { weak: weak.programmeId, adequate: adequate.programmeId };
  await loadOversight(deps, officeOf(second), drawn, await readFile(join(packagesDir, "letter.pdf")));
}

/** Another year's demonstration may have no such filings. */
async function isUnderWay(deps: Needs, [first, second]: readonly [LoadedSchool, LoadedSchool]) {
  const found = [
    await findFilingOf(deps, first, "机械设计制造及其自动化"),
    await findFilingOf(deps, second, "机械设计制造及其自动化"),
    await findFilingOf(deps, second, "电气工程及其自动化"),
  ];
  return found.every((filing) => filing !== undefined);
}

const header = "name,code,kind,bands,reports,responsible";
const mechanicalCourses = [
  header,
  "机械原理,ME2001,theory-lab,five-level,no,机械原理课程负责人",
  "材料力学,ME2002,theory-lab,five-level,no,材料力学课程负责人",
  "机械设计课程设计,ME3001,course-design,five-level,yes,课程设计负责人",
  "毕业设计（论文）,ME4001,graduation-project,five-level,yes,毕业设计负责人",
].join("\n");
const electricalCourses = [
  header,
  "电路原理,EE2001,theory-lab,five-level,no,电路原理课程负责人",
  "电机学,EE2002,theory-lab,hundred-mark,yes,电机学课程负责人",
  "生产实习,EE3001,internship,pass-fail,yes,实习负责人",
].join("\n");

async function registerCourses(deps: Needs, school: LoadedSchool, programme: string, csv: string) {
  const { programmeId, year } = await filingOf(deps, school, programme);
  const office = officeOf(school);
  done(await importCourses(deps, office, { programmeId, csv: Buffer.from(csv) }));
  done(await setCycle(deps, office, { programmeId, fromYear: year - 1, years: 3 }));
}

async function handInTwice(deps: Needs, school: LoadedSchool, zip: Uint8Array): Promise<void> {
  const secretary = personOf(school, "secretary");
  const { id: filingId, agencyDue } = await filingOf(deps, school, "机械设计制造及其自动化");
  await unpack(deps, secretary, { filingId, packageId: null }, zip);
  done(await confirmProposals(deps, secretary, { filingId }));
  await removeUnsorted(deps, secretary, filingId);
  const handed = done(await submitFiling(deps, secretary, { filingId, to: "school" }));
  await using inspector = closing(createInspector());
  const { reviewId, submissionId, snapshotHash } = handed;
  const today = deps.clock.today(demoTimeZone);
  const inAWeek = addDays(today, 7);
  const { institutionId } = secretary;
  await reviewFiling({ ...deps, inspector: inspector.value }, { reviewId, institutionId }, never);
  done(
    await decideFiling(deps, officeOf(school), {
      ...{ submissionId, snapshotHash, kind: "return" },
      reason: "培养方案的修订情况请写明所依据的毕业要求。",
      dueAgain: agencyDue !== null && agencyDue > today && agencyDue < inAWeek ? agencyDue : inAWeek,
    }),
  );
  const explanation = "按2025版指南的毕业要求修订，调整了实践环节的支撑关系。";
  const revisedOn = addDays(today, -120);
  done(await noteRevision(deps, secretary, { filingId, slot: "programme-plan", revisedOn, explanation }));
  done(await submitFiling(deps, secretary, { filingId, to: "school" }));
}

async function begin(deps: Needs, school: LoadedSchool, zip: Uint8Array): Promise<void> {
  const secretary = personOf(school, "secretary");
  const { id: filingId } = await filingOf(deps, school, "电气工程及其自动化");
  await unpack(deps, secretary, { filingId, packageId: null }, zip);
  done(await confirmProposals(deps, secretary, { filingId }));
}

async function shareServiceCourse(deps: Needs, school: LoadedSchool, zip: Uint8Array): Promise<void> {
  const [service] = school.plan.serviceUnits ?? [];
  if (!service) return;
  const teacher = personOf(school, "secretary", service);
  const unitId = known(school.founded.units.get(service.name.zh), service.name.zh);
  const { courseId } = done(
    await saveCourse(deps, teacher, {
      ...{ id: null, of: { unitId }, name: "大学物理", code: "PH1001", kind: "theory-lab" },
      ...{ bandScheme: "hundred-mark", handsInReports: false, responsible: "大学物理课程负责人", use: null },
    }),
  );
  const programmeIds: ProgrammeId[] = [];
  for (const name of ["机械设计制造及其自动化", "电气工程及其自动化"]) {
    programmeIds.push((await filingOf(deps, school, name)).programmeId);
  }
  done(await shareCourse(deps, teacher, { courseId, programmeIds }));
  const { year } = await filingOf(deps, school, "电气工程及其自动化");
  const { packageId } = done(await openCoursePackage(deps, teacher, { courseId, year }));
  await unpack(deps, teacher, { filingId: null, packageId }, zip);
  const held = await withScope(deps.database, scopeOf(school), (tx) => listFilesOfPackage(tx, packageId));
  const slots = new Map([
    ["大纲", "syllabus"],
    ["合理性审核", "rationality-review"],
    ["达成评价", "attainment-report"],
  ]);
  const files = held.flatMap(({ id: fileId, path }) =>
    [...slots].filter(([word]) => path.includes(word)).map(([, slot]) => ({ fileId, slot, band: null })),
  );
  done(await placePackageFiles(deps, teacher, { packageId, files }));
}

type Target = Parameters<typeof uploadContent>[2]["target"];

async function unpack(deps: Needs, actor: PersonActor, target: Target, zip: Uint8Array): Promise<void> {
  const { uploadId } = done(
    await uploadContent(deps, actor, { target, path: "材料.zip", kind: "archive" }, zip),
  );
  await extractArchive(deps, { uploadId, institutionId: actor.institutionId }, never);
}

/** What the rules of this school have no place for. */
async function removeUnsorted(deps: Needs, actor: PersonActor, filingId: FilingView["id"]): Promise<void> {
  const scope = { kind: "institution", institutionId: actor.institutionId, unitIds: "all" } as const;
  const { files } = await withScope(deps.database, scope, (tx) => readContents(tx, filingId));
  const fileIds = files.filter(({ placement }) => placement === null).map(({ row }) => row.id);
  if (fileIds.length > 0) done(await removeFiles(deps, actor, { filingId, fileIds }));
}

const filingOf = async (deps: Needs, school: LoadedSchool, programme: string): Promise<FilingView> =>
  known(await findFilingOf(deps, school, programme), programme);

async function findFilingOf(deps: Needs, school: LoadedSchool, programme: string) {
  const filings = await withScope(deps.database, scopeOf(school), listFilings);
  const today = deps.clock.today(demoTimeZone);
  return filings.find(
    ({ programmeName, rule, period }) =>
      programmeName === programme && rule === "annual-filing" && period === today.slice(0, 4),
  );
}

const scopeOf = ({ founded: { institutionId } }: LoadedSchool) =>
  ({ kind: "institution", institutionId, unitIds: "all" }) as const;

/** Of the first college, unless another unit is named. */
function personOf(
  { plan, founded }: LoadedSchool,
  post: "secretary",
  unit: Parameters<typeof addressOf>[1] & { readonly name: { readonly zh: string } } = known(
    plan.colleges[0],
    plan.name.zh,
  ),
): PersonActor {
  const { role, name } = demoRoles[post];
  const email = addressOf(plan, unit, post);
  return {
    kind: "person",
    institutionId: founded.institutionId,
    personId: known<PersonId>(founded.people.get(email), email),
    name: { zh: `${unit.name.zh}${name.zh}`, en: name.en },
    grants: [{ role, unitId: known<UnitId>(founded.units.get(unit.name.zh), unit.name.zh) }],
  };
}

function officeOf({ plan, founded }: LoadedSchool): PersonActor {
  const { role, name } = demoRoles.office;
  const email = officeAddress(plan);
  const [unitId] = founded.units.values();
  return {
    ...{ kind: "person", institutionId: founded.institutionId, name },
    personId: known<PersonId>(founded.people.get(email), email),
    grants: [{ role, unitId: known<UnitId>(unitId, "the office") }],
  };
}

const closing = <T extends { close(): Promise<unknown> }>(value: T) => ({
  value,
  [Symbol.asyncDispose]: async () => {
    await value.close();
  },
});

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demonstration has no ${what}`);
  return value;
}

function done<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration's filings are wrong: ${JSON.stringify(result.error)}`);
}
