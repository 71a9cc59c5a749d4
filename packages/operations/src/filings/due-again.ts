import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { todayOf } from "../today-of.ts";

/**
 * The new day by which a filing is wanted back: to come, and not after the agency's date while that is to come. Errors:
 * `filing.due-again-required`, `filing.due-again-past`, `filing.due-again-late`.
 */
export async function dueAgainFor(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { agencyDue }: { readonly agencyDue: LocalDate | null },
  due: LocalDate | null,
): Promise<Result<LocalDate, AppError>> {
  if (due === null) return err(appError("filing.due-again-required"));
  const today = await todayOf(deps, tx);
  if (due <= today) return err(appError("filing.due-again-past", { due, today }));
  const isAgencyToCome = agencyDue !== null && agencyDue > today;
  if (isAgencyToCome && due > agencyDue) return err(appError("filing.due-again-late", { due, agencyDue }));
  return ok(due);
}
