import { type Programme, stageRules } from "../accreditation/programme.ts";
import { yearOf } from "../kernel/dates.ts";
import type { Draft, Keep } from "./draft.ts";
import { draftClocks } from "./draft-clocks.ts";
import type { Library } from "./library.ts";
import type { RulingOf } from "./ruling.ts";
import { applicationYear, type Cell, type Timetable, timetableOf } from "./timetable.ts";
import { beforeExpiryDraft } from "./timings/before-expiry.ts";
import { everyDraft } from "./timings/every.ts";
import { applicantStageDraft, doneStage, renewalStageDraft, timetableStageDraft } from "./timings/stage.ts";
import { thirdYearDraft } from "./timings/third-year.ts";
import { yearlyDraft } from "./timings/yearly.ts";
import { tracksOf, type Validity } from "./track.ts";

/** Years, both included. */
export interface Horizon {
  readonly from: number;
  readonly to: number;
}

/** Every duty of a programme inside the years, as the documents alone make it; in no order. */
export function draftProgramme(keep: Keep, library: Library, programme: Programme, horizon: Horizon): void {
  const tracks = tracksOf(programme.accreditations, library);
  const timetable = timetableOf(programme, tracks);
  const { code } = programme;
  for (const track of tracks)
    for (const span of track.spans)
      draftValidity(keep, library, { code, timetable, validity: { track, span } }, horizon);
  draftTimetable(keep, library, programme, timetable, horizon);
  draftApplication(keep, library, programme, timetable, horizon);
  draftClocks((draft) => isInside(draft, horizon) && keep(draft), library, programme, tracks);
}

const isInside = ({ year }: { readonly year: number }, { from, to }: Horizon): boolean =>
  from <= year && year <= to;

interface Course {
  readonly code: string;
  readonly timetable: Timetable;
  readonly validity: Validity;
}

/** What one validity owes year by year. */
function draftValidity(keep: Keep, { book }: Library, course: Course, { from, to }: Horizon): void {
  const { code, timetable, validity } = course;
  const { track, span } = validity;
  const last = Math.min(to, span === track.last ? track.endYear : span.months.expiryYear);
  for (let year = Math.max(from, span.months.startYear); year <= last; year++) {
    const rules = book(track.regime, year);
    for (const ruling of rules.yearly) offer(keep, yearlyDraft(validity, ruling, code));
    for (const ruling of rules["third-year"]) offer(keep, thirdYearDraft(validity, ruling, code));
    for (const ruling of rules["before-expiry"]) offer(keep, beforeExpiryDraft(validity, ruling, code));
    for (const ruling of rules.every) offer(keep, everyDraft(validity, ruling, code));
    for (const ruling of rules.stage) offer(keep, stageDraft(validity, timetable[ruling.rule], ruling, code));
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
function draftTimetable(
  keep: Keep,
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
