import type { Policy } from "../policy/policy.ts";
import type { FileFact, ReviewFacts, SortedFile } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { slotOfFile } from "./slot-of-file.ts";

/** Empty files are all alike and have their own finding. */
export const hasContent = ({ size }: FileFact): boolean => size > 0;

/**
 * Repeated bytes put yearly evidence in doubt, but neither an unchanged syllabus, plan or mechanism document nor what
 * lies in the package of a shared course (N15): there the finding is only a note.
 */
export function bySlot(policy: Policy, facts: ReviewFacts, file: SortedFile, finding: Finding): Finding {
  const place = slotOfFile(policy, facts, file);
  const isExpected = place?.slot.kind === "standing" || place?.course?.isShared;
  return isExpected ? { ...finding, severity: "info" } : finding;
}
