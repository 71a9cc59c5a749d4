import type { Language } from "@goodstanding/domain/kernel/text";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { findingGroups, groupOf } from "./filter-findings.ts";
import type { ReviewFinding } from "./review-views.ts";

/** The findings that are not waived as one list to be sent on: by severity, numbered through, each with its clause. */
export function findingsAsText(findings: readonly ReviewFinding[], language: Language): string {
  const standing = findings.filter(({ waiver }) => waiver === null);
  const numbers = new Map(standing.map((finding, index) => [finding, index + 1]));
  return findingGroups
    .flatMap((group) => {
      const members = standing.filter((finding) => groupOf(finding) === group);
      return members.length === 0
        ? []
        : [
            `${marks[language].open}${verdictNames[group][language]}${marks[language].close}`,
            ...members.map((finding) => `${numbers.get(finding)}. ${lineOf(finding, language)}`),
          ];
    })
    .join("\n");
}

const marks = { zh: { open: "【", close: "】" }, en: { open: "[", close: "]" } } as const;

function lineOf(finding: ReviewFinding, language: Language): string {
  const { rule, file, place, [language]: words } = finding;
  const where = [file, place?.[language]].filter((part) => part !== null && part !== undefined);
  return [findingRuleNames[rule][language], ...where, words.found, words.fix, words.clause].join(" · ");
}
