import type { PackageView } from "@goodstanding/database/queries/course";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import { refuseHeld } from "../filings/refuse-held.ts";
import { checklistOf } from "./open-package-page.ts";

/**
 * Refuses a change to slots of a package that somebody else is working on, there or on the page of a filing that holds
 * it. Errors: `filing.slot-held`, `policy.not-adopted`.
 */
export async function refuseHeldInPackage(
  tx: ScopedTransaction,
  actor: PersonActor,
  course: PackageView,
  slots: readonly string[],
): Promise<Result<null, AppError>> {
  const found = await checklistOf(tx, course);
  if (!found) return err(appError("policy.not-adopted"));
  const names = new Map(
    slots.map((slot) => {
      const placement = { part: found.part.id, course: course.id, slot, band: null };
      const name = slotAt(found.policy.association.checklist, placement, course)?.name;
      return [slotKey(placement), name ?? { zh: slot, en: slot }];
    }),
  );
  return refuseHeld(tx, actor, { filingId: null, packageId: course.packageId }, names);
}
