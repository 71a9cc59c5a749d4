import type { Policy } from "../policy/policy.ts";
import type { FileFact, ReviewFacts, SortedFile } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { slotOfFile } from "./slot-of-file.ts";

/** Empty files are all alike and have their own finding. */
export const hasContent = ({ size }: FileFact): boolean => size > 0;

/**
 * Repeated bytes put yearly evidence in doubt, but neither an unchanged syllabus, plan, mechanism document or marking
 * scheme nor what lies in the package of a shared course (N15): there the finding is only a note.
 */
export function bySlot(policy: Policy, facts: ReviewFacts, file: SortedFile, finding: Finding): Finding {
  const place = slotOfFile(policy, facts, file);
  const isLasting = place?.slot.kind === "standing" || place?.slot.id === MARKING_SCHEME;
  const isExpected = isLasting || place?.course?.isShared;
  return isExpected ? { ...finding, severity: "info" } : finding;
}

/** 课程评分标准 belongs to the year's evidence, and holds until somebody revises it. */
const MARKING_SCHEME = "grading";
