import type { LocalDate, YearMonth } from "../../kernel/dates.ts";
import { addMonthsTo } from "../../kernel/months.ts";
import type { Text } from "../../kernel/text.ts";
import type { Draft } from "../draft.ts";
import { behind, renewalNote } from "../renewal.ts";
import type { RulingOf } from "../ruling.ts";
import type { Cell } from "../timetable.ts";
import type { Span, Validity } from "../track.ts";
import { arrow, joined } from "../words.ts";
import { reckonedDraft } from "./reckoned-draft.ts";

type StageRuling = RulingOf<"stage">;

/** A stage of the renewal of a validity; `null` where the ruling's year is not the year of that stage. */
export function renewalStageDraft(
  validity: Validity,
  ruling: StageRuling,
  code: string | null,
): Draft | null {
  const { span } = validity;
  const years = ruling.timing.yearsBeforeExpiry;
  if (span.months.expiryYear - years !== ruling.year) return null;
  const { schoolDue, agencyDue } = ruling;
  const draft = reckonedDraft(
    {
      ...headOf(ruling),
      dates: { targetDue: null, schoolDue, agencyDue },
      start: arrow(span.months.whole, {
        zh: `${years === 0 ? "届满当年" : `届满前第 ${years} 年`} ${ruling.year}`,
        en: `${years === 0 ? "year of expiry" : `${years} year(s) before expiry`} ${ruling.year}`,
      }),
      note: joined(tooLate(span, ruling, agencyDue ?? schoolDue), renewalNote(validity)),
      inputs: span.inputsWith(ruling.inputs),
      validity,
    },
    code,
  );
  return span.next === null ? draft : behind(draft);
}

/** A stage in the month that the school's timetable names. */
export function timetableStageDraft(
  cell: Extract<Cell, { kind: "month" }>,
  ruling: StageRuling,
  code: string | null,
): Draft | null {
  const { month, due, validity, ledTo } = cell;
  const draft = reckonedDraft(
    {
      ...headOf(ruling),
      dates: { targetDue: null, schoolDue: due, agencyDue: ruling.agencyDue },
      start: { zh: `学校进度表载明 ${month}`, en: `The school's timetable names ${month}` },
      note: validity ? joined(tooLate(validity.span, ruling, due), renewalNote(validity)) : passed(ledTo),
      inputs: { ...validity?.span.inputs, timetable: month },
      validity,
    },
    code,
  );
  return validity?.span.next || ledTo ? behind(draft) : draft;
}

const passed = (from: YearMonth | null): Text | null =>
  from && { zh: `已通过认证，有效期自 ${from} 起`, en: `Passed: the validity begins in ${from}` };

/** A stage of a programme that applies for the first time. */
export function applicantStageDraft(ruling: StageRuling, code: string | null): Draft {
  const { year, schoolDue, agencyDue } = ruling;
  return reckonedDraft(
    {
      ...headOf(ruling),
      dates: { targetDue: null, schoolDue, agencyDue },
      start: { zh: `${year} 年拟认证专业`, en: `Applying in ${year}` },
      note: null,
      inputs: { applyingIn: year, ...ruling.inputs },
      validity: null,
    },
    code,
  );
}

/** The timetable says that the stage is behind. */
export function doneStage(draft: Draft): Draft {
  if (draft.state !== "owed") return draft;
  const why = arrow(draft.why, {
    zh: "学校进度表记为已提交完成",
    en: "the school's timetable marks it as done",
  });
  return { ...draft, state: "fulfilled", why, inputs: { ...draft.inputs, timetable: "done" } };
}

const headOf = (ruling: StageRuling) => ({
  ruling,
  period: ruling.period,
  year: ruling.year,
  named: ruling.year,
});

/** An application that the school asks for later than a year before expiry leaves no time for an unbroken validity. */
function tooLate(
  { months: { expiry } }: Span,
  { rule, policy }: StageRuling,
  due: LocalDate | null,
): Text | null {
  if (rule !== "application" || due === null) return null;
  const months = policy.parameters.renewalLeadMonths;
  const lead = addMonthsTo(expiry, -months);
  if (due <= lead) return null;
  return {
    zh: `提示：${due} 晚于届满前 ${months} 个月的 ${lead}，请提前申请`,
    en: `Caution: ${due} is later than ${lead}, ${months} months before expiry; apply earlier`,
  };
}
