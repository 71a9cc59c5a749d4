import { associationPack } from "../policy/pack.ts";
import { pinnedPolicies } from "../policy/policies.ts";
import { sampleAssociation, samplePacks } from "../policy/policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import { type FindingRule, findingRules } from "../review/finding-rule.ts";
import type { Severity } from "../review/severity.ts";
import { sampleChecklist } from "./checklist.fixture.ts";

const blocking = ["missing-slot", "revision-incomplete", "unsorted-file", "no-course"];
const notes = ["samples-many", "possible-summary", "evaluation-undated"];
const usual = (rule: FindingRule): Severity =>
  blocking.includes(rule) ? "block" : notes.includes(rule) ? "info" : "warn";

/** A policy with the sample checklist, for tests of this package, which may not read the packs. */
export function gapPolicy(severities: { readonly [Rule in FindingRule]?: Severity } = {}): Policy {
  const citation = { document: "ceeaa-2025", clause: "附件1 三" };
  const association = associationPack.parse({
    ...sampleAssociation,
    id: "ceeaa-2025",
    rules: {},
    review: {
      checklist: sampleChecklist,
      findings: Object.fromEntries(
        findingRules.map((rule) => [rule, { severity: severities[rule] ?? usual(rule), citation }]),
      ),
    },
  });
  return pinnedPolicies([...samplePacks, association], association).inForce(
    "engineering",
    "annual-filing",
    2026,
  ).policy;
}

/** The same with a span of 本年度 declared. */
export const withWindow = (
  policy: Policy,
  kind: "calendar-year" | "academic-year" | "undeclared",
): Policy => ({
  ...policy,
  parameters: { ...policy.parameters, reportingWindow: { kind } },
});

/** The same with a pair of files asked for in one slot of the courses. */
export function withPair(policy: Policy, paired: string): Policy {
  const { association } = policy;
  const parts = association.checklist.parts.map((part) =>
    part.kind === "courses"
      ? {
          ...part,
          courseKinds: part.courseKinds.map((kind) => ({
            ...kind,
            slots: kind.slots.map((slot) =>
              slot.id === paired
                ? { ...slot, pair: { zh: "原文和译文", en: "original and translation" } }
                : slot,
            ),
          })),
        }
      : part,
  );
  return { ...policy, association: { ...association, checklist: { ...association.checklist, parts } } };
}
