import { insertFindings } from "@goodstanding/database/queries/finding";
import type { ReviewRow } from "@goodstanding/database/queries/review";
import {
  claimReview,
  noteReviewFailure,
  type ReviewProgress,
  renewReviewLease,
  returnReview,
  settleReview,
} from "@goodstanding/database/queries/review-lease";
import { withScope } from "@goodstanding/database/scope";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import type { GatheredFacts, ReviewFacts } from "@goodstanding/domain/review/facts";
import { findingKey } from "@goodstanding/domain/review/finding-key";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import type { Deps } from "../deps.ts";
import { holdLease } from "../hold-lease.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { gatherFacts } from "./gather-facts.ts";
import { readFiles } from "./read-files.ts";
import { factsOf, policyOfReview, readSubject } from "./review-subject.ts";

export type ReviewNeeds = Pick<Deps, "database" | "newId" | "clock" | "storage" | "release" | "log"> & {
  readonly inspector: Inspector;
};

export interface ReviewJob {
  readonly institutionId: InstitutionId;
  readonly reviewId: ReviewId;
}

/**
 * `not-claimed`: over already, or somebody else is at it; `lease-lost`: taken over or cancelled meanwhile, nothing was
 * written.
 */
export type ReviewOutcome = "finished" | "failed" | "not-claimed" | "lease-lost";

export const REVIEW_LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 25;

/**
 * The automatic review (系统预审) of one frozen submission: claim, read every file that was not read before, gather what
 * else there is to look at, run the checks, write the findings and the verdict in one transaction. A worker that dies in
 * the middle leaves a lease that ends; the next one goes on with the files that are left. Rejects when `signal` is
 * aborted, and then the review may be taken at once; rejects on any fault, and then it may be taken when the lease has
 * ended.
 */
export async function reviewFiling(
  deps: ReviewNeeds,
  job: ReviewJob,
  signal: AbortSignal,
): Promise<ReviewOutcome> {
  const holder = deps.newId<string>();
  const review = await withScope(deps.database, scopeOf(machineOf(job)), (tx) =>
    claimReview(tx, job.reviewId, holder, REVIEW_LEASE_SECONDS),
  );
  return review ? workOnReview(deps, { review, holder }, signal) : "not-claimed";
}

export interface ClaimedReview {
  readonly review: ReviewRow;
  /** Whose the lease is. */
  readonly holder: string;
}

/** The same from the claim on. */
export async function workOnReview(
  deps: ReviewNeeds,
  { review, holder }: ClaimedReview,
  signal: AbortSignal,
): Promise<ReviewOutcome> {
  const actor = machineOf(review);
  if (review.attempts > MAX_ATTEMPTS) return giveUp(deps, actor, review, holder);
  const lease = holdLease<ReviewProgress>({
    initial: { percent: 0, phase: "reading", step: null },
    renew: (progress) =>
      withScope(deps.database, scopeOf(actor), (tx) =>
        renewReviewLease(tx, review.id, holder, REVIEW_LEASE_SECONDS, progress),
      ),
    log: deps.log,
  });
  const stop = AbortSignal.any([signal, lease.lost]);
  try {
    const judged = await judge(deps, actor, review, { report: lease.report, stop });
    return await finish(deps, actor, { review, holder, ...judged });
  } catch (error) {
    if (lease.lost.aborted) return "lease-lost";
    await breakOff(deps, actor, { review, holder, error, isAborted: signal.aborted });
    throw error;
  } finally {
    lease.release();
  }
}

const machineOf = ({ institutionId }: { readonly institutionId: InstitutionId }): MachineActor => ({
  kind: "system",
  institutionId,
  name: "系统预审",
});

interface BrokenOff {
  readonly review: ReviewRow;
  readonly holder: string;
  readonly error: unknown;
  readonly isAborted: boolean;
}

