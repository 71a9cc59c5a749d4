import { type AppError, appError } from "../kernel/app-error.ts";
import { firstDayOf, lastDayOf, parseYearMonth } from "../kernel/dates.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Adjustment } from "./adjustment.ts";
import type { Obligation } from "./obligation.ts";

/** What a moved date is held against: the duty as it stands before. */
export type Adjustable = Pick<Obligation, "state" | "schoolDue" | "agencyDue" | "inputs">;

/**
 * Whether a date may be moved like that. An extension needs something owed at the school, never makes it earlier and never
 * passes the agency's date. Neither leaves the validity that the duty was reckoned from, except where a person decides
 * by an override what is to be confirmed. Errors: `adjustment.*`.
 */
export function checkAdjustment(
  duty: Adjustable,
  adjustment: Pick<Adjustment, "kind" | "level" | "due" | "reason">,
): Result<void, AppError> {
  const { kind, level, due, reason } = adjustment;
  if (reason.trim() === "") return err(appError("adjustment.reason-required"));
  if (!isMovable(duty, kind)) return err(appError("adjustment.nothing-owed"));
  if (kind === "extension") {
    if (level === "agency") return err(appError("adjustment.agency-extension"));
    if (duty.schoolDue === null) return err(appError("adjustment.no-school-date"));
    if (due <= duty.schoolDue) return err(appError("adjustment.not-later", { due, current: duty.schoolDue }));
  }
  if (level === "school" && duty.agencyDue !== null && due > duty.agencyDue)
    return err(appError("adjustment.beyond-agency", { due, agencyDue: duty.agencyDue }));
  const validity = duty.state === "owed" ? validityOf(duty) : null;
  if (validity && (due < validity.start || due > validity.end))
    return err(appError("adjustment.outside-validity", { due, start: validity.start, end: validity.end }));
  return ok(undefined);
}

function validityOf({ inputs: { validFrom, validTo } }: Adjustable) {
  const [from, to] = [parseYearMonth(String(validFrom)), parseYearMonth(String(validTo))];
  return from.ok && to.ok ? { start: firstDayOf(from.value), end: lastDayOf(to.value) } : null;
}

const isMovable = ({ state }: Adjustable, kind: Adjustment["kind"]): boolean =>
  state === "owed" || (kind === "override" && state === "to-confirm");
