import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { Language } from "@goodstanding/domain/kernel/text";
import { pageOf } from "@goodstanding/domain/review/page-of";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { spellPlace } from "@goodstanding/domain/review/spell-place";

/** What a finding says wherever it is listed, in both languages. */
export const findingWords = (finding: FindingRow) => ({
  ...{ rule: finding.rule, severity: finding.severity, file: finding.file },
  place: finding.place === null ? null : spellPlace(finding.place),
  /** Of a file that has pages. */
  page: pageOf(finding.place),
  zh: wordsIn(finding, "zh"),
  en: wordsIn(finding, "en"),
});

function wordsIn(finding: FindingRow, language: Language) {
  const { expected, found, fix, clause } = renderFinding(finding, language);
  return { expected, found, fix, clause };
}
