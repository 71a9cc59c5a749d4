import { classify } from "../filings/classify.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileFact } from "./facts.ts";
import type { Finding } from "./finding.ts";

/** Empty files are all alike and have their own finding. */
export const hasContent = ({ size }: FileFact): boolean => size > 0;

/**
 * Repeated bytes put yearly evidence in doubt, but not an unchanged syllabus, plan or mechanism document
 * (domain note N15): there the finding is only a note.
 */
export function bySlot(policy: Policy, finding: Finding): Finding {
  const { checklist } = policy.association;
  const { classId } = classify(finding.file ?? "", checklist);
  const isStanding = checklist.classes.some(({ id, kind }) => id === classId && kind === "standing");
  return isStanding ? { ...finding, severity: "info" } : finding;
}
