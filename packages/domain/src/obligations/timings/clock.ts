import { type LocalDate, yearOf } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import { type FactKind, factKindNames } from "../../policy/fact-kind.ts";
import type { Parameters } from "../../policy/parameters.ts";
import type { TimingOf } from "../../policy/timing.ts";
import type { Draft } from "../draft.ts";
import type { RulingOf } from "../ruling.ts";
import type { Span, Validity } from "../track.ts";
import { arrow, type DueDates, withAside } from "../words.ts";
import { dayAfter, lengthText } from "./clock-length.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

type Clock = TimingOf<"clock">;
type ClockRuling = RulingOf<"clock">;

/** What started a clock: a registered fact, or the notice that stands in for an unregistered publication. */
export interface ClockStart {
  readonly kind: FactKind;
  readonly on: LocalDate;
  readonly document: string | null;
  readonly byNotice: boolean;
}

/** The kind of fact that starts a clock, where the document leaves that to a parameter (N4). */
export const startKind = ({ starts }: Clock, parameters: Parameters): FactKind =>
  starts === "planBase" || starts === "completionBase" ? parameters[starts] : starts;

/** A duty so long after an event. Its documents are those of the year of the event, its year that of its date. */
export function clockDraft(
  start: ClockStart,
  ruling: ClockRuling,
  validity: Validity | null,
  code: string | null,
): Draft {
  const dates = datesAfter(start.on, ruling);
  return reckonedDraft(
    {
      ruling,
      period: start.on,
      year: yearOf(dates.schoolDue ?? dates.agencyDue ?? start.on),
      dates,
      start: arithmetic(start, ruling),
      named: null,
      note: null,
      inputs: { ...validity?.span.inputs, ...factInputs(start), ...ruling.inputs },
      // What the school alone asks for is not bound to the validity that a visit leads to.
      validity: ruling.agency ? validity : null,
    },
    code,
  );
}

/** An event on a day on which the programme was in no validity that it could speak of. */
export function strayClockDraft(start: ClockStart, ruling: ClockRuling): Draft {
  const { on } = start;
  return {
    ...{ ruling, period: on, year: yearOf(on), state: "to-confirm", ...undated },
    why: withAside(arrow(eventText(start), noValidity), ruling.aside),
    note: {
      zh: `待确认：${factKindNames[start.kind].zh}日期 ${on} 不在任何有效期内，请核对日期或补登认证记录`,
      en: `To be confirmed: ${on} (${factKindNames[start.kind].en}) is outside every validity; check the date or register the missing record`,
    },
    inputs: { ...factInputs(start), ...ruling.inputs },
    citations: ruling.citations,
  };
}

const noValidity: Text = { zh: "不在任何有效期内", en: "outside every validity" };

/** The agency counts from a publication that nobody has registered. */
export function unpublishedDraft(span: Span, ruling: ClockRuling): Draft {
  const { validFrom, validTo } = span.record;
  return {
    ...{
      ruling,
      period: validFrom.slice(0, 4),
      year: span.months.startYear,
      state: "to-confirm",
      ...undated,
    },
    why: withAside(
      {
        zh: `有效期 ${validFrom} 至 ${validTo} → 认证结论公布日期未登记`,
        en: `Valid ${validFrom} to ${validTo} → day of publication not registered`,
      },
      ruling.aside,
    ),
    note: {
      zh: "待确认：请登记认证结论公布日期，期限自公布之日起算",
      en: "To be confirmed: register the day on which the conclusion was published; the time runs from it",
    },
    inputs: { ...span.inputs, ...ruling.inputs },
    citations: ruling.citations,
  };
}

const undated = { targetDue: null, schoolDue: null, agencyDue: null } as const;

function datesAfter(on: LocalDate, { agency, school, policy: { parameters } }: ClockRuling): DueDates {
  const target = (school ?? agency)?.target;
  return {
    targetDue: target ? dayAfter(on, target, parameters) : null,
    schoolDue: school && dayAfter(on, school.length, parameters),
    agencyDue: agency && dayAfter(on, agency.length, parameters),
  };
}

function arithmetic(start: ClockStart, { timing, school, policy: { parameters } }: ClockRuling): Text {
  const clock = school ?? timing;
  const length = lengthText(clock.length, parameters);
  const target = clock.target && lengthText(clock.target, parameters);
  const event = eventText(start);
  return {
    zh: `${event.zh} → ${target ? `目标${target.zh}，最迟` : ""}${length.zh}`,
    en: `${event.en} → ${target ? `target ${target.en}, at the latest ` : ""}${length.en}`,
  };
}

function eventText({ kind, on, document, byNotice }: ClockStart): Text {
  const name = factKindNames[kind];
  if (byNotice) return { zh: `${name.zh} ${on}（按发文日期）`, en: `${name.en} ${on} (date of the notice)` };
  const paper = document === null ? "" : `（${document}）`;
  return {
    zh: `${name.zh} ${on}${paper}`,
    en: `${name.en} ${on}${document === null ? "" : ` (${document})`}`,
  };
}

const factInputs = ({ kind, on, document }: ClockStart): Draft["inputs"] => ({
  fact: kind,
  factOn: on,
  ...(document === null ? {} : { document }),
});
