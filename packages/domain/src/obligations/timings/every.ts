import { lastDayOf } from "../../kernel/dates.ts";
import { addMonths, monthsIn } from "../../kernel/months.ts";
import type { Draft } from "../draft.ts";
import type { RulingOf } from "../ruling.ts";
import type { Validity } from "../track.ts";
import { arrow } from "../words.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

/** Schools print six years as 72 to 74 months, so the last interval may seem to end up to two months early. */
const spareMonths = 2;

/** A duty at the end of every so many years of one validity, except at the end of the validity itself. */
export function everyDraft(validity: Validity, ruling: RulingOf<"every">, code: string | null): Draft | null {
  const { span } = validity;
  const { validFrom, validTo } = span.record;
  const years = ruling.timing.years;
  const passed = ruling.year - span.months.startYear + (span.months.beginsInJanuary ? 1 : 0);
  if (passed < 1 || passed % years !== 0) return null;
  const month = addMonths(validFrom, 12 * passed - 1);
  if (monthsIn(month, validTo) - 1 <= spareMonths) return null;
  const due = lastDayOf(month);
  return reckonedDraft(
    {
      ruling,
      period: ruling.period,
      year: ruling.year,
      dates: { targetDue: null, agencyDue: ruling.agency && due, schoolDue: ruling.school && due },
      start: arrow(span.months.since, {
        zh: `每 ${years} 年一次，第 ${passed} 年末`,
        en: `every ${years} years, at the end of year ${passed}`,
      }),
      named: null,
      note: null,
      inputs: span.inputsWith(ruling.inputs),
      validity,
    },
    code,
  );
}
