import { findCycle, listCoursesOfProgramme, listEvaluations } from "@goodstanding/database/queries/course";
import { findProgramme } from "@goodstanding/database/queries/programme";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type CycleCoverage, cycleCoverage } from "@goodstanding/domain/filings/cycle-coverage";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";

/** Which courses of a programme are still to be evaluated in the cycle that a year lies in, and until when. */
export async function readCoverage(
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
  year: number,
): Promise<CycleCoverage> {
  const cycle = await findCycle(tx, programmeId);
  const courses = (await listCoursesOfProgramme(tx, programmeId)).filter(
    ({ withdrawnAt }) => withdrawnAt === null,
  );
  const programme = await findProgramme(tx, programmeId);
  return cycleCoverage({
    cycle: cycle ?? null,
    courses: courses.map(({ id, name, fromYear, toYear }) => ({ courseId: id, name, fromYear, toYear })),
    evaluated: await listEvaluations(tx, programmeId),
    year,
    validTo: programme?.accreditations.at(-1)?.validTo ?? null,
  });
}
