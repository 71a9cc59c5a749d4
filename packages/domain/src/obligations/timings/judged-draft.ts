import type { Text } from "../../kernel/text.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import type { Draft } from "../draft.ts";
import { explainJudgement, reasonAgainst } from "../explain-judgement.ts";
import { type Duty, type Judgement, judge, noticeOf, stateOf } from "../judge.ts";
import type { Ruling } from "../ruling.ts";
import { schoolDateTooEarly } from "../school-date.ts";
import { datesText, doubtText, joined } from "../words.ts";

export interface DutyWords {
  /** How the arithmetic begins, and how it goes on where the duty is owed. */
  readonly start: Text;
  readonly inside: Text;
  /** What has to be said first and last of a duty that is owed. */
  readonly first: Text | null;
  readonly last: Text | null;
}

/** A duty of a calendar year with the verdict on it. */
export function judgedDraft(duty: Duty, code: string, words: DutyWords): Draft {
  const judgement = judge(duty, code);
  return judgement.kind === "owed" ? owedDraft(duty, words) : refusedDraft(duty, words, judgement);
}

function owedDraft(duty: Duty, { start, inside, first, last }: DutyWords): Draft {
  const { ruling, span, track } = duty;
  const dropped = schoolDateTooEarly(ruling.schoolDue, track.chain.start, noticeOf(duty));
  const dates =
    dropped === null ? ruling.dates : datesText(ruling, { ...undated, agencyDue: ruling.agencyDue });
  return {
    ruling,
    period: ruling.period,
    year: ruling.year,
    state: "owed",
    targetDue: null,
    schoolDue: dropped === null ? ruling.schoolDue : null,
    agencyDue: ruling.agencyDue,
    why: { zh: `${start.zh}${inside.zh}${dates.zh}`, en: `${start.en}${inside.en}${dates.en}` },
    note: joined(joined(first, dropped), joined(ruling.agencyDue && doubtText(span, ruling), last)),
    inputs: span.inputsWith(ruling.inputs),
    citations: ruling.citations,
  };
}

function refusedDraft(
  duty: Duty,
  { start }: DutyWords,
  judgement: Exclude<Judgement, { kind: "owed" }>,
): Draft {
  const { ruling, span } = duty;
  const why = explainJudgement(duty, judgement);
  return {
    ruling,
    period: ruling.period,
    year: ruling.year,
    state: stateOf[judgement.kind],
    ...undated,
    why: { zh: `${start.zh} → ${why.zh}`, en: `${start.en} → ${why.en}` },
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
