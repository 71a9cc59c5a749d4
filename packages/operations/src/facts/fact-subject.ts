import { findProgramme } from "@goodstanding/database/queries/programme";
import { findUnit } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/** Whom a fact is about: one programme, or one unit. */
export type FactSubject =
  | { readonly programmeId: ProgrammeId; readonly unitId?: undefined }
  | { readonly unitId: UnitId; readonly programmeId?: undefined };

export interface FoundSubject {
  readonly programmeId: ProgrammeId | null;
  readonly unitId: UnitId | null;
  /** The unit itself, or that of the programme: whose permission is asked for. */
  readonly owningUnitId: UnitId;
}

/** Errors: `programme.not-found`, `unit.not-found`, also for what is out of scope. */
export async function findSubject(
  tx: ScopedTransaction,
  { programmeId, unitId }: FactSubject,
): Promise<Result<FoundSubject, AppError>> {
  if (programmeId !== undefined) {
    const programme = await findProgramme(tx, programmeId);
    if (!programme) return err(appError("programme.not-found"));
    return ok({ programmeId, unitId: null, owningUnitId: programme.unitId });
  }
  const unit = await findUnit(tx, unitId);
  return unit ? ok({ programmeId: null, unitId, owningUnitId: unit.id }) : err(appError("unit.not-found"));
}
