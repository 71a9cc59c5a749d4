import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Severity } from "@goodstanding/domain/review/severity";
import { type Waiver, waiverOf } from "@goodstanding/domain/review/waiver";
import type { FindingCounts } from "./review-view.ts";

/** How many findings of each severity stand today, and how many are waived. */
export function countFindings(
  findings: readonly { readonly key: string; readonly severity: Severity }[],
  waivers: readonly Waiver[],
  today: LocalDate,
): FindingCounts {
  const counts = { block: 0, warn: 0, info: 0, waived: 0 };
  for (const { key, severity } of findings)
    counts[waiverOf(waivers, key, today) === null ? severity : "waived"]++;
  return counts;
}
