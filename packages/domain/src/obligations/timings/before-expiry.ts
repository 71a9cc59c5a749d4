import { yearOf } from "../../kernel/dates.ts";
import { addMonthsTo } from "../../kernel/months.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import { renewalNote } from "../renewal-note.ts";
import type { RulingOf } from "../ruling.ts";
import type { Span, Track } from "../track.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

/** A duty so many months before a validity ends: a renewal of the last one of a chain, a report of each. */
export function beforeExpiryDraft(
  track: Track,
  span: Span,
  ruling: RulingOf<"before-expiry">,
  code: string,
): Draft | null {
  const months = ruling.policy.parameters[ruling.timing.months];
  const renewal = ruling.timing.months === "renewalLeadMonths";
  if (ruling.year > span.expiryYear || ruling.year < span.expiryYear - Math.ceil(months / 12)) return null;
  if (renewal && span !== track.last) return null;
  const due = addMonthsTo(span.expiry, -months);
  if (yearOf(due) !== ruling.year) return null;
  return reckonedDraft(
    {
      ruling,
      period: `${ruling.year}`,
      year: ruling.year,
      dates: { targetDue: null, agencyDue: ruling.agency && due, schoolDue: ruling.school && due },
      start: arithmetic(span, months),
      named: null,
      note: renewal ? renewalNote(track) : null,
      inputs: { ...span.inputs, ...ruling.inputs },
      validity: { track, span },
    },
    code,
  );
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
