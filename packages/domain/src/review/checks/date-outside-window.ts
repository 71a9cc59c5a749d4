import { slotStates } from "../../filings/slot-states.ts";
import { addDays, type LocalDate } from "../../kernel/dates.ts";
import { textParam } from "../../kernel/fill-text.ts";
import { type ReportingWindow, reportingWindow } from "../../obligations/reporting-window.ts";
import type { Slot } from "../../policy/checklist.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Check, finding } from "../check.ts";
import type { ReviewFacts, SortedFile } from "../facts.ts";
import type { Finding } from "../finding.ts";
import type { DateKind, LabelledDate } from "../reading/labelled-dates.ts";
import { slotOfFile } from "../slot-of-file.ts";
import { spanParam } from "../span-param.ts";

/**
 * Material of another year (N12): yearly evidence none of whose asked dates lies in the year's span, documents that
 * are filed as revised this year and were not, and such a revision dated outside it.
 */
export const dateOutsideWindow: Check = {
  id: "date-outside-window",
  scope: "checklist",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    const window = facts.rule === "annual-filing" ? reportingWindow(policy.parameters, facts.year) : null;
    if (window === null) return [];
    const raise = raiseFor(policy, window);
    return [
      ...facts.files.flatMap((file) => {
        const stale = staleEvidence(policy, facts, file, window);
        return stale ? [raise(file.path, stale)] : [];
      }),
      ...staleRevisions(policy, facts, window, raise),
    ];
  },
};

interface Asked {
  /** The first kind that the file names is judged, so that what says more of the work goes before. */
  readonly kinds: readonly DateKind[];
  /** How long before the span the day may lie, as the work of an evaluated course begins before the evaluation. */
  readonly leadDays: number;
}

const TERM = 183;
const YEAR = 366;

/**
 * Which dates are asked in which slot, by its `id` in the checklists. The guide wants evaluations of this year; the
 * basis of one is reviewed before the examination, and a course examined last term is evaluated in this one. A yearly
 * slot that is not here is asked for a date of evaluation alone, and inside a course package for none.
 */
export const datesAsked: Readonly<Record<string, Asked>> = {
  "attainment-report": { kinds: ["evaluated", "reviewed", "approved", "dated", "written"], leadDays: 0 },
  "rationality-review": { kinds: ["reviewed", "evaluated", "approved", "dated"], leadDays: TERM },
  requirements: { kinds: ["examined"], leadDays: YEAR },
  grades: { kinds: ["examined"], leadDays: YEAR },
  "grading-record": { kinds: ["examined"], leadDays: YEAR },
  defence: { kinds: ["examined"], leadDays: YEAR },
  minutes: { kinds: ["held", "dated"], leadDays: 0 },
  "improvement-records": { kinds: ["held", "evaluated"], leadDays: 0 },
};

const otherEvidence: Asked = { kinds: ["evaluated"], leadDays: 0 };

const askedOf = (slot: Slot, isOfCourse: boolean): Asked | null =>
  slot.kind === "yearly" ? (datesAsked[slot.id] ?? (isOfCourse ? null : otherEvidence)) : null;

/** The latest asked date of a file, where none lies in the span. */
function staleEvidence(
  policy: Policy,
  facts: ReviewFacts,
  file: SortedFile,
  window: ReportingWindow,
): LabelledDate | null {
  const place = slotOfFile(policy, facts, file);
  const asked = place && askedOf(place.slot, place.course !== null);
  if (!asked || !file.reading || file.reading.isPartial) return null;
  const labelled = file.reading.dates.filter(({ hasLabel }) => hasLabel);
  const kind = asked.kinds.find((each) => labelled.some((date) => date.kind === each));
  const dates = labelled.filter((date) => date.kind === kind);
  const from = addDays(window.from, -asked.leadDays);
  const to = kind === "evaluated" ? window.to : lastDay(facts, window);
  return dates.some((date) => date.to >= from && date.from <= to) ? null : latest(dates);
}

/** Records may be signed, and documents revised, between the span's end and the day on which this material was handed in. */
const lastDay = ({ frozenOn }: ReviewFacts, { to }: ReportingWindow): LocalDate =>
  frozenOn > to ? frozenOn : to;

const latest = (dates: readonly LabelledDate[]): LabelledDate | null =>
  dates.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;

type Raise = (
  file: string | null,
  date: Pick<LabelledDate, "label" | "from" | "to"> & { readonly place: string | null },
) => Finding;

const raiseFor =
  (policy: Policy, { from, to }: ReportingWindow): Raise =>
  (file, date) => {
    const params = { label: date.label, ...spanParam("date", date), windowFrom: from, windowTo: to };
    return finding(policy, "date-outside-window", file, params, date.place);
  };

/**
 * Of each class of documents that is filed as revised: the day of its note, and where that lies in the span the dates of
 * revision in its files, of which one is enough, since a class may hold documents that were not revised.
 */
function staleRevisions(
  policy: Policy,
  facts: ReviewFacts,
  window: ReportingWindow,
  raise: Raise,
): readonly Finding[] {
  const isOfYear = ({ from, to }: Pick<LabelledDate, "from" | "to">): boolean =>
    to >= window.from && from <= lastDay(facts, window);
  const { coverage: _, ...contents } = facts.contents;
  return slotStates(policy.association.checklist, { ...contents, files: facts.files }).flatMap(
    ({ part, slot, state }) => {
      const note = facts.contents.revisions.find((each) => each.slot === slot.id);
      if (part.kind !== "documents" || state === "declared" || !note?.revisedOn) return [];
      const day = { from: note.revisedOn, to: note.revisedOn };
      if (!isOfYear(day)) {
        const stale = raise(null, { ...day, label: "", place: null });
        const label = textParam("label", {
          zh: `${slot.name.zh}修订时间`,
          en: `${slot.name.en}, date of revision`,
        });
        return [{ ...stale, params: { ...stale.params, slot: slot.id, ...label } }];
      }
      const files = facts.files.filter(
        ({ placement }) => placement?.part === part.id && placement.slot === slot.id,
      );
      const dated = files.flatMap(({ path, reading }) =>
        (reading?.dates ?? []).flatMap((date) => (date.kind === "revised" ? [{ path, date }] : [])),
      );
      if (
        dated.some(({ date }) => isOfYear(date)) ||
        files.some(({ reading }) => !reading || reading.isPartial)
      )
        return [];
      const stale = latest(dated.map(({ date }) => date));
      const file = dated.find(({ date }) => date === stale)?.path;
      return stale && file !== undefined ? [raise(file, stale)] : [];
    },
  );
}
