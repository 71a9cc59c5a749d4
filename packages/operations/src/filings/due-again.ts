import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { todayOf } from "../today-of.ts";

type Dated = Pick<FilingView, "status" | "schoolDue" | "agencyDue" | "dueAgain">;

/**
 * The new day by which a filing is wanted back: to come, and not after the agency's date while that is to come. Errors:
 * `filing.due-again-required`, `filing.due-again-past`, `filing.due-again-late`.
 */
export async function dueAgainFor(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  filing: Dated,
  due: LocalDate | null,
): Promise<Result<LocalDate, AppError>> {
  if (due === null) return err(appError("filing.due-again-required"));
  const refusal = refuseDay("school", filing, due, await todayOf(deps, tx));
  return refusal ? err(refusal) : ok(due);
}

/**
 * The day by which a college wants a filing back from the programme, if it names one: to come, and not after the school's
 * own. Errors: `filing.due-again-past`, `filing.due-again-after-school`, `filing.due-again-late`.
 */
export async function internalDueFor(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  filing: Dated,
  due: LocalDate | null,
): Promise<Result<LocalDate | null, AppError>> {
  if (due === null) return ok(null);
  const refusal = refuseDay("college", filing, due, await todayOf(deps, tx));
  return refusal ? err(refusal) : ok(due);
}

/** The last day by which this level may want a filing back; `null`: the days that bind it are past, or there are none. */
export const latestDueAgain = (level: AppraisalLevel, filing: Dated, today: LocalDate): LocalDate | null =>
  boundOf(level, filing, today)?.day ?? null;

function refuseDay(level: AppraisalLevel, filing: Dated, due: LocalDate, today: LocalDate): AppError | null {
  if (due <= today) return appError("filing.due-again-past", { due, today });
  const bound = boundOf(level, filing, today);
  if (bound === null || due <= bound.day) return null;
  return bound.of === "school"
    ? appError("filing.due-again-after-school", { due, schoolDue: bound.day })
    : appError("filing.due-again-late", { due, agencyDue: bound.day });
}

/** A college is bound by the school's day, which may be the new one of an earlier return; a day that is past gives way to the agency's. */
function boundOf(
  level: AppraisalLevel,
  filing: Dated,
  today: LocalDate,
): { readonly day: LocalDate; readonly of: "school" | "agency" } | null {
  const schoolDay = wantedAgainBy(filing) ?? filing.schoolDue;
  if (level === "college" && schoolDay !== null && schoolDay >= today)
    return { day: schoolDay, of: "school" };
  const { agencyDue } = filing;
  return agencyDue !== null && agencyDue > today ? { day: agencyDue, of: "agency" } : null;
}
