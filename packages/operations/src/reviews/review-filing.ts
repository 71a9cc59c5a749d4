import { findInstitution } from "@goodstanding/database/queries/institution";
import { listObligations } from "@goodstanding/database/queries/obligation";
import {
  claimReview,
  insertFindings,
  noteReviewFailure,
  type ReviewProgress,
  type ReviewRow,
  renewReviewLease,
  returnReview,
  settleReview,
} from "@goodstanding/database/queries/review";
import { findPreviousYearFiles } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import { mapBounded } from "@goodstanding/documents/collect/map-bounded";
import type { Inspector } from "@goodstanding/documents/inspect/inspect-in-worker";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import type { ReviewFacts, SortedFile } from "@goodstanding/domain/review/facts";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import { readCoverage } from "../courses/read-coverage.ts";
import type { Deps } from "../deps.ts";
import { holdLease } from "../hold-lease.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { readSubmitted, type SubmittedFile } from "./read-submitted.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "storage" | "release" | "log"> & {
  readonly inspector: Inspector;
};

export interface ReviewJob {
  readonly institutionId: InstitutionId;
  readonly reviewId: ReviewId;
}

/** `not-claimed`: finished already, or somebody else is at it; `lease-lost`: taken over meanwhile, nothing was written. */
export type ReviewOutcome = "finished" | "failed" | "not-claimed" | "lease-lost";

const LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 25;

/** More is not faster: the inspector has two threads. */
const FILES_AT_ONCE = 4;

/**
 * The automatic review (系统预审) of one frozen submission: claim, open every file, run the checks, write the findings
 * and the verdict in one transaction. A worker that dies in the middle leaves a lease that ends; the next one begins
 * anew. Rejects when `signal` is aborted, and then the review may be taken at once; rejects on any fault, and then it
 * may be taken when the lease has ended.
 */
export async function reviewFiling(deps: Needs, job: ReviewJob, signal: AbortSignal): Promise<ReviewOutcome> {
  const actor: MachineActor = { kind: "system", institutionId: job.institutionId, name: "系统预审" };
  const holder = deps.newId<string>();
  const review = await withScope(deps.database, scopeOf(actor), (tx) =>
    claimReview(tx, job.reviewId, holder, LEASE_SECONDS),
  );
  if (!review) return "not-claimed";
  if (review.attempts > MAX_ATTEMPTS) return giveUp(deps, actor, review, holder);
  const lease = holdLease<ReviewProgress>({
    initial: { percent: 0, step: null },
    renew: (progress) =>
      withScope(deps.database, scopeOf(actor), (tx) =>
        renewReviewLease(tx, review.id, holder, LEASE_SECONDS, progress),
      ),
    log: deps.log,
  });
  const stop = AbortSignal.any([signal, lease.lost]);
  try {
    const gathered = await gatherFacts(deps, actor, review, { report: lease.report, stop });
    const result = runChecks(gathered.facts, gathered.policy);
    return await finish(deps, actor, { review, holder, result, ...gathered });
  } catch (error) {
    if (lease.lost.aborted) return "lease-lost";
    await breakOff(deps, actor, { review, holder, error, isAborted: signal.aborted });
    throw error;
  } finally {
    lease.release();
  }
}

interface BrokenOff {
  readonly review: ReviewRow;
  readonly holder: string;
  readonly error: unknown;
  readonly isAborted: boolean;
}

/** Where not even this can be written, the lease ends by itself. */
const breakOff = (
  { database, log }: Pick<Needs, "database" | "log">,
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

interface Gathering {
  readonly report: (progress: ReviewProgress) => void;
  readonly stop: AbortSignal;
}

interface Gathered {
  readonly facts: ReviewFacts;
  readonly policy: Policy;
}

async function gatherFacts(
  deps: Needs,
  actor: MachineActor,
  review: ReviewRow,
  gathering: Gathering,
): Promise<Gathered> {
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const held = await submissionWithFiling(tx, review.submissionId);
    const institution = await findInstitution(tx, actor.institutionId);
    const adopted = await adoptedPolicies(tx);
    if (!held || !institution || !adopted) throw new Error(`Review ${review.id} has lost its submission`);
    const { submission, filing } = held;
    const obligations = await listObligations(tx, [filing.programmeId]);
    return {
      submission,
      filing,
      institution,
      policy: policyOfFiling(adopted, filing),
      obligation: obligations.find(({ id }) => id === filing.obligationId) ?? null,
      submitted: await readSubmitted(tx, submission),
      // Of the moment of the review, as are last year's files: what a cycle still wants was never handed in.
      coverage: await readCoverage(tx, filing.programmeId, filing.year),
      previous: await findPreviousYearFiles(tx, filing.programmeId, filing.period),
    };
  });
  const { submission, filing, institution, policy } = read;
  const files = await openFiles(deps, read.submitted.files, gathering);
  const dateOf = (instant: Date) => localDateAt(instant, institution.timeZone);
  return {
    policy,
    facts: {
      programme: filing.programmeName,
      year: Number(filing.period),
      rule: filing.rule,
      obligation: read.obligation,
      noObligationReason: null,
      // The first submission stopped the school's clock, whatever came after.
      submittedOn: dateOf(filing.firstSubmittedAt ?? submission.submittedAt),
      agencyFiledOn: filing.filedOn,
      referenceDate: dateOf(submission.submittedAt),
      files,
      contents: { ...read.submitted.contents, coverage: read.coverage },
      ignored: submission.ignoredCount,
      previous: read.previous,
      refusal: null,
    },
  };
}

function openFiles(
  { inspector, storage }: Pick<Needs, "inspector" | "storage">,
  files: readonly SubmittedFile[],
  { report, stop }: Gathering,
): Promise<SortedFile[]> {
  let done = 0;
  return mapBounded(files, FILES_AT_ONCE, async (file) => {
    stop.throwIfAborted();
    const condition = await storage.withLocal(file.sha256, (content) =>
      inspector.inspect({ path: file.path, content }),
    );
    stop.throwIfAborted();
    done++;
    report({ percent: Math.floor((100 * done) / files.length), step: file.path });
    return { ...file, condition };
  });
}

interface Finished extends Gathered {
  readonly review: ReviewRow;
  readonly holder: string;
  readonly result: ReviewResult;
}

const finish = (
  deps: Needs,
  actor: MachineActor,
  { review, holder, result, policy, facts }: Finished,
): Promise<ReviewOutcome> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const packs = packsOf(policy).map(({ id }) => id);
    const settled = await settleReview(tx, review.id, holder, {
      state: "finished",
      finishedAt: deps.clock.now(),
      release: deps.release,
      packs,
      checks: result.checks,
      filesIgnored: facts.ignored,
      verdict: result.verdict,
      timeliness: result.timeliness,
      failure: null,
    });
    if (!settled) return "lease-lost";
    await insertFindings(
      tx,
      result.findings.map((finding, position) => ({
        ...finding,
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
  deps: Needs,
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
