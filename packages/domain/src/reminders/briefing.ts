import { formatDay } from "../calendar/format-date.ts";
import { daysBetween, type LocalDate, monthOf, type YearMonth, yearOf } from "../kernel/dates.ts";
import type { ProgrammeId } from "../kernel/ids.ts";
import { type Digest, type DigestMatter, planDigest } from "./digest.ts";

/** What one page for the vice-president says, in Chinese as it is printed; kept as it was when the office released it. */
export interface BriefingFacts {
  readonly title: string;
  readonly school: string;
  readonly office: string;
  readonly asOf: LocalDate;
  /** How things stand, as names and values. */
  readonly standing: readonly BriefingFact[];
  /** What is past its date, the gravest first, as far as a page holds it. */
  readonly overdue: readonly BriefingOverdue[];
  /** How many more are past their dates and did not find room. */
  readonly moreOverdue: number;
  /** What comes within the next days, in words. */
  readonly coming: readonly string[];
  /** What was done between these days, both included. */
  readonly from: LocalDate;
  readonly done: readonly BriefingFact[];
  /** What somebody has to decide; the page never says how. */
  readonly toDecide: readonly string[];
}

export interface BriefingFact {
  readonly name: string;
  readonly value: string;
}

export interface BriefingOverdue {
  /** Programmes or units. */
  readonly subject: string;
  /** Of the matters in this row. */
  readonly count: number;
  readonly matter: string;
  readonly due: LocalDate;
  readonly daysOver: number;
  /** By the words of a document, with its clause; empty where none speaks of it. */
  readonly consequence: string;
}

export interface BriefingInput {
  readonly subject:
    | { readonly kind: "month"; readonly month: YearMonth }
    | { readonly kind: "programme"; readonly id: ProgrammeId; readonly name: string };
  readonly school: string;
  readonly office: string;
  readonly today: LocalDate;
  readonly from: LocalDate;
  readonly standing: readonly BriefingFact[];
  readonly done: readonly BriefingFact[];
  readonly matters: readonly DigestMatter[];
  readonly stuckDays: number;
}

/** A page has room for so many rows beside all the rest. */
const ROWS = 4;
const LINES = 4;

/** The page of a month, or about one programme. */
export function briefingFacts(input: BriefingInput): BriefingFacts {
  const { subject, school, office, today, from, standing, done, stuckDays } = input;
  const matters =
    subject.kind === "month"
      ? input.matters
      : input.matters.filter(({ programmeId }) => programmeId === subject.id);
  const digest = planDigest(matters, { unitId: "office", today, stuckDays });
  const overdue = overdueOf(matters, today);
  return {
    ...{ title: titleOf(subject), school, office, asOf: today, from, standing, done },
    overdue: overdue.slice(0, ROWS),
    moreOverdue: overdue.slice(ROWS).reduce((sum, { count }) => sum + count, 0),
    coming: comingOf(digest),
    toDecide: toDecideOf(digest),
  };
}

const titleOf = (subject: BriefingInput["subject"]): string =>
  subject.kind === "month"
    ? `专业认证状态保持工作简报（${yearOf(subject.month)}年${monthOf(subject.month)}月）`
    : `${subject.name}专业认证状态保持情况简报`;

/** What is the same until the same day stands in one row; what a document attaches a consequence to comes first. */
function overdueOf(matters: readonly DigestMatter[], today: LocalDate): readonly BriefingOverdue[] {
  const late = matters.flatMap(({ due, ...matter }) =>
    due === null || due >= today ? [] : [{ ...matter, due, daysOver: daysBetween(due, today) }],
  );
  const rows = Map.groupBy(late, ({ what, state, due, consequence }) =>
    JSON.stringify([what.zh, state.zh, due, consequence?.text.zh, consequence?.clause]),
  );
  return [...rows.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { what, state, due, daysOver, consequence } = first;
      return [
        {
          ...{ subject: named(group.map(({ subject }) => subject.zh)), count: group.length },
          ...{ matter: `${what.zh}（${state.zh}）`, due, daysOver },
          consequence:
            consequence === null
              ? ""
              : `${consequence.text.zh}（${consequence.document}${consequence.clause}）`,
        },
      ];
    })
    .toSorted(
      (a, b) => Number(b.consequence !== "") - Number(a.consequence !== "") || b.daysOver - a.daysOver,
    );
}

/** The next days with what is due on them; of one kind and day how many. */
function comingOf(digest: Digest | null): readonly string[] {
  const groups = Map.groupBy(digest?.dueSoon ?? [], ({ due, what }) => `${due} ${what.zh}`);
  const lines = [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first?.due) return [];
    const whose = lines.length > 3 ? `${lines.length}项` : lines.map(({ subject }) => subject.zh).join("、");
    return [`${formatDay(first.due, "zh")}：${first.what.zh}（${whose}）`];
  });
  return capped(lines);
}

function toDecideOf(digest: Digest | null): readonly string[] {
  const unassigned = digest?.unassigned ?? [];
  const waiting = Map.groupBy(digest?.waiting ?? [], ({ what, state }) => `${what.zh}（${state.zh}）`);
  return capped([
    ...(unassigned.length === 0
      ? []
      : [`无人负责的事项${unassigned.length}项：${named(unassigned.map(({ subject }) => subject.zh))}`]),
    ...[...waiting].map(
      ([matter, lines]) => `${matter}${lines.length}项：${named(lines.map(({ subject }) => subject.zh))}`,
    ),
  ]);
}

const named = (subjects: readonly string[]): string => {
  const distinct = [...new Set(subjects)];
  return distinct.length > LINES
    ? `${distinct.slice(0, LINES).join("、")}等${distinct.length}个`
    : distinct.join("、");
};

const capped = (lines: readonly string[]): readonly string[] =>
  lines.length > LINES ? [...lines.slice(0, LINES), `另有${lines.length - LINES}类，见系统工作台`] : lines;
