import type {
  ObligationComparison,
  OwedBySubject,
} from "@goodstanding/domain/obligations/compare-obligations";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import {
  type PolicyPreview,
  type PreviewDates,
  type PreviewItem,
  type PreviewKind,
  previewKinds,
} from "./policy-preview.ts";
import { type Subjects, subjectOf } from "./preview-subjects.ts";

type Comparison = ObligationComparison<OwedBySubject>;

export const countsOf = (comparison: Comparison): PolicyPreview["counts"] => ({
  appears: comparison.appears.length,
  vanishes: comparison.vanishes.length,
  moves: comparison.moves.length,
  restated: comparison.restated.length,
  unchanged: comparison.unchanged,
});

/** Every duty that changes, in words that a person reads: what appears first, each kind by date. */
export const previewItems = (comparison: Comparison, subjects: Subjects): readonly PreviewItem[] =>
  previewKinds.flatMap((change) =>
    comparison[change].map((pair) => itemOf(change, pair, subjects)).toSorted(byDate),
  );

interface Pair {
  readonly before: OwedBySubject | null;
  readonly after: OwedBySubject | null;
}

function itemOf(change: PreviewKind, { before, after }: Pair, subjects: Subjects): PreviewItem {
  const duty = after ?? before;
  if (!duty) throw new RangeError("A duty is there before or after a change");
  const { rule, regime, period, year, why, note, citations } = duty.obligation;
  return {
    ...{ change, rule, regime, period, year, note, citations },
    why: after ? why : noLongerAsked,
    subject: subjectOf(subjects, duty),
    before: before && datesOf(before.obligation),
    after: after && datesOf(after.obligation),
  };
}

const noLongerAsked = {
  zh: "更改后的政策不再要求这项任务",
  en: "The changed rules do not ask for this any more",
};

const datesOf = (obligation: Obligation): PreviewDates => ({
  state: obligation.state,
  targetDue: obligation.targetDue,
  schoolDue: obligation.schoolDue,
  agencyDue: obligation.agencyDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
});

const byDate = (a: PreviewItem, b: PreviewItem): number => compare(sortKey(a), sortKey(b));

function sortKey({ before, after, year, subject, rule, period }: PreviewItem): string {
  const dates = after ?? before;
  const day = dates?.targetDue ?? dates?.schoolDue ?? dates?.agencyDue ?? `${year}-12-31`;
  return [day, subject.unit.name.zh, subject.name.zh, rule, period, subject.id].join(" ");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
