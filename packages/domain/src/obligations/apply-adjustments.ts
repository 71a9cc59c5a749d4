import type { AppError } from "../kernel/app-error.ts";
import type { Adjustment } from "./adjustment.ts";
import { type Adjustable, checkAdjustment } from "./check-adjustment.ts";

export interface Adjusted<Duty> {
  readonly duty: Duty;
  readonly applied: readonly Adjustment[];
  /** Those that the dates as they stand do not allow any more, each with the reason. */
  readonly refused: readonly { readonly adjustment: Adjustment; readonly error: AppError }[];
}

/**
 * Lays moved dates over a duty, whatever their order: the agency's date before the school's, the unit's before the
 * programme's own, and the later recorded over the earlier, so that the last word is the individual one.
 */
export function applyAdjustments<Duty extends Adjustable>(
  duty: Duty,
  adjustments: readonly Adjustment[],
): Adjusted<Duty> {
  return adjustments.toSorted(byPrecedence).reduce<Adjusted<Duty>>(
    (adjusted, adjustment) => {
      const checked = checkAdjustment(adjusted.duty, adjustment);
      if (!checked.ok)
        return { ...adjusted, refused: [...adjusted.refused, { adjustment, error: checked.error }] };
      const applied = [...adjusted.applied, adjustment];
      return { ...adjusted, duty: moved(adjusted.duty, adjustment), applied };
    },
    { duty, applied: [], refused: [] },
  );
}

const moved = <Duty extends Adjustable>(duty: Duty, { level, due }: Adjustment): Duty =>
  level === "school"
    ? { ...duty, state: "owed", schoolDue: due }
    : { ...duty, state: "owed", agencyDue: due };

function byPrecedence(a: Adjustment, b: Adjustment): number {
  if (a.level !== b.level) return a.level === "agency" ? -1 : 1;
  if (a.of !== b.of) return a.of === "unit" ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
