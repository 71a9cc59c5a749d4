import { listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { listNotes } from "@goodstanding/database/queries/appraisal-notes";
import { findFiling } from "@goodstanding/database/queries/filing";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalItem } from "@goodstanding/domain/appraisal/appraisal-items";
import type { ReturnLine } from "@goodstanding/domain/appraisal/gather-return";
import { workingDayAfter } from "@goodstanding/domain/calendar/working-days";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { stepsBetween } from "@goodstanding/domain/obligations/steps-between";
import { waiverOf } from "@goodstanding/domain/review/waiver";
import { managesReviews } from "../appraisals/may-appraise.ts";
import { readItems } from "../appraisals/read-items.ts";
import { findingsOf } from "../appraisals/read-workbench.ts";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { latestDueAgain } from "../filings/due-again.ts";
import { gatherLines } from "./gather-lines.ts";
import { returnRecipients } from "./return-mail.ts";

export interface ReturnDraft {
  readonly submission: SubmissionRow;
  readonly lines: readonly ReturnLine[];
  readonly items: readonly AppraisalItem[];
  /** Proposed: as the school's calendar has the resubmission (N13), or some working days from today. */
  readonly dueAgain: LocalDate | null;
  /** Why this day is proposed. */
  readonly dueBecause: DueBecause;
  /** See `latestDueAgain`. */
  readonly latest: LocalDate | null;
  /** Whom the mail would reach today; may be nobody. */
  readonly recipients: readonly string[];
}

/** The calendar's own day, some working days from today, or the last day allowed, which comes before both. */
export type DueBecause = "school-steps" | "mending-days" | "latest";

/** Working days for mending where the day of the calendar is past. */
const MENDING_DAYS = 5;

interface ReturnWanted {
  readonly filingId: FilingId;
  readonly level: AppraisalLevel;
  readonly today: LocalDate;
}

/**
 * What goes back if the office returns to the college, or the college to the programme, what a filing has handed in:
 * findings that are not waived, as `gatherReturn` picks them, and what reviewers wrote whose reviews are all in. In a
 * transaction of the whole school. Errors: `filing.not-found`, `access.denied`, `submission.not-found`.
 */
export async function readReturn(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, level, today }: ReturnWanted,
): Promise<Result<ReturnDraft, AppError>> {
  const filing = await findFiling(tx, filingId);
  if (!filing) return err(appError("filing.not-found"));
  if (!managesReviews(actor, { level, unitId: filing.unitId })) return err(appError("access.denied"));
  const [submission] = await listSubmissions(tx, filingId);
  const held = submission && (await readItems(tx, submission.id));
  if (!submission || !held) return err(appError("submission.not-found"));
  const reviews = (await listAppraisalsOf(tx, [submission.id])).filter(({ state }) => state === "submitted");
  const notes = await listNotes(
    tx,
    reviews.map(({ id }) => id),
    actor.personId,
  );
  const waivers = await listWaivers(tx, [filingId]);
  const findings = (await findingsOf(tx, submission.id)).filter(
    ({ key }) => waiverOf(waivers, key, today) === null,
  );
  const lines = gatherLines(held, findings, notes);
  const steps = level === "school" ? stepsBetween(filing, held.policy.parameters) : null;
  const soon = workingDayAfter(await institutionCalendar(tx), today, MENDING_DAYS);
  const latest = latestDueAgain(level, filing, today);
  const isPlanned = steps !== null && steps.resubmittedBy > today;
  const planned = isPlanned ? steps.resubmittedBy : soon;
  const isLate = latest !== null && planned > latest;
  const due = isLate ? latest : planned;
  return ok({
    ...{ submission, lines, items: held.items, latest },
    dueAgain: due > today ? due : null,
    dueBecause: isLate ? "latest" : isPlanned ? "school-steps" : "mending-days",
    recipients: await returnRecipients(tx, { filing, submission, level, day: today }),
  });
}
