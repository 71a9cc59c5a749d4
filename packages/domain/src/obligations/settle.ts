import type { Fact } from "../accreditation/fact.ts";
import { type LocalDate, monthDayIn } from "../kernel/dates.ts";
import { errorText } from "../kernel/error-texts.ts";
import type { Text } from "../kernel/text.ts";
import { holdsIn } from "../policy/holds-in.ts";
import type { Adjustment } from "./adjustment.ts";
import { applyAdjustments } from "./apply-adjustments.ts";
import type { Draft } from "./draft.ts";
import type { Ruling } from "./ruling.ts";
import type { UnitDate } from "./unit-date.ts";
import { arrow, joined, tooLateForAgency } from "./words.ts";

/** What people have decided and registered about the duties of one subject. */
export interface Decisions {
  readonly adjustments: readonly Adjustment[];
  readonly unitDates: readonly UnitDate[];
  /** Facts that close a duty, by `closingKey`. */
  readonly closings: ReadonlyMap<string, Fact>;
}

const closingKey = (rule: string, period: string): string => `${rule} ${period}`;

/** From what the documents say to what holds: moved dates, the unit's own day, and whether it is closed. */
export function settle(draft: Draft, { adjustments, unitDates, closings }: Decisions): Draft {
  let settled = dated(isPrinted(draft) ? draft : withinAgency(draft));
  if (adjustments.length > 0) settled = withinAgency(adjusted(settled, adjustments));
  if (unitDates.length > 0) settled = withUnitDate(settled, unitDates);
  if (draft.ruling.effective.isExpectation) settled = expected(settled);
  return closings.size > 0 ? closed(settled, closings) : settled;
}

/** What the agency does itself is shown on its day and reminds nobody of it. */
const expected = (draft: Draft): Draft => ({
  ...draft,
  targetDue: draft.agencyDue ?? draft.targetDue,
  schoolDue: null,
  agencyDue: null,
});

/** The days that the documents print have been held against each other before. */
const isPrinted = ({ ruling, schoolDue, agencyDue }: Draft): boolean =>
  schoolDue === ruling.schoolDue && agencyDue === ruling.agencyDue;

/** A school date after the agency's could not be kept. */
function withinAgency(draft: Draft): Draft {
  const { schoolDue, agencyDue, ruling, note } = draft;
  if (schoolDue === null || agencyDue === null || schoolDue <= agencyDue) return draft;
  const dropped = tooLateForAgency(ruling.policy, schoolDue, agencyDue);
  return { ...draft, schoolDue: null, note: joined(dropped, note) };
}

/** What is owed on no day reminds nobody; that a person has to hear. */
function dated(draft: Draft): Draft {
  const { state, schoolDue, agencyDue, note } = draft;
  if (state !== "owed" || schoolDue !== null || agencyDue !== null) return draft;
  return { ...draft, state: "to-confirm", note: joined(noDate, note) };
}

const noDate: Text = {
  zh: "待确认：文件未写明日期，请牵头部门向认证机构核实后设定",
  en: "To be confirmed: the documents name no date; the quality office asks the agency and sets one",
};

function adjusted(draft: Draft, adjustments: readonly Adjustment[]): Draft {
  const { ruling, period } = draft;
  const own = adjustments.filter((each) => each.rule === ruling.rule && each.period === period);
  if (own.length === 0) return draft;
  const { duty, applied, refused } = applyAdjustments(draft, own);
  const reasons: (Text | null)[] = refused.map(({ adjustment, error }) => refusedText(adjustment, error));
  return {
    ...duty,
    why: applied.reduce((why, adjustment) => arrow(why, appliedText(draft, adjustment)), draft.why),
    // Once somebody has dated it, what was to be confirmed is confirmed.
    note: reasons.reduce(joined, duty.state === draft.state ? draft.note : null),
    inputs: applied.reduce(
      (inputs, { level, kind, due }) => ({ ...inputs, [`${level}-${kind}`]: due }),
      draft.inputs,
    ),
  };
}

function appliedText({ ruling }: Draft, { kind, level, of, due, reason }: Adjustment): Text {
  const { agencyWord } = ruling.policy.association;
  const word = level === "school" ? { zh: "校级", en: "school" } : agencyWord;
  const whom = of === "unit" ? { zh: "单位", en: "unit" } : { zh: "专业", en: "programme" };
  return kind === "extension"
    ? { zh: `${whom.zh}延期至 ${due}（${reason}）`, en: `extended for the ${whom.en} to ${due} (${reason})` }
    : {
        zh: `${word.zh}日期对该${whom.zh}改定为 ${due}（${reason}）`,
        en: `${word.en} date set for the ${whom.en} to ${due} (${reason})`,
      };
}

const refusedText = ({ kind, due }: Adjustment, error: Parameters<typeof errorText>[0]): Text => ({
  zh: `已登记的${kind === "extension" ? "延期" : "改定日期"} ${due} 未采用：${errorText(error, "zh")}`,
  en: `The ${kind} to ${due} on record is not used: ${errorText(error, "en")}`,
});

/** Nobody is late by it; a day that the documents have overtaken is left out and said so. */
function withUnitDate(draft: Draft, unitDates: readonly UnitDate[]): Draft {
  const { ruling, year, schoolDue, agencyDue } = draft;
  const limit = schoolDue ?? agencyDue;
  const own = unitDates.findLast((each) => each.rule === ruling.rule && holdsIn(each, year));
  if (!own || limit === null || !hasCalendarDay(ruling)) return draft;
  const due = monthDayIn(year, own.due);
  if (due > limit) return { ...draft, note: joined(tooLateForUnit(due, limit), draft.note) };
  return { ...draft, targetDue: due, why: arrow(draft.why, unitText(due, own.because)) };
}

const hasCalendarDay = ({ kind }: Ruling): boolean =>
  kind === "yearly" || kind === "third-year" || kind === "stage";

const tooLateForUnit = (due: LocalDate, limit: LocalDate): Text => ({
  zh: `单位自定日期 ${due} 晚于 ${limit}，未采用`,
  en: `The unit's own date ${due} is after ${limit} and is not used`,
});

const unitText = (due: LocalDate, because: string): Text => ({
  zh: `单位自定 ${due}（${because}）`,
  en: `the unit's own date ${due} (${because})`,
});

function closed(draft: Draft, closings: ReadonlyMap<string, Fact>): Draft {
  const { state, ruling, period } = draft;
  if (state !== "owed" && state !== "to-confirm") return draft;
  const fact = closings.get(closingKey(ruling.rule, period));
  if (!fact) return draft;
  const why = arrow(draft.why, { zh: `${fact.on} 办结`, en: `fulfilled on ${fact.on}` });
  return { ...draft, state: "fulfilled", why, inputs: { ...draft.inputs, fulfilledOn: fact.on } };
}

const none: ReadonlyMap<string, Fact> = new Map();

/** The earliest fact closes; of two on one day the first id, so that their order changes nothing. */
export function closingsOf(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  if (!facts.some(({ kind }) => kind === "fulfilled")) return none;
  const closings = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== "fulfilled" || !fact.closes) continue;
    const key = closingKey(fact.closes.rule, fact.closes.period);
    const known = closings.get(key);
    if (!known || isBefore(fact, known)) closings.set(key, fact);
  }
  return closings;
}

const isBefore = (a: Fact, b: Fact): boolean => a.on < b.on || (a.on === b.on && a.id < b.id);
