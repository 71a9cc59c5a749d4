import { listDecisions } from "@goodstanding/database/queries/decision";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listReturnLines } from "@goodstanding/database/queries/return-list";
import { findFinishedReview } from "@goodstanding/database/queries/review";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { ReviewDecision, ReviewForm } from "@goodstanding/documents/forms/review-form";
import { formTitle, reviewFormDocument } from "@goodstanding/documents/forms/review-form-document";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { readItems, type SubmissionItems } from "../appraisals/read-items.ts";
import { type PeoplesReview, readPeoplesReview } from "../appraisals/read-peoples-review.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { standingFindingsOf } from "../reviews/standing-findings.ts";
import { scopeOf } from "../scope-of.ts";
import { linesOfReturn, linesOfReviews } from "./form-lines.ts";

export interface FormWanted {
  readonly submissionId: SubmissionId;
  readonly level: ReviewForm["level"];
}

export interface WrittenForm {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * 学院审核意见表 or 学校审核意见反馈表 of a submission, for whoever may see the filing: the machine's findings that nobody
 * waives, and what people of that level wrote once it is decided. Errors: `submission.not-found`, `review.not-finished`.
 */
export async function writeReviewForm(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { submissionId, level }: FormWanted,
): Promise<Result<WrittenForm, AppError>> {
  const form = await withScope<Result<ReviewForm, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const read = await readForm(deps, tx, { submissionId, level });
    if (read.ok)
      await record(deps, tx, actor, {
        kind: "form.downloaded",
        objectKind: "submission",
        objectId: submissionId,
        detail: { level, snapshotHash: read.value.snapshotHash },
      });
    return read;
  });
  if (!form.ok) return form;
  const { programme, submission } = form.value;
  const name = `${formTitle(form.value)}_${programme}_第${submission}次提交.docx`;
  return ok({ name: name.replace(/[\\/:*?"<>|]/g, "_"), bytes: await reviewFormDocument(form.value) });
}

async function readForm(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { submissionId, level }: FormWanted,
): Promise<Result<ReviewForm, AppError>> {
  const held = await readItems(tx, submissionId);
  const institution = held && (await findInstitution(tx, held.filing.institutionId));
  if (!held || !institution) return err(appError("submission.not-found"));
  const { filing, submission, policy } = held;
  const { timeZone } = institution;
  const decision = await decisionOf(tx, held, level, timeZone);
  // A waiver under which it was accepted has not to hold for good.
  const asOn = decision?.kind === "accept" ? decision.decidedOn : clock.today(timeZone);
  const findings = (await standingFindingsOf(tx, [{ id: submissionId, filingId: filing.id }], asOn)).get(
    submissionId,
  );
  if (!findings) return err(appError("review.not-finished"));
  const review = await findFinishedReview(tx, submissionId);
  // What people wrote stays theirs until it is decided: reviewers who work side by side are blind to each other.
  const people = decision === null ? nobody : ofLevel(await readPeoplesReview(tx, [submissionId]), level);
  const adopted = new Set(people.stances.flatMap(({ key, stance }) => (stance === "adopted" ? [key] : [])));
  const returned = decision?.kind === "return" ? await listReturnLines(tx, [submissionId]) : [];
  return ok({
    level,
    school: institution.name,
    college: filing.unitName,
    office: policy.school?.office.zh ?? institution.officeName,
    programme: filing.programmeName,
    programmeCode: filing.programmeCode,
    period: filing.period,
    matter: ruleNames[filing.rule].zh.replace(/^年度/, ""),
    submission: submission.number,
    submittedOn: localDateAt(submission.submittedAt, timeZone),
    snapshotHash: submission.snapshotHash,
    reviewedWith: `系统预审 ${review?.release ?? ""}，依据 ${(review?.packs ?? []).join("、")}`,
    lines: returned.length > 0 ? linesOfReturn(returned) : linesOfReviews(held, findings, people),
    notes: findings.filter(({ key, severity }) => severity === "info" && !adopted.has(key)).length,
    opinions: people.opinions.map(({ opinion }) => opinion.trim()).filter((opinion) => opinion !== ""),
    decision,
  });
}

const nobody: PeoplesReview = { opinions: [], marks: [], comments: [], stances: [] };

const ofLevel = (
  { opinions, marks, comments, stances }: PeoplesReview,
  level: ReviewForm["level"],
): PeoplesReview => ({
  opinions: opinions.filter((each) => each.level === level),
  marks: marks.filter((each) => each.level === level),
  comments: comments.filter((each) => each.level === level),
  stances: stances.filter((each) => each.level === level),
});

/** A college accepts by sending on to the school. */
async function decisionOf(
  tx: ScopedTransaction,
  { submission }: Pick<SubmissionItems, "submission">,
  level: ReviewForm["level"],
  timeZone: string,
): Promise<ReviewDecision | null> {
  const decisions = await listDecisions(tx, [submission.id]);
  const made = decisions.find(({ kind }) => (level === "college") === (kind === "return-to-programme"));
  if (made) {
    const kind = made.kind === "accept" ? "accept" : "return";
    const { reason, dueAgain } = made;
    return { kind, reason, dueAgain, decidedOn: localDateAt(made.decidedAt, timeZone) };
  }
  if (level === "school" || submission.sentToSchoolAt === null) return null;
  const decidedOn: LocalDate = localDateAt(submission.sentToSchoolAt, timeZone);
  return { kind: "accept", reason: null, dueAgain: null, decidedOn };
}
