import type { LocalDate } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import type { Draft } from "../draft.ts";
import type { Ruling } from "../ruling.ts";
import { schoolDateTooEarly } from "../school-date.ts";
import type { Track, Validity } from "../track.ts";
import {
  afterArrow,
  arrow,
  type DueDates,
  datesText,
  doubtText,
  followedBy,
  joined,
  nothingOwed,
  withAside,
} from "../words.ts";

export interface Reckoning {
  readonly ruling: Ruling;
  readonly period: string;
  readonly year: number;
  readonly dates: DueDates;
  /** The arithmetic up to the dates. */
  readonly start: Text;
  /** The year that `start` names, if any. */
  readonly named: number | null;
  readonly note: Text | null;
  readonly inputs: Draft["inputs"];
  /** The validity that it hangs on; `null` where it hangs on none. */
  readonly validity: Validity | null;
}

/** A duty on a day that is reckoned from a validity or an event, with what the validity has to say to it. */
export function reckonedDraft(reckoning: Reckoning, code: string | null): Draft {
  const { ruling, validity } = reckoning;
  const exemption = code === null ? undefined : ruling.exemptions.get(code);
  if (exemption) {
    const cited = resolveCitation(ruling.policy, exemption.citation);
    return {
      ...withoutDates(reckoning, exemption.reason),
      state: "exempt",
      citations: [cited, ...ruling.citations],
    };
  }
  return validity === null ? owed(reckoning, reckoning.dates, reckoning.note) : judged(reckoning, validity);
}

function judged(reckoning: Reckoning, { track, span }: Validity): Draft {
  const { ruling, dates } = reckoning;
  const { chain } = track;
  const due = dates.agencyDue ?? dates.schoolDue;
  if (due !== null && due > chain.end && chain.discontinuedFrom !== null)
    return { ...withoutDates(reckoning, discontinued(ruling, chain.discontinuedFrom)), state: "not-owed" };
  if (due !== null && (due > chain.end || due < chain.start))
    return { ...withoutDates(reckoning, outside(due, track)), state: "to-confirm" };
  const dropped = schoolDateTooEarly(dates.schoolDue, chain.start, null);
  const doubt = dates.agencyDue && doubtText(span, ruling);
  const note = joined(joined(reckoning.note, dropped), doubt);
  return owed(reckoning, dropped === null ? dates : { ...dates, schoolDue: null }, note);
}

function owed(reckoning: Reckoning, dates: DueDates, note: Text | null): Draft {
  const { ruling, period, year, start, inputs } = reckoning;
  const { targetDue, schoolDue, agencyDue } = dates;
  const why = followedBy(start, endingOf(reckoning, dates));
  const { citations } = ruling;
  return {
    ruling,
    period,
    year,
    state: "owed",
    targetDue,
    schoolDue,
    agencyDue,
    why,
    note,
    inputs,
    citations,
  };
}

/** The ruling knows the words of its own days. */
function endingOf({ ruling, named }: Reckoning, dates: DueDates): Text {
  const { targetDue, schoolDue, agencyDue } = dates;
  const own = targetDue === null && schoolDue === ruling.schoolDue && agencyDue === ruling.agencyDue;
  if (own && named === ruling.year) return ruling.ending;
  return afterArrow(withAside(datesText(ruling, dates, named), ruling.aside));
}

const withoutDates = (
  { ruling, period, year, start, inputs }: Reckoning,
  note: Text,
): Omit<Draft, "state"> => ({
  ...{ ruling, period, year, note, inputs },
  ...{ targetDue: null, schoolDue: null, agencyDue: null },
  why: withAside(arrow(start, note), ruling.aside),
  citations: ruling.citations,
});

function discontinued(ruling: Ruling, from: LocalDate): Text {
  const nothing = nothingOwed(ruling);
  return {
    zh: `认证有效期自 ${from} 起中止，${nothing.zh}`,
    en: `Validity discontinued from ${from}; ${nothing.en}`,
  };
}

const outside = (due: LocalDate, { chain: { start, end } }: Track): Text => ({
  zh: `待确认：推算日期 ${due} 不在有效期 ${start} 至 ${end} 内，请牵头部门确认`,
  en: `To be confirmed: the reckoned date ${due} is outside the validity ${start} to ${end}; the quality office decides`,
});
