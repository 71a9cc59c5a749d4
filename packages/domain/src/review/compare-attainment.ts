import type { ObjectiveAttainment } from "./attainment.ts";
import type { PrintedAttainment } from "./reading/attainment-report.ts";
import { halfUnit } from "./reading/printed-value.ts";

export interface AttainmentComparison {
  readonly objective: number;
  readonly printed: PrintedAttainment | null;
  readonly computed: ObjectiveAttainment | null;
  /** `open`: one of the two is missing, so that a person compares. */
  readonly outcome: "agrees" | "differs" | "open";
}

/**
 * What a report prints beside what the scores come to, by objective. They agree within half a unit of the last place
 * that is printed, by which rounding alone may part them.
 */
export function compareAttainment(
  printed: readonly PrintedAttainment[],
  computed: readonly ObjectiveAttainment[],
): readonly AttainmentComparison[] {
  const objectives = new Set([...printed, ...computed].map(({ objective }) => objective));
  return [...objectives]
    .toSorted((a, b) => a - b)
    .map((objective) => {
      const one = printed.find((each) => each.objective === objective) ?? null;
      const other = computed.find((each) => each.objective === objective) ?? null;
      return { objective, printed: one, computed: other, outcome: outcomeOf(one, other) };
    });
}

function outcomeOf(
  printed: PrintedAttainment | null,
  computed: ObjectiveAttainment | null,
): AttainmentComparison["outcome"] {
  if (printed === null || computed === null || computed.value === null) return "open";
  return Math.abs(printed.value - computed.value) <= halfUnit(printed.decimals) ? "agrees" : "differs";
}
