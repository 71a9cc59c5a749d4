import { type LocalDate, weekdayOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { CalendarBand, CalendarDuty, CalendarTask } from "./calendar-views.ts";
import { type DayMark, dayMarks } from "./day-marks.ts";

/** `holiday` and `make-up` come from a notice; other days go by their weekday. */
export type DayKind = "working" | "weekend" | "holiday" | "make-up";

/** What an agency names without anybody being late by it: an entry of a reference calendar, or a window of a notice. */
export interface CalendarSpan {
  readonly id: string;
  readonly name: Text;
  /** `null`: no first day is named. */
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly citation: { readonly document: string; readonly clause: string };
}

/** One day with all that the calendar knows of it. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** The festival, where it is known. */
  readonly festival: Text | null;
  readonly bands: readonly CalendarBand[];
  readonly marks: readonly DayMark[];
  readonly tasks: readonly CalendarTask[];
  /** Spans that begin or end on this day. */
  readonly edges: readonly SpanEdge[];
}

export interface SpanEdge {
  readonly span: CalendarSpan;
  readonly edge: "from" | "to" | "only";
}

interface NoticedDay {
  readonly date: LocalDate;
  readonly name: Text | null;
}

export interface CalendarContent {
  readonly duties: readonly CalendarDuty[];
  readonly tasks: readonly CalendarTask[];
  readonly holidays: readonly NoticedDay[];
  readonly workdays: readonly NoticedDay[];
  readonly spans: readonly CalendarSpan[];
  readonly bands: readonly CalendarBand[];
}

/** Looks up any day of the range that the content covers. */
export function calendarDays(content: CalendarContent): (date: LocalDate) => CalendarDay {
  const marks = dayMarks(content.duties);
  const holidays = new Map(content.holidays.map(({ date, name }) => [date, name]));
  const workdays = new Map(content.workdays.map(({ date, name }) => [date, name]));
  return (date) => ({
    date,
    kind: kindOf(date, holidays, workdays),
    festival: workdays.get(date) ?? holidays.get(date) ?? null,
    bands: content.bands.filter(({ from, to }) => from <= date && date <= to),
    marks: marks.get(date) ?? [],
    tasks: content.tasks.filter(({ dueOn }) => dueOn === date),
    edges: content.spans.flatMap((span) => edgeOn(date, span)),
  });
}

/** Nothing is due on it and nothing of an agency begins or ends. */
export const isBlank = ({ marks, tasks, edges }: CalendarDay): boolean =>
  marks.length + tasks.length + edges.length === 0;

function kindOf(
  date: LocalDate,
  holidays: ReadonlyMap<LocalDate, unknown>,
  workdays: ReadonlyMap<LocalDate, unknown>,
): DayKind {
  if (workdays.has(date)) return "make-up";
  if (holidays.has(date)) return "holiday";
  return weekdayOf(date) > 5 ? "weekend" : "working";
}

function edgeOn(date: LocalDate, span: CalendarSpan): readonly SpanEdge[] {
  if (span.from === date && span.to === date) return [{ span, edge: "only" }];
  if (span.from === date) return [{ span, edge: "from" }];
  return span.to === date ? [{ span, edge: "to" }] : [];
}
