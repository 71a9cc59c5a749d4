import { findFiledFiles, listCoursesOfFiles } from "@goodstanding/database/queries/filed-file";
import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import {
  countReviewsBefore,
  listReviewHistory,
  listReviews,
  type ReviewRow,
} from "@goodstanding/database/queries/review";
import { findReviewBefore, listFindingKeys } from "@goodstanding/database/queries/review-history";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { compareFindings } from "@goodstanding/domain/review/compare-findings";
import { verdictUnder, waiverOf } from "@goodstanding/domain/review/waiver";
import type { Deps } from "@goodstanding/operations/deps";
import { waiverDays } from "@goodstanding/operations/reviews/waive-finding";
import { submissionWithFiling } from "@goodstanding/operations/submissions/submission-with-filing";
import { countFindings } from "./presenters/count-findings.ts";
import { findingView } from "./presenters/finding-view.ts";
import { findingWords } from "./presenters/finding-words.ts";
import { otherFile } from "./presenters/other-file.ts";
import { earlierReview, reviewProgress, reviewSource } from "./presenters/review-view.ts";
import { timelinessToday } from "./presenters/timeliness-today.ts";
import { waiverView } from "./presenters/waiver-view.ts";
import { found } from "./trpc.ts";

interface Asked {
  readonly deps: Pick<Deps, "clock">;
  readonly actor: PersonActor;
  readonly today: LocalDate;
  readonly submissionId: SubmissionId;
}

type Held = NonNullable<Awaited<ReturnType<typeof submissionWithFiling>>>;

/**
 * The review of a submission that counts, with its findings as they stand today. While it is queued or running, and
 * where it broke off, the findings are those of the last one that was finished: `foundBy` is its number.
 */
export async function readReview(tx: ScopedTransaction, { deps, actor, today, submissionId }: Asked) {
  const held = found((await submissionWithFiling(tx, submissionId)) ?? undefined, "submission.not-found");
  const { submission, filing } = held;
  const [counting] = await listReviews(tx, [submission.id]);
  const review = found(counting, "review.not-found");
  const history = await listReviewHistory(tx, submission.id);
  const shown =
    review.state === "finished" ? review : (history.find(({ state }) => state === "finished") ?? null);
  const waivers = await listWaivers(tx, [filing.id]);
  const [latest] = await listSubmissions(tx, filing.id);
  const may = mayWithReview(actor, { review, held, isLatest: latest?.id === submission.id });
  const keys = Map.groupBy(
    await listFindingKeys(
      tx,
      history.map(({ id }) => id),
    ),
    ({ reviewId }) => reviewId,
  );
  const countsOf = ({ id }: Pick<ReviewRow, "id">) => countFindings(keys.get(id) ?? [], waivers, today);
  return {
    filingId: filing.id,
    ...{ id: review.id, number: review.number, state: review.state },
    progress: reviewProgress(review, review.state === "queued" ? await countReviewsBefore(tx, review) : 0),
    /** What the worker noted when it gave up, for whoever may ask again or pass it on. */
    failure: review.state === "failed" && may.ask ? review.failure : null,
    verdict: shown === null ? null : verdictUnder(keys.get(shown.id) ?? [], waivers, today),
    timeliness: shown?.timeliness
      ? timelinessToday(shown.timeliness, { filedOn: filing.filedOn, today })
      : null,
    counts: shown === null ? null : countsOf(shown),
    foundBy: shown?.number ?? null,
    finishedAt: shown?.finishedAt?.toISOString() ?? null,
    ...reviewSource(shown ?? review),
    ...(await readFindings(tx, { held, shown, waivers, today })),
    history: history.filter(({ id }) => id !== review.id).map((each) => earlierReview(each, countsOf(each))),
    may,
    /** Among which days the last one of a waiver lies, and which one suggests itself; `null` for who may not. */
    waiverDays: may.waive ? suggested(await waiverDays(deps, tx, filing), filing.agencyDue) : null,
  };
}

interface Shown {
  readonly held: Held;
  readonly shown: ReviewRow | null;
  readonly waivers: Awaited<ReturnType<typeof listWaivers>>;
  readonly today: LocalDate;
}

/** What a review found, which of it is new and what is mended since the one before. */
async function readFindings(tx: ScopedTransaction, { held, shown, waivers, today }: Shown) {
  const { submission, filing } = held;
  if (shown === null) return { findings: [], mended: [], since: null };
  const before = await findReviewBefore(tx, filing.id, {
    submission: submission.number,
    review: shown.number,
  });
  const findings = await listFindings(tx, [shown.id]);
  const changes = before ? compareFindings(await listFindings(tx, [before.id]), findings) : null;
  const courses = await coursesOf(tx, submission.id, findings);
  const elsewhere = await otherFilesOf(tx, findings, filing.programmeName);
  return {
    findings: findings.map((finding) => {
      const waiver = waiverOf(waivers, finding.key, today);
      return findingView(finding, {
        submissionId: submission.id,
        programme: filing.programmeName,
        isNew: changes?.added.has(finding) ?? false,
        waiver: waiver && waiverView(waiver),
        courseOf: (path) => courses.get(path) ?? null,
        submissionOf: ({ programme, period, path }) =>
          elsewhere.get(keyOf([programme, period, path])) ?? null,
      });
    }),
    mended: (changes?.mended ?? []).map(findingWords),
    /** The review that these two are told against. */
    since: before ? { submission: before.submissionNumber, review: before.number } : null,
  };
}

async function coursesOf(tx: ScopedTransaction, id: SubmissionId, findings: readonly FindingRow[]) {
  const paths = [...new Set(findings.flatMap(({ file }) => file ?? []))];
  const rows = await listCoursesOfFiles(tx, id, paths);
  return new Map(rows.map(({ path, courseName }) => [path, courseName]));
}

async function otherFilesOf(tx: ScopedTransaction, findings: readonly FindingRow[], programme: string) {
  const wanted = findings.flatMap((finding) => otherFile(finding, programme)?.filed ?? []);
  const files = await findFiledFiles(tx, wanted);
  return new Map(
    files.map((file) => [keyOf([file.programme, file.period, file.path]), file.submissionId] as const),
  );
}

const keyOf = (parts: readonly string[]): string => JSON.stringify(parts);

/** What the agency has is settled, so its date suggests itself; without one to come, the last day allowed. */
const suggested = (days: { readonly first: LocalDate; readonly last: LocalDate }, due: LocalDate | null) => ({
  ...days,
  suggested: due !== null && days.first <= due && due <= days.last ? due : days.last,
});

/** What the reader may do with a review, so that the console never works it out. */
function mayWithReview(
  actor: PersonActor,
  { review, held: { submission, filing }, isLatest }: { review: ReviewRow; held: Held; isLatest: boolean },
) {
  const isOpen = review.state === "queued" || review.state === "running";
  const counts = isLatest && submission.withdrawnAt === null;
  return {
    ask: counts && !isOpen && can(actor, "review.ask", filing.unitId),
    cancel: isOpen && can(actor, "review.cancel", filing.unitId),
    waive: counts && review.state === "finished" && can(actor, "finding.waive", filing.unitId),
  };
}