/** Where not even this can be written, the lease ends by itself. */
const breakOff = (
  { database, log }: Pick<ReviewNeeds, "database" | "log">,
  actor: MachineActor,
  { review: { id }, holder, error, isAborted }: BrokenOff,
): Promise<unknown> =>
  withScope(database, scopeOf(actor), (tx) =>
    isAborted
      ? returnReview(tx, id, holder)
      : noteReviewFailure(tx, id, holder, error instanceof Error ? error.message : String(error)),
  ).catch((second: unknown) =>
    log.warn({ error: second, reviewId: id }, "The review broke off and could not say so"),
  );

interface Hold {
  readonly report: (progress: ReviewProgress) => void;
  readonly stop: AbortSignal;
}

interface Judged {
  readonly facts: ReviewFacts;
  readonly gathered: GatheredFacts;
  readonly policy: Policy;
  readonly result: ReviewResult;
}

/** Reading a file takes so much longer than anything after it. */
const SHARE_OF_READING = 95;

async function judge(
  deps: ReviewNeeds,
  actor: MachineActor,
  review: ReviewRow,
  { report, stop }: Hold,
): Promise<Judged> {
  const subject = await withScope(deps.database, scopeOf(actor), (tx) => readSubject(tx, review));
  const read = await readFiles(deps, actor, subject.snapshot.files, {
    stop,
    onFile: (step, done, all) =>
      report({ percent: Math.floor((SHARE_OF_READING * done) / all), phase: "reading", step }),
  });
  report({ percent: SHARE_OF_READING, phase: "comparing", step: null });
  const gathered = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const adopted = await adoptedPolicies(tx);
    if (!adopted) throw new Error(`The school of review ${review.id} stands under no policy`);
    return gatherFacts(deps, tx, subject, read, adopted.settings);
  });
  stop.throwIfAborted();
  const policy = policyOfReview(subject, gathered.settings);
  const facts = factsOf(subject, read, gathered);
  return { facts, gathered, policy, result: runChecks(facts, policy) };
}

interface Finished extends Judged {
  readonly review: ReviewRow;
  readonly holder: string;
}

const finish = (
  deps: ReviewNeeds,
  actor: MachineActor,
  { review, holder, result, gathered, policy, facts }: Finished,
): Promise<ReviewOutcome> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const packs = packsOf(policy).map(({ id }) => id);
    const settled = await settleReview(tx, review.id, holder, {
      state: "finished",
      finishedAt: deps.clock.now(),
      progressPercent: 100,
      release: deps.release,
      packs,
      gathered,
      checks: result.checks,
      checkVersions: result.versions,
      filesIgnored: facts.ignored,
      verdict: result.verdict,
      timeliness: result.timeliness,
      failure: null,
    });
    if (!settled) return "lease-lost";
    const contents = new Map(facts.files.map(({ path, sha256 }) => [path, sha256]));
    await insertFindings(
      tx,
      result.findings.map((finding, position) => ({
        ...finding,
        key: findingKey(finding, (finding.file !== null && contents.get(finding.file)) || null),
        institutionId: actor.institutionId,
        reviewId: review.id,
        position,
      })),
    );
    await record(deps, tx, actor, {
      kind: "review.finished",
      objectKind: "review",
      objectId: review.id,
      detail: { verdict: result.verdict, findings: result.findings.length, packs, release: deps.release },
    });
    return "finished";
  });

/** A package that killed so many workers is for a person to look at. */
const giveUp = (
  deps: ReviewNeeds,
  actor: MachineActor,
  review: ReviewRow,
  holder: string,
): Promise<ReviewOutcome> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const cause = review.failure === null ? "" : `; the last time: ${review.failure}`;
    const failure = `The review was begun ${review.attempts - 1} times and never finished${cause}`;
    const settled = await settleReview(tx, review.id, holder, {
      state: "failed",
      finishedAt: deps.clock.now(),
      failure,
    });
    if (!settled) return "lease-lost";
    await record(deps, tx, actor, {
      kind: "review.failed",
      objectKind: "review",
      objectId: review.id,
      detail: { failure },
    });
    return "failed";
  });
