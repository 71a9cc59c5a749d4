import { slotAt } from "../filings/slot-at.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileFact, ReviewFacts, SortedFile } from "./facts.ts";
import type { Finding } from "./finding.ts";

/** Empty files are all alike and have their own finding. */
export const hasContent = ({ size }: FileFact): boolean => size > 0;

/**
 * Repeated bytes put yearly evidence in doubt, but neither an unchanged syllabus, plan or mechanism document nor what
 * lies in the package of a shared course (N15): there the finding is only a note.
 */
export function bySlot(policy: Policy, facts: ReviewFacts, file: SortedFile, finding: Finding): Finding {
  const { placement } = file;
  if (placement === null) return finding;
  const course = facts.contents.courses.find(({ id }) => id === placement.course) ?? null;
  const isStanding = slotAt(policy.association.checklist, placement, course)?.slot.kind === "standing";
  return isStanding || course?.isShared ? { ...finding, severity: "info" } : finding;
}
