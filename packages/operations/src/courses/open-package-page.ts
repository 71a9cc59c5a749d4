import type { PackageView } from "@goodstanding/database/queries/course";
import { listDeclarationsOfPackage } from "@goodstanding/database/queries/declaration";
import { listLinksOfPackage } from "@goodstanding/database/queries/evidence-link";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { ChecklistPart } from "@goodstanding/domain/policy/checklist";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { regimes } from "@goodstanding/domain/policy/regime";
import { placementOf, type ReadContents } from "../filings/read-contents.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { type SeenPackage, seePackage } from "./see-package.ts";

export interface PackagePage extends SeenPackage {
  readonly policy: Policy;
  /** The part of the checklist that lists kinds of courses. */
  readonly part: ChecklistPart;
  readonly contents: ReadContents;
}

/** What one course package holds, for whoever may see it. Errors: those of `seePackage`, `policy.not-adopted`. */
export async function openPackagePage(
  tx: ScopedTransaction,
  actor: PersonActor,
  packageId: CoursePackageId,
): Promise<Result<PackagePage, AppError>> {
  const seen = await seePackage(tx, actor, packageId);
  if (!seen.ok) return seen;
  const { row, users } = seen.value;
  const found = await checklistOf(tx, row);
  if (!found) return err(appError("policy.not-adopted"));
  const isShared = users.some(({ unitId }) => unitId !== row.unitId);
  return ok({ ...found, row, users, contents: await contentsOf(tx, { ...row, isShared }) });
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
