import type { Policy } from "./policy.ts";
import type { FilingRule } from "./rule.ts";

/**
 * Is a duty answered slot by slot? A checklist belongs to the duty that its document asks it of: the annual filing of
 * engineering and teacher education, the progress report of medicine. A third-year report is one document, and what a
 * school asks of another kind of accreditation by analogy has no slots of that agency's.
 */
export const asksChecklist = ({ association }: Policy, rule: FilingRule): boolean =>
  association.rules[rule]?.evidence === "checklist";
