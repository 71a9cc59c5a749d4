import { accreditationsInEffect } from "../accreditation/accreditations-in-effect.ts";
import { type Programme, stageRules } from "../accreditation/programme.ts";
import { yearOf } from "../kernel/dates.ts";
import type { Draft, Keep } from "./draft.ts";
import { draftClocks } from "./draft-clocks.ts";
import type { Library } from "./library.ts";
import { applicationYear, noTimetable, type Timetable, timetableOf } from "./timetable.ts";
import { beforeExpiryDraft } from "./timings/before-expiry.ts";
import { everyDraft } from "./timings/every.ts";
import { applicantStageDraft, doneStage, renewalStageDraft, timetableStageDraft } from "./timings/stage.ts";
import { thirdYearDraft } from "./timings/third-year.ts";
import { yearlyDraft } from "./timings/yearly.ts";
import { type Track, tracksOf, type Validity } from "./track.ts";
import { withAppeals } from "./with-appeals.ts";

/** Years, both included. */
export interface Horizon {
  readonly from: number;
  readonly to: number;
}

/** Every duty of a programme inside the years, as the documents alone make it; in no order. Returns its validities. */
export function draftProgramme(
  taker: Keep,
  library: Library,
  programme: Programme,
  horizon: Horizon,
): readonly Track[] {
  const tracks = tracksOf(accreditationsInEffect(programme), library);
  const keep = withAppeals(taker, tracks);
  const timetable = timetableOf(programme, tracks);
  const { code } = programme;
  for (const track of tracks)
    for (const span of track.spans)
      draftValidity(keep, library, { code, timetable, validity: { track, span } }, horizon);
  draftTimetable(keep, library, programme, timetable, horizon);
  draftApplication(keep, library, programme, timetable, horizon);
  draftEvents(keep, library, programme, tracks, horizon);
  return tracks;
}

/** The duties inside the years that events of the programme have started. */
export const draftEvents = (
  keep: Keep,
  library: Library,
  programme: Programme,
  tracks: readonly Track[],
  horizon: Horizon,
): void => draftClocks((draft) => isInside(draft, horizon) && keep(draft), library, programme, tracks);

const isInside = ({ year }: { readonly year: number }, { from, to }: Horizon): boolean =>
  from <= year && year <= to;

interface Course {
  readonly code: string;
  readonly timetable: Timetable;
  readonly validity: Validity;
}

/** What one validity owes year by year. */
function draftValidity(keep: Keep, { book, exempted }: Library, course: Course, { from, to }: Horizon): void {
  const { code, timetable, validity } = course;
  const { track, span } = validity;
  const last = Math.min(to, span === track.last ? track.endYear : span.months.expiryYear);
  for (let year = Math.max(from, span.months.startYear); year <= last; year++) {
    const rules = book(track.regime, year);
    const exempt = exempted.has(code) ? code : null;
    for (const ruling of rules.yearly) offer(keep, yearlyDraft(validity, ruling, exempt));
    for (const ruling of rules["third-year"]) offer(keep, thirdYearDraft(validity, ruling, exempt));
    for (const ruling of rules["before-expiry"]) offer(keep, beforeExpiryDraft(validity, ruling, exempt));
    for (const ruling of rules.every) offer(keep, everyDraft(validity, ruling, exempt));
    for (const ruling of rules.stage)
      offer(keep, inTimetable(timetable, validity, renewalStageDraft(validity, ruling, exempt)));
  }
}

/** A stage that the timetable dates itself is drafted from there, and one that it marks as done is done. */
function inTimetable(timetable: Timetable, { span }: Validity, draft: Draft | null): Draft | null {
  if (draft === null || timetable === noTimetable) return draft;
  const cell = timetable[draft.ruling.rule];
  if (cell?.validity?.span !== span) return draft;
  return cell.kind === "month" ? null : doneStage(draft);
}

/** The stages whose month the school's timetable names. */
function draftTimetable(
  keep: Keep,
  library: Library,
  { code }: Programme,
  timetable: Timetable,
  horizon: Horizon,
): void {
  if (timetable === noTimetable) return;
  for (const rule of stageRules) {
    const cell = timetable[rule];
    if (cell?.kind !== "month") continue;
    const year = yearOf(cell.month);
    const book = library.book(cell.validity?.track.regime ?? "engineering", year);
    const ruling = book.stage.find((each) => each.rule === rule);
    if (ruling && isInside({ year }, horizon)) offer(keep, timetableStageDraft(cell, ruling, code));
  }
}

/** The stages of a first application that the timetable leaves to the rule. */
function draftApplication(
  keep: Keep,
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
    keep(cell?.kind === "done" ? doneStage(draft) : draft);
  }
}

function offer(keep: Keep, draft: Draft | null): void {
  if (draft) keep(draft);
}
