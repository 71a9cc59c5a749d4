import type { CoursePackage } from "../filings/course.ts";
import { slotAt } from "../filings/slot-at.ts";
import type { Slot } from "../policy/checklist.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReviewFacts, SortedFile } from "./facts.ts";

/** The place of the checklist in which a file lies, with its course; `null`: it lies in none. */
export function slotOfFile(
  policy: Policy,
  { contents }: ReviewFacts,
  { placement }: SortedFile,
): { readonly slot: Slot; readonly course: CoursePackage | null } | null {
  if (placement === null) return null;
  const course = contents.courses.find(({ id }) => id === placement.course) ?? null;
  const found = slotAt(policy.association.checklist, placement, course);
  return found && { slot: found.slot, course };
}
