import { yearOf } from "../../kernel/dates.ts";
import { addMonthsTo } from "../../kernel/months.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import { behind, renewalNote } from "../renewal.ts";
import type { RulingOf } from "../ruling.ts";
import type { Span, Validity } from "../track.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

/** A duty so many months before a validity ends: its renewal, or its last report. */
export function beforeExpiryDraft(
  validity: Validity,
  ruling: RulingOf<"before-expiry">,
  code: string,
): Draft | null {
  const { span } = validity;
  const months = ruling.policy.parameters[ruling.timing.months];
  if (ruling.year > span.expiryYear || ruling.year < span.expiryYear - Math.ceil(months / 12)) return null;
  const due = addMonthsTo(span.expiry, -months);
  if (yearOf(due) !== ruling.year) return null;
  const isRenewal = ruling.timing.months === "renewalLeadMonths";
  const draft = reckonedDraft(
    {
      ruling,
      period: ruling.period,
      year: ruling.year,
      dates: { targetDue: null, agencyDue: ruling.agency && due, schoolDue: ruling.school && due },
      start: arithmetic(span, months),
      named: null,
      note: isRenewal ? renewalNote(validity) : null,
      inputs: span.inputsWith(ruling.inputs),
      validity,
    },
    code,
  );
  return isRenewal && span.next !== null ? behind(draft) : draft;
}

function arithmetic({ record: { validFrom, validTo } }: Span, months: number): Text {
  const before = months === 0 ? { zh: "届满前", en: "before it ends" } : monthsBefore(months);
  return {
    zh: `有效期 ${validFrom} 至 ${validTo} → ${before.zh}`,
    en: `Valid ${validFrom} to ${validTo} → ${before.en}`,
  };
}

const monthsBefore = (months: number): Text => ({
  zh: `届满前 ${months} 个月`,
  en: `${months} months before it ends`,
});
