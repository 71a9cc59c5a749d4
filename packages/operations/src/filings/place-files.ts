import { setFilingStatus } from "@goodstanding/database/queries/filing";
import {
  type FileMove,
  type FilingFileView,
  listFilesOf,
  moveFiles,
} from "@goodstanding/database/queries/filing-file";
import type { FilingPackageView } from "@goodstanding/database/queries/filing-package";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CourseId, FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { type NewCourse, openCoursesOfFiling } from "./open-courses-of-filing.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { refuseTakenPaths } from "./refuse-taken-paths.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";
import { slotNames } from "./slot-names.ts";

export interface FileToPlace {
  readonly fileId: FilingFileId;
  readonly placement: Placement;
  /** A course that is to be registered with it; the placement's `course` is `null` then. */
  readonly newCourse?: NewCourse | null | undefined;
}

export interface FilesToPlace {
  readonly filingId: FilingId;
  readonly files: readonly FileToPlace[];
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/**
 * Puts files where a person says that they belong, all or none: into slots of the filing or of course packages, which
 * are opened where this year has none. A file of a shared package belongs to the package alone from then on. Errors:
 * those of `openFiling`, `filing.file-not-found`, `filing.course-not-evaluated`, `filing.slot-unknown`,
 * `filing.slot-held`, `filing.path-taken`, those of `refuseUnreachable` and `saveCourse`.
 */
export const placeFiles = (
  deps: Needs,
  actor: PersonActor,
  { filingId, files }: FilesToPlace,
): Promise<Result<{ readonly placed: number }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const held = new Map((await listFilesOf(tx, [filingId])).map((file) => [file.id, file]));
    const courses = await openCoursesOfFiling(deps, tx, actor, open.value, files);
    if (!courses.ok) return courses;
    const targets = targetsOf(open.value, held, courses.value, files);
    if (!targets.ok) return targets;
    const refused = await refusalOf(tx, actor, open.value, courses.value, targets.value);
    if (!refused.ok) return refused;
    const at = deps.clock.now();
    const moves = targets.value.map((target) => moveOf(filingId, target, actor, at));
    const free = await refuseTakenPaths(tx, moves, held);
    if (!free.ok) return free;
    await moveFiles(tx, moves);
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: at });
    await record(deps, tx, actor, {
      kind: "filing.files-placed",
      objectKind: "filing",
      objectId: filingId,
      detail: {
        files: targets.value.map(({ file, placement }) => ({
          path: file.path,
          slot: slotKey(placement),
          band: placement.band,
        })),
      },
    });
    return ok({ placed: moves.length });
  });

interface Target {
  readonly file: FilingFileView;
  readonly placement: Placement;
  readonly name: Text;
  readonly into: FilingPackageView | null;
}

/** Where each file goes, in words of the checklist. */
function targetsOf(
  { policy }: OpenFiling,
  held: ReadonlyMap<FilingFileId, FilingFileView>,
  { packages, created }: CoursesOfFiling,
  files: readonly FileToPlace[],
): Result<readonly Target[], AppError> {
  const { checklist } = policy.association;
  const targets: Target[] = [];
  for (const { fileId, placement: named, newCourse } of files) {
    const file = held.get(fileId);
    if (!file) return err(appError("filing.file-not-found"));
    const course = newCourse ? (created.get(newCourse.name.trim()) ?? null) : named.course;
    const placement = { ...named, course };
    const into = course === null ? null : packages.get(course);
    if (into === undefined) return err(appError("filing.course-not-evaluated"));
    const found = slotAt(checklist, placement, into);
    if (!found) return err(appError("filing.slot-unknown", { slot: slotKey(placement) }));
    targets.push({ file, placement, name: found.name, into });
  }
  return ok(targets);
}

interface CoursesOfFiling {
  readonly packages: ReadonlyMap<CourseId, FilingPackageView>;
  readonly created: ReadonlyMap<string, CourseId>;
}

async function refusalOf(
  tx: ScopedTransaction,
  actor: PersonActor,
  open: OpenFiling,
  { packages }: CoursesOfFiling,
  targets: readonly Target[],
): Promise<Result<null, AppError>> {
  const touched = new Set(targets.flatMap(({ file, into }) => [file.packageId, into?.packageId ?? null]));
  const reachable = await refuseUnreachable(
    tx,
    actor,
    open.filing,
    [...packages.values()].filter(({ packageId }) => touched.has(packageId)),
  );
  if (!reachable.ok) return reachable;
  const left = targets.flatMap(({ file: { part, slot, courseId } }) =>
    part && slot ? [slotKey({ part, slot, course: courseId })] : [],
  );
  return refuseHeld(
    tx,
    actor,
    { filingId: open.filing.id, packageId: null },
    new Map([
      ...(await slotNames(tx, open, left)),
      ...targets.map(({ placement, name }): [string, Text] => [slotKey(placement), name]),
    ]),
  );
}

function moveOf(
  filingId: FilingId,
  { file, placement, into }: Target,
  actor: PersonActor,
  at: Date,
): FileMove {
  const { part, slot, band } = placement;
  return {
    id: file.id,
    // What several programmes share belongs to none of their filings.
    filingId: into?.isShared ? null : (file.filingId ?? (into ? null : filingId)),
    packageId: into?.packageId ?? null,
    ...{ part, slot, band },
    confirmedBy: actor.personId,
    confirmedAt: at,
  };
}
