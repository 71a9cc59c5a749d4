import type { FilingView } from "@goodstanding/database/queries/filing";
import { attachmentGaps } from "@goodstanding/domain/filings/attachment-gaps";
import type { CycleCoverage } from "@goodstanding/domain/filings/cycle-coverage";
import type { FilingContents } from "@goodstanding/domain/filings/filing-contents";
import { findGaps } from "@goodstanding/domain/filings/find-gaps";
import type { Gap } from "@goodstanding/domain/filings/gap";
import { asksChecklist } from "@goodstanding/domain/policy/asks-checklist";
import type { Policy } from "@goodstanding/domain/policy/policy";

/** Is the filing put together by the checklist? A third-year report is one document, of which no slot is asked. */
export const hasChecklist = ({ rule }: Pick<FilingView, "rule">, policy: Policy): boolean =>
  asksChecklist(policy, rule);

/** What a filing lacks by its checklist, a report without one by what its document asks to be attached. */
export const gapsOf = (
  filing: Pick<FilingView, "rule" | "year">,
  policy: Policy,
  contents: FilingContents,
  coverage: CycleCoverage | null,
): readonly Gap[] =>
  hasChecklist(filing, policy)
    ? findGaps(policy, contents, coverage, filing.year)
    : attachmentGaps(policy, filing.rule, contents);
