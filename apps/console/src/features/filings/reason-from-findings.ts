import type { Language } from "@goodstanding/domain/kernel/text";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import type { ReviewFinding } from "./review/review-views.ts";

/** A first draft of the reason, one numbered line a finding: its name, its file, what was found and how to mend it; mere notes and what is waived are left out. */
export function reasonFromFindings(findings: readonly ReviewFinding[], language: Language): string {
  return findings
    .filter(({ severity, waiver }) => severity !== "info" && waiver === null)
    .map(({ rule, file, [language]: { found, fix } }, index) =>
      [`${index + 1}. ${findingRuleNames[rule][language]}`, file, found, fix]
        .filter((part) => part !== null)
        .join(" · "),
    )
    .join("\n");
}
