import {
  type AppraisalView,
  insertAppraisal,
  listAppraisalsOf,
  updateAppraisal,
} from "@goodstanding/database/queries/appraisal";
import {
  insertComments,
  listNotes,
  saveMarks,
  saveStance,
} from "@goodstanding/database/queries/appraisal-notes";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppraisalLevel, isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { unchangedItems } from "@goodstanding/domain/appraisal/unchanged-items";
import type { AppraisalId, FilingId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { todayOf } from "../today-of.ts";
import { dueOfReview } from "./due-of-review.ts";
import { itemOfRemark } from "./explained-items.ts";
import { roundOf } from "./open-reviews.ts";
import { readItems, type SubmissionItems } from "./read-items.ts";
import { findingsOf } from "./read-workbench.ts";
import { refuseReviewer } from "./refuse-reviewer.ts";
import { subjectOf } from "./subject-of.ts";

type Needs = Pick<Deps, "newId" | "clock">;

/** Ends the open reviews of a submission: what they are about is handed in no longer. */
export async function lapseReviews(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  submissionId: SubmissionId,
  reason: string,
): Promise<void> {
  const open = (await listAppraisalsOf(tx, [submissionId])).filter(({ state }) => isOpenAppraisal(state));
  for (const { id, filingId, reviewerId } of open) {
    await updateAppraisal(tx, id, {
      ...{ state: "lapsed", lapsedAt: deps.clock.now(), lapse: "superseded", reason },
    });
    await record(deps, tx, actor, {
      kind: "appraisal.lapsed",
      objectKind: "appraisal",
      objectId: id,
      detail: { filingId, from: reviewerId, reason },
    });
  }
}

/**
 * A new round for who reviewed the filing at this level before: a review each of what is handed in now, with marks and
 * comments on items that hold the same carried forward, to be confirmed. Who may review it no longer leaves a free seat.
 */
export async function renewReviews(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, submissionId, level }: Handed,
): Promise<void> {
  const submissions = await listSubmissions(tx, filingId);
  const earlier = submissions.filter(({ id }) => id !== submissionId);
  const past = (
    await listAppraisalsOf(
      tx,
      earlier.map(({ id }) => id),
    )
  ).filter((review) => review.level === level && review.lapse !== "withdrawn");
  const last = earlier.find(({ id }) => past.some((review) => review.submissionId === id));
  const now = last && (await readItems(tx, submissionId));
  const before = last && (await readItems(tx, last.id));
  if (!last || !now || !before) return;
  const unchanged = unchangedItems(before.items, now.items);
  const itemOf = itemOfRemark(before);
  // With a file its key is of the same bytes; without one it is the same, however much of it has changed since.
  const standing = (await findingsOf(tx, last.id)).filter((finding) => {
    const item = itemOf(finding);
    return finding.file !== null || (item !== null && unchanged.has(item));
  });
  const judged = new Set(standing.map(({ key }) => key));
  const round = await roundOf(tx, submissions, submissionId, level);
  // In the order of those whom it locks, as where reviews are handed out.
  const again = past
    .filter((each) => each.submissionId === last.id)
    .toSorted((a, b) => ((a.reviewerId ?? "") < (b.reviewerId ?? "") ? -1 : 1));
  for (const review of again) {
    await renew(deps, tx, actor, { review, now, unchanged, judged, round });
  }
}

interface Handed {
  readonly filingId: FilingId;
  readonly submissionId: SubmissionId;
  readonly level: AppraisalLevel;
}

interface Renewal {
  readonly review: AppraisalView;
  readonly now: SubmissionItems;
  readonly unchanged: ReadonlySet<string>;
  /** Keys of findings about what has not changed. */
  readonly judged: ReadonlySet<string>;
  readonly round: number;
}

async function renew(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { review, now, unchanged, judged, round }: Renewal,
): Promise<void> {
  const { institutionId } = actor;
  const { level, reviewerId: before } = review;
  const id = deps.newId<AppraisalId>();
  const today = await todayOf(deps, tx);
  const due = await dueOfReview(tx, now.filing, now.policy, { level, round }, today);
  const reviewerId = before === null ? null : await stillReviewing(deps, tx, review, before);
  const { id: submissionId } = now.submission;
  const openedAt = deps.clock.now();
  await insertAppraisal(tx, {
    ...{ id, institutionId, submissionId, level, round, reviewerId, due, opinion: "" },
    state: reviewerId === null ? ("unclaimed" as const) : ("assigned" as const),
    requiredItems: now.items.filter(({ isRequired }) => isRequired).map(({ key }) => key),
    ...{ openedBy: actor.personId, openedAt },
  });
  if (reviewerId !== null) await carry(deps, tx, { from: review.id, to: id, reviewerId, unchanged, judged });
  await record(deps, tx, actor, {
    kind: "appraisal.opened",
    objectKind: "appraisal",
    objectId: id,
    detail: { filingId: now.filing.id, submissionId, level, round, reviewerId, due, after: review.id },
  });
}

/** How much there is to review already does not count: it is the same work again. */
async function stillReviewing(
  deps: Needs,
  tx: ScopedTransaction,
  review: AppraisalView,
  personId: PersonId,
): Promise<PersonId | null> {
  const refusal = await refuseReviewer(tx, personId, subjectOf(review), await todayOf(deps, tx));
  const isFull = refusal?.code === "appraisal.full-now" || refusal?.code === "appraisal.full-this-year";
  return refusal === null || isFull ? personId : null;
}

interface Carrying {
  readonly from: AppraisalId;
  readonly to: AppraisalId;
  readonly reviewerId: PersonId;
  readonly unchanged: ReadonlySet<string>;
  readonly judged: ReadonlySet<string>;
}

async function carry(
  deps: Needs,
  tx: ScopedTransaction,
  { from, to, reviewerId, unchanged, judged }: Carrying,
): Promise<void> {
  const { marks, comments, stances } = await listNotes(tx, [from], reviewerId);
  await saveMarks(
    tx,
    marks
      .filter(({ item }) => unchanged.has(item))
      .map((mark) => ({ ...mark, appraisalId: to, isCarried: true })),
  );
  await insertComments(
    tx,
    comments
      .filter(({ item }) => item !== null && unchanged.has(item))
      .map((comment) => ({ ...comment, id: deps.newId(), appraisalId: to, isCarried: true })),
  );
  for (const stance of stances.filter(({ key }) => judged.has(key)))
    await saveStance(tx, { ...stance, appraisalId: to });
}
