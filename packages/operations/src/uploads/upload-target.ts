import { setFilingStatus } from "@goodstanding/database/queries/filing";
import type { listNamesakes } from "@goodstanding/database/queries/target-file";
import type { UploadTarget } from "@goodstanding/database/queries/upload";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { openOwnedPackage } from "../courses/open-owned-package.ts";
import { refuseHeldInPackage } from "../courses/refuse-held-in-package.ts";
import { openFiling } from "../filings/open-filing.ts";
import { refuseHeld } from "../filings/refuse-held.ts";
import { slotNames } from "../filings/slot-names.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";

export interface OpenTarget {
  /** Says that something has come: a filing is in preparation from then on. */
  readonly begin: (at: Date) => Promise<void>;
  readonly objectKind: "filing" | "course-package";
  readonly objectId: string;
  /** Refuses to change files that lie in slots on which somebody else works. Errors: `filing.slot-held`. */
  readonly refuseHeld: (files: readonly PlacedFile[]) => Promise<Result<null, AppError>>;
  /** Extensions that the school's archive rule accepts; `null`: it has declared none. */
  readonly formats: readonly string[] | null;
  /** Leftovers of operating systems, as the rules name them. */
  readonly ignoredNames: readonly string[];
}

export type PlacedFile = Pick<
  Awaited<ReturnType<typeof listNamesakes>>[number],
  "part" | "slot" | "courseId"
>;

/**
 * The door for everything that arrives, whatever it arrives at: in scope, permitted, and in a state that takes files;
 * its row stays locked until the transaction ends.
 */
export const openTarget = (
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, packageId }: UploadTarget,
): Promise<Result<OpenTarget, AppError>> =>
  filingId === null ? openPackageTarget(tx, actor, packageId) : openFilingTarget(tx, actor, filingId);

async function openFilingTarget(
  tx: ScopedTransaction,
  actor: PersonActor,
  filingId: NonNullable<UploadTarget["filingId"]>,
): Promise<Result<OpenTarget, AppError>> {
  const open = await openFiling(tx, actor, filingId, "edit");
  if (!open.ok) return open;
  return ok({
    begin: async (updatedAt) => {
      await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt });
    },
    objectKind: "filing",
    objectId: filingId,
    refuseHeld: async (files) => {
      const keys = files.flatMap(({ part, slot, courseId }) =>
        part && slot ? [slotKey({ part, slot, course: courseId })] : [],
      );
      if (keys.length === 0) return ok(null);
      const names = await slotNames(tx, open.value, keys);
      return refuseHeld(tx, actor, { filingId, packageId: null }, names);
    },
    formats: open.value.settings.archive?.formats ?? null,
    ignoredNames: open.value.policy.association.checklist.ignoredNames,
  });
}

async function openPackageTarget(
  tx: ScopedTransaction,
  actor: PersonActor,
  packageId: CoursePackageId,
): Promise<Result<OpenTarget, AppError>> {
  const open = await openOwnedPackage(tx, actor, packageId);
  if (!open.ok) return open;
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return err(appError("policy.not-adopted"));
  // Courses are evaluated for the annual filings of engineering programmes.
  const { policy } = adopted.policies.inForce("engineering", "annual-filing", open.value.year);
  return ok({
    begin: async () => undefined,
    objectKind: "course-package",
    objectId: packageId,
    refuseHeld: (files) => {
      const slots = files.flatMap(({ slot }) => slot ?? []);
      return refuseHeldInPackage(tx, actor, open.value, slots);
    },
    formats: adopted.settings.archive?.formats ?? null,
    ignoredNames: policy.association.checklist.ignoredNames,
  });
}
