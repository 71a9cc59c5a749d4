import { listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { listNotes } from "@goodstanding/database/queries/appraisal-notes";
import { findFiling } from "@goodstanding/database/queries/filing";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { AppraisalItem } from "@goodstanding/domain/appraisal/appraisal-items";
import type { ReturnLine } from "@goodstanding/domain/appraisal/gather-return";
import { workingDayAfter } from "@goodstanding/domain/calendar/working-days";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { stepsBetween } from "@goodstanding/domain/obligations/steps-between";
import { waiverOf } from "@goodstanding/domain/review/waiver";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { gatherLines } from "./gather-lines.ts";
import { readItems } from "./read-items.ts";
import { findingsOf } from "./read-workbench.ts";

export interface ReturnDraft {
  readonly submission: SubmissionRow;
  readonly lines: readonly ReturnLine[];
  readonly items: readonly AppraisalItem[];
  /** Proposed: as the school's calendar has the resubmission (N13), or some working days from today. */
  readonly dueAgain: LocalDate | null;
  /** The agency's, after which nothing may be wanted. */
  readonly latest: LocalDate | null;
}

/** Working days for mending where the day of the calendar is past. */
const MENDING_DAYS = 5;

/**
 * What goes back to the college if the office returns what a filing has handed in: findings that are not waived,
 * as `gatherReturn` picks them, and what reviewers wrote whose reviews are all in. In a transaction of the whole school. Errors:
 * `filing.not-found`, `access.denied`, `submission.not-found`.
 */
export async function readReturn(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, today }: { readonly filingId: FilingId; readonly today: LocalDate },
): Promise<Result<ReturnDraft, AppError>> {
  const filing = await findFiling(tx, filingId);
  if (!filing) return err(appError("filing.not-found"));
  if (!can(actor, "filing.decide", filing.unitId)) return err(appError("access.denied"));
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
  const { schoolDue, agencyDue } = filing;
  const steps = stepsBetween({ schoolDue, agencyDue }, held.policy.parameters);
  const soon = workingDayAfter(await institutionCalendar(tx), today, MENDING_DAYS);
  const latest = agencyDue !== null && agencyDue > today ? agencyDue : null;
  const planned = steps && steps.resubmittedBy > today ? steps.resubmittedBy : soon;
  return ok({
    ...{ submission, lines, items: held.items, latest },
    dueAgain: latest !== null && planned > latest ? latest : planned,
  });
}
