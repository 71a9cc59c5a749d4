import { spellDates } from "../calendar/spell-dates.ts";
import { fillText } from "../kernel/fill-text.ts";
import type { Language } from "../kernel/text.ts";
import { clauseText } from "../policy/clause-text.ts";
import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { findingTexts } from "./finding-texts.ts";
import type { Severity } from "./severity.ts";
import { spellPlace } from "./spell-place.ts";

/** A finding as a person reads it. */
export interface RenderedFinding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** 《title》（number）clause; title and number always in the document's own language. */
  readonly clause: string;
  readonly file: string | null;
  /** Where in the file, in words; `null`: the file as a whole. */
  readonly place: string | null;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  const { rule, severity, citation, file, place } = finding;
  const text = findingTexts[rule](finding.params);
  const params = spellDates(finding.params, language);
  return {
    rule,
    severity,
    clause:
      language === "zh"
        ? citation.document + citation.clause
        : `${citation.document} ${clauseText(citation.clause).en}`,
    file,
    place: place === null ? null : spellPlace(place)[language],
    expected: fillText(text.expected, params, language),
    found: fillText(text.found, params, language),
    fix: fillText(text.fix, params, language),
  };
}
