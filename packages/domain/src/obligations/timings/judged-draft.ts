import type { Text } from "../../kernel/text.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import type { Draft } from "../draft.ts";
import { explainJudgement, reasonAgainst } from "../explain-judgement.ts";
import { type Duty, type Judgement, judge, noticeOf, stateOf } from "../judge.ts";
import type { Ruling } from "../ruling.ts";
import { schoolDateTooEarly } from "../school-date.ts";
import type { Span } from "../track.ts";
import { arrow, datesText, doubtText, followedBy, insideDates, joined, withAside } from "../words.ts";

/** What the arithmetic begins with, and what has to be said first and last of a duty that is owed. */
export interface DutyWords {
  readonly start: Text;
  readonly first: Text | null;
  readonly last: Text | null;
}

/** A duty of a calendar year with the verdict on it. */
export function judgedDraft(duty: Duty, code: string | null, words: DutyWords): Draft {
  const judgement = judge(duty, code);
  if (judgement.kind !== "owed") return refusedDraft(duty, words, judgement);
  const { ruling, span, track } = duty;
  const { start, first, last } = words;
  const dropped = schoolDateTooEarly(ruling.schoolDue, track.chain.start, noticeOf(duty));
  if (dropped === null) return asPrinted(ruling, span, start, joined(first, joined(doubtOf(duty), last)));
  const note = joined(joined(first, dropped), joined(doubtOf(duty), last));
  const why = arrow(start, agencyAlone(ruling));
  return { ...asPrinted(ruling, span, start, note), schoolDue: null, why };
}

/** A duty on the very days that the documents print for its year. */
export function asPrinted(ruling: Duty["ruling"], span: Span, start: Text, note: Text | null): Draft {
  return {
    ruling,
    period: ruling.period,
    year: ruling.year,
    state: "owed",
    targetDue: null,
    schoolDue: ruling.schoolDue,
    agencyDue: ruling.agencyDue,
    why: followedBy(start, ruling.ending),
    note,
    inputs: span.inputsWith(ruling.inputs),
    citations: ruling.citations,
  };
}

const doubtOf = ({ span, ruling }: Duty): Text | null => (ruling.agencyDue ? doubtText(span, ruling) : null);

function agencyAlone(ruling: Duty["ruling"]): Text {
  const dates = datesText(ruling, { ...undated, agencyDue: ruling.agencyDue });
  return withAside(ruling.kind === "yearly" ? insideDates(ruling, dates) : dates, ruling.aside);
}

function refusedDraft(
  duty: Duty,
  { start }: DutyWords,
  judgement: Exclude<Judgement, { kind: "owed" }>,
): Draft {
  const { ruling, span } = duty;
  return {
    ruling,
    period: ruling.period,
    year: ruling.year,
    state: stateOf[judgement.kind],
    targetDue: null,
    schoolDue: null,
    agencyDue: null,
    why: withAside(arrow(start, explainJudgement(duty, judgement)), ruling.aside),
    note: reasonAgainst(duty, judgement),
    inputs: span.inputsWith(ruling.inputs),
    citations: citationsOf(ruling, judgement),
  };
}

const undated = { targetDue: null, schoolDue: null, agencyDue: null } as const;

const citationsOf = ({ policy, citations }: Ruling, judgement: Judgement): Draft["citations"] =>
  judgement.kind === "exempt"
    ? [resolveCitation(policy, judgement.exemption.citation), ...citations]
    : citations;
