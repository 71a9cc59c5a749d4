import { type Programme, stageRules } from "../accreditation/programme.ts";
import { yearOf } from "../kernel/dates.ts";
import { clockDrafts } from "./clock-drafts.ts";
import type { Draft } from "./draft.ts";
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
export function programmeDrafts(library: Library, programme: Programme, horizon: Horizon): Draft[] {
  const tracks = tracksOf(programme.accreditations, library.regimeOf);
  const timetable = timetableOf(programme, tracks);
  const drafts: Draft[] = [];
  for (const track of tracks)
    for (const span of track.spans)
      addValidity(drafts, library, { code: programme.code, timetable, validity: { track, span } }, horizon);
  addTimetable(drafts, library, programme, timetable, horizon);
  addApplication(drafts, library, programme, timetable, horizon);
  for (const draft of clockDrafts(library, programme, tracks))
    if (isInside(draft, horizon)) drafts.push(draft);
  return drafts;
}

const isInside = ({ year }: { readonly year: number }, { from, to }: Horizon): boolean =>
  from <= year && year <= to;

interface Course {
  readonly code: string;
  readonly timetable: Timetable;
  readonly validity: Validity;
}

/** What one validity owes year by year. */
function addValidity(drafts: Draft[], { book }: Library, course: Course, { from, to }: Horizon): void {
  const { code, timetable, validity } = course;
  const { track, span } = validity;
  const last = Math.min(to, span === track.last ? track.endYear : span.expiryYear);
  for (let year = Math.max(from, span.startYear); year <= last; year++) {
    const rules = book(track.regime, year);
    for (const ruling of rules.yearly) add(drafts, yearlyDraft(validity, ruling, code));
    for (const ruling of rules["third-year"]) add(drafts, thirdYearDraft(validity, ruling, code));
    for (const ruling of rules["before-expiry"]) add(drafts, beforeExpiryDraft(validity, ruling, code));
    for (const ruling of rules.every) add(drafts, everyDraft(validity, ruling, code));
    for (const ruling of rules.stage) add(drafts, stageDraft(validity, timetable[ruling.rule], ruling, code));
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
