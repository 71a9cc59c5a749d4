import { type AppraisalView, listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { type AppraisalNotes, listNotes, listReadable } from "@goodstanding/database/queries/appraisal-notes";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { AppraisalId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** Of which submission and level a row is. */
type About = Pick<AppraisalView, "submissionId" | "level">;

export interface PeoplesReview {
  /** What each said of it as a whole, those who handed in first. */
  readonly opinions: readonly (About & Pick<AppraisalView, "recommendation" | "opinion">)[];
  readonly marks: readonly (About & AppraisalNotes["marks"][number])[];
  readonly comments: readonly (About & AppraisalNotes["comments"][number])[];
  readonly stances: readonly (About & AppraisalNotes["stances"][number])[];
}

/**
 * What reviewers of both levels have handed in about submissions, each row with its submission and level; of a level where
 * somebody is still at work nothing.
 */
export async function readPeoplesReview(
  tx: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<PeoplesReview> {
  const handedIn = (await listAppraisalsOf(tx, submissionIds))
    .filter(({ state }) => state === "submitted")
    .toSorted((a, b) => (a.submittedAt?.getTime() ?? 0) - (b.submittedAt?.getTime() ?? 0));
  const ids = handedIn.map(({ id }) => id);
  const readable = new Set(await listReadable(tx, ids, null));
  const opinions = handedIn.filter(({ id }) => readable.has(id));
  const about = new Map(opinions.map(({ id, submissionId, level }) => [id, { submissionId, level }]));
  const withAbout = <Row extends { readonly appraisalId: AppraisalId }>(rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const subject = about.get(row.appraisalId);
      return subject ? [{ ...row, ...subject }] : [];
    });
  const { marks, comments, stances } = await listNotes(tx, ids, null);
  return {
    opinions,
    marks: withAbout(marks),
    comments: withAbout(comments),
    stances: withAbout(stances),
  };
}
