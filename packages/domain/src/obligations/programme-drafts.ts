import { type Programme, stageRules } from "../accreditation/programme.ts";
import { yearOf } from "../kernel/dates.ts";
import { clockDrafts } from "./clock-drafts.ts";
import type { Draft } from "./draft.ts";
import type { Library } from "./library.ts";
import { inOrder } from "./order.ts";
import type { RulingOf } from "./ruling.ts";
import { applicationYear, type Cell, type Timetable, timetableOf } from "./timetable.ts";
import { beforeExpiryDraft } from "./timings/before-expiry.ts";
import { everyDraft } from "./timings/every.ts";
import { applicantStageDraft, doneStage, renewalStageDraft, timetableStageDraft } from "./timings/stage.ts";
import { thirdYearDraft } from "./timings/third-year.ts";
import { yearlyDraft } from "./timings/yearly.ts";
import { type Track, tracksOf, type Validity } from "./track.ts";

/** Years, both included. */
export interface Horizon {
  readonly from: number;
  readonly to: number;
}

/** Every duty of a programme inside the years, as the documents alone make it. */
export function programmeDrafts(library: Library, programme: Programme, horizon: Horizon): Draft[] {
  const tracks = tracksOf(programme.accreditations, library.regimeOf);
  const timetable = timetableOf(programme, tracks);
  const drafts: Draft[] = [];
  for (const track of tracks) addValidity(drafts, library, { programme, track, timetable }, horizon);
  addTimetable(drafts, library, programme, timetable, horizon);
  addApplication(drafts, library, programme, timetable, horizon);
  for (const draft of clockDrafts(library, programme, tracks))
    if (isInside(draft, horizon)) drafts.push(draft);
  return inOrder(drafts);
}

const isInside = ({ year }: Pick<Draft, "year">, { from, to }: Horizon): boolean =>
  from <= year && year <= to;

interface Course {
  readonly programme: Programme;
  readonly track: Track;
  readonly timetable: Timetable;
}

/** What a chain of validities owes year by year. */
function addValidity(drafts: Draft[], library: Library, course: Course, { from, to }: Horizon): void {
  const { track, timetable } = course;
  const { code } = course.programme;
  const last = Math.min(to, track.endYear);
  for (let year = Math.max(from, track.startYear); year <= last; year++) {
    const book = library.book(track.regime, year);
    for (const ruling of book.yearly) drafts.push(yearlyDraft(track, ruling, code));
    for (const span of track.spans) {
      if (year < span.startYear || span.expiryYear < year) continue;
      const validity = { track, span };
      for (const ruling of book["third-year"]) add(drafts, thirdYearDraft(track, span, ruling, code));
      for (const ruling of book["before-expiry"]) add(drafts, beforeExpiryDraft(validity, ruling, code));
      for (const ruling of book.every) add(drafts, everyDraft(track, span, ruling, code));
      for (const ruling of book.stage)
        add(drafts, stageDraft(validity, timetable[ruling.rule], ruling, code));
    }
  }
}

/** What the timetable dates or marks as done comes before the rule. */
function stageDraft(
  validity: Validity,
  cell: Cell | undefined,
  ruling: RulingOf<"stage">,
  code: string,
): Draft | null {
  const told = cell?.validity?.span === validity.span ? cell : null;
  if (told?.kind === "month") return null;
  const draft = renewalStageDraft(validity, ruling, code);
  return draft && told ? doneStage(draft) : draft;
}

/** The stages whose month the school's timetable names. */
function addTimetable(
  drafts: Draft[],
  library: Library,
  { code }: Programme,
  timetable: Timetable,
  horizon: Horizon,
): void {
  for (const rule of stageRules) {
    const cell = timetable[rule];
    if (cell?.kind !== "month") continue;
    const year = yearOf(cell.month);
    const book = library.book(cell.validity?.track.regime ?? "engineering", year);
    const ruling = book.stage.find((each) => each.rule === rule);
    if (ruling && isInside({ year }, horizon)) add(drafts, timetableStageDraft(cell, ruling, code));
  }
}

/** The stages of a first application that the timetable leaves to the rule. */
function addApplication(
  drafts: Draft[],
  library: Library,
  programme: Programme,
  timetable: Timetable,
  horizon: Horizon,
): void {
  const year = applicationYear(programme);
  if (year === null || !isInside({ year }, horizon)) return;
  for (const ruling of library.book("engineering", year).stage) {
    const cell = timetable[ruling.rule];
    if (cell?.kind === "month") continue;
    const draft = applicantStageDraft(ruling, programme.code);
    drafts.push(cell?.kind === "done" ? doneStage(draft) : draft);
  }
}

function add(drafts: Draft[], draft: Draft | null): void {
  if (draft) drafts.push(draft);
}
