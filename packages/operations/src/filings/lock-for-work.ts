import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import {
  type FilingRow,
  type FilingView,
  lockFiling,
  shareFilings,
} from "@goodstanding/database/queries/filing";
import { listFilingsHolding } from "@goodstanding/database/queries/filing-package";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";

/**
 * Locks a filing that is to be edited, and against being handed in those of other units whose packages the actor may
 * change from its page. All in the order of their ids: two people who each work for both units would wait for each other.
 */
export async function lockForWork(
  tx: ScopedTransaction,
  actor: PersonActor,
  { id, programmeId, year }: FilingView,
): Promise<FilingRow | undefined> {
  const courses = await listCoursesOfProgramme(tx, programmeId);
  const courseIds = courses
    .filter(({ isShared, unitId }) => isShared && can(actor, "courses.edit", unitId))
    .map((course) => course.id);
  if (courseIds.length === 0) return lockFiling(tx, id);
  const others = (await listFilingsHolding(tx, { courseIds, year })).map((filing) => filing.id);
  await shareFilings(
    tx,
    others.filter((other) => other < id),
  );
  const locked = await lockFiling(tx, id);
  await shareFilings(
    tx,
    others.filter((other) => other > id),
  );
  return locked;
}
