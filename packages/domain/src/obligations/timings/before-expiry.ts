import { yearOf } from "../../kernel/dates.ts";
import { addMonthsTo } from "../../kernel/months.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import { behind, renewalNote } from "../renewal.ts";
import type { RulingOf } from "../ruling.ts";
import type { Validity } from "../track.ts";
import { arrow } from "../words.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

/** A duty so many months before a validity ends: its renewal, or its last report. */
export function beforeExpiryDraft(
  validity: Validity,
  ruling: RulingOf<"before-expiry">,
  code: string | null,
): Draft | null {
  const { span } = validity;
  const isRenewal = ruling.timing.months === "renewalLeadMonths";
  const { renewalLeadMonths, comprehensiveReportMonths } = ruling.policy.parameters;
  const months = isRenewal ? renewalLeadMonths : comprehensiveReportMonths;
  if (ruling.year > span.months.expiryYear || ruling.year < span.months.expiryYear - Math.ceil(months / 12))
    return null;
  const due = addMonthsTo(span.months.expiry, -months);
  if (yearOf(due) !== ruling.year) return null;
  const draft = reckonedDraft(
    {
      ruling,
      period: ruling.period,
      year: ruling.year,
      dates: { targetDue: null, agencyDue: ruling.agency && due, schoolDue: ruling.school && due },
      start: arrow(span.months.whole, beforeText(months)),
      named: null,
      note: isRenewal ? renewalNote(validity) : null,
      inputs: span.inputsWith(ruling.inputs),
      validity,
    },
    code,
  );
  return isRenewal && span.next !== null ? behind(draft) : draft;
}

const beforeText = (months: number): Text =>
  months === 0
    ? { zh: "届满前", en: "before it ends" }
    : { zh: `届满前 ${months} 个月`, en: `${months} months before it ends` };
