import type { listProgrammesOfCourses, PackageView } from "@goodstanding/database/queries/course";
import { listLinksOfPackage } from "@goodstanding/database/queries/evidence-link";
import {
  listDeclarationsOfPackage,
  listFilesOfPackage,
} from "@goodstanding/database/queries/filing-contents";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, visibleUnits } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { ChecklistPart } from "@goodstanding/domain/policy/checklist";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { regimes } from "@goodstanding/domain/policy/regime";
import { placementOf, type ReadContents } from "../filings/read-contents.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";

export interface PackagePage {
  readonly policy: Policy;
  /** The part of the checklist that lists kinds of courses. */
  readonly part: ChecklistPart;
  readonly contents: ReadContents;
}

/** What one course package holds, for its own unit's people and for those of programmes that use it. Errors: `course-package.not-found`, `policy.not-adopted`. */
export async function openPackagePage(
  tx: ScopedTransaction,
  actor: PersonActor,
  row: PackageView,
  users: Awaited<ReturnType<typeof listProgrammesOfCourses>>,
): Promise<Result<PackagePage, AppError>> {
  const units = visibleUnits(actor);
  const isVisible =
    units === "all" || [row.unitId, ...users.map(({ unitId }) => unitId)].some((id) => units.includes(id));
  if (!isVisible && !can(actor, "courses.edit", row.unitId)) return err(appError("course-package.not-found"));
  const found = await checklistOf(tx, row);
  if (!found) return err(appError("policy.not-adopted"));
  const isShared = users.some(({ unitId }) => unitId !== row.unitId);
  return ok({ ...found, contents: await contentsOf(tx, { ...row, isShared }) });
}

/** Under the first kind of accreditation whose checklist knows the course's kind. */
export async function checklistOf(
  tx: ScopedTransaction,
  { kind, year }: Pick<PackageView, "kind" | "year">,
): Promise<Pick<PackagePage, "policy" | "part"> | null> {
  const adopted = await adoptedPolicies(tx);
  for (const regime of adopted ? regimes : []) {
    const policy = adopted?.policies.inForce(regime, "annual-filing", year).policy;
    const part = policy?.association.checklist.parts.find(
      (each) => each.kind === "courses" && each.courseKinds.some(({ id }) => id === kind),
    );
    if (policy && part) return { policy, part };
  }
  return null;
}

async function contentsOf(
  tx: ScopedTransaction,
  row: PackageView & { readonly isShared: boolean },
): Promise<ReadContents> {
  const { packageId, id: courseId } = row;
  const files = await listFilesOfPackage(tx, packageId);
  const declarations = await listDeclarationsOfPackage(tx, packageId);
  const links = await listLinksOfPackage(tx, packageId);
  return {
    courses: [{ ...row, row }],
    files: files.map((file) => ({
      path: file.path,
      size: file.size,
      placement: placementOf({ ...file, courseId }),
      row: file,
    })),
    declarations: declarations.map((each) => ({
      ...{ part: each.part, slot: each.slot, band: each.band, course: courseId, kind: each.kind },
      row: each,
    })),
    links: links.map((each) => ({
      ...{ part: each.part, slot: each.slot, band: each.band, course: courseId },
      row: each,
    })),
    revisions: [],
  };
}
