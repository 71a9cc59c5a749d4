import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import { findFilingOfYear, setFilingStatus } from "@goodstanding/database/queries/filing";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type CarriedForward, carryForward as carry } from "@goodstanding/domain/filings/carry-forward";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { openPackageWithin } from "../courses/open-course-package.ts";
import { readCoverage } from "../courses/read-coverage.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { gapsOf } from "./gaps-of.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { readHeld } from "./read-held.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";

type Filing = OpenFiling["filing"];

/**
 * Opens a year's filing from the year before: packages for the courses that the cycle asks for now, and what was left
 * open then; never a file. Errors: those of `openFiling`, `filing.nothing-to-carry`, `filing.carried-already`.
 */
export const carryForward = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId }: { readonly filingId: FilingId },
): Promise<Result<CarriedForward, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const { filing, policy, next } = open.value;
    if (filing.carriedFrom !== null) return err(appError("filing.carried-already"));
    const carried = await readCarried(tx, filing, policy);
    if (!carried) return err(appError("filing.nothing-to-carry"));
    const opened: string[] = [];
    const courses = await listCoursesOfProgramme(tx, filing.programmeId);
    for (const { courseId, name } of carried.courses.filter(({ isDue }) => isDue)) {
      const course = courses.find(({ id }) => id === courseId);
      // What another unit keeps, or has handed in, opens without this filing.
      if (!course || !(await refuseUnreachable(tx, actor, filing, [course])).ok) continue;
      const done = await openPackageWithin(deps, tx, actor, { courseId, year: filing.year });
      if (!done.ok) return done;
      opened.push(name);
    }
    const { from, ...rest } = carried;
    await setFilingStatus(tx, filingId, { status: next, updatedAt: deps.clock.now(), carriedFrom: from });
    await record(deps, tx, actor, {
      kind: "filing.carried-forward",
      objectKind: "filing",
      objectId: filingId,
      detail: { from, opened },
    });
    return ok(rest);
  });

/** What the year before has left for this filing; `null` where there was none. */
export async function readCarried(
  tx: ScopedTransaction,
  filing: Filing,
  policy: Policy,
): Promise<(CarriedForward & { readonly from: FilingId }) | null> {
  const before = await findFilingOfYear(tx, filing, filing.year - 1);
  if (!before) return null;
  const gaps = gapsOf(before, policy, (await readHeld(tx, before)).judged, null);
  const courses = await listCoursesOfProgramme(tx, filing.programmeId);
  const coverage = await readCoverage(tx, filing.programmeId, filing.year);
  return { ...carry({ year: before.year, courses, coverage, gaps }), from: before.id };
}
