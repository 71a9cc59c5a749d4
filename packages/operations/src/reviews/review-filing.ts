import { findFiling } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listObligations } from "@goodstanding/database/queries/obligation";
import {
  claimReview,
  insertFindings,
  type ReviewProgress,
  type ReviewRow,
  renewReviewLease,
  settleReview,
} from "@goodstanding/database/queries/review";
import {
  findPreviousYearFiles,
  findSubmission,
  listSubmissionFiles,
} from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { Inspector } from "@goodstanding/documents/inspect/inspect-in-worker";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { SnapshotFile } from "@goodstanding/domain/filings/snapshot";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/pack";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import type { FileFact, ReviewFacts } from "@goodstanding/domain/review/facts";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import type { Deps } from "../deps.ts";
import { adoptedPolicy } from "../policies/adopted-policy.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

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

/**
 * The automatic review (系统预审) of one frozen submission: claim, open every file, run the checks, write the findings
 * and the verdict in one transaction. A worker that dies in the middle leaves a lease that ends; the next one begins anew.
 */
export async function reviewFiling(deps: Needs, job: ReviewJob): Promise<ReviewOutcome> {
  const actor: MachineActor = { kind: "system", institutionId: job.institutionId, name: "系统预审" };
  const holder = deps.newId<string>();
  const scope = scopeOf(actor);
  const review = await withScope(deps.database, scope, (tx) =>
    claimReview(tx, job.reviewId, holder, LEASE_SECONDS),
  );
  if (!review) return "not-claimed";
  if (review.attempts > MAX_ATTEMPTS) return giveUp(deps, actor, review, holder);
  const lease = holdLease(deps, actor, review, holder);
  try {
    const gathered = await gatherFacts(deps, actor, review, lease.report);
    const result = runChecks(gathered.facts, gathered.policy);
    return await finish(deps, actor, { review, holder, result, ...gathered });
  } finally {
    lease.release();
  }
}

/** Renews the lease once a second, and with it the progress that the console shows. */
function holdLease({ database, log }: Needs, actor: MachineActor, { id }: ReviewRow, holder: string) {
  let progress: ReviewProgress = { percent: 0, step: null };
  const renew = () =>
    withScope(database, scopeOf(actor), (tx) => renewReviewLease(tx, id, holder, LEASE_SECONDS, progress));
  const timer = setInterval(() => {
    renew().catch((error: unknown) =>
      log.warn({ error, reviewId: id }, "The review's lease could not be renewed"),
    );
  }, 1000);
  return {
    report: (now: ReviewProgress) => {
      progress = now;
    },
    release: () => clearInterval(timer),
  };
}

interface Gathered {
  readonly facts: ReviewFacts;
  readonly policy: Policy;
}

async function gatherFacts(
  deps: Needs,
  actor: MachineActor,
  review: ReviewRow,
  report: (progress: ReviewProgress) => void,
): Promise<Gathered> {
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const submission = await findSubmission(tx, review.submissionId);
    const filing = submission && (await findFiling(tx, submission.filingId));
    const institution = await findInstitution(tx, actor.institutionId);
    const adopted = await adoptedPolicy(tx);
    if (!submission || !filing || !institution || !adopted)
      throw new Error(`Review ${review.id} has lost its submission`);
    const obligations = await listObligations(tx, [filing.programmeId]);
    return {
      submission,
      filing,
      institution,
      policy: adopted.policy,
      obligation: obligations.find(({ id }) => id === filing.obligationId) ?? null,
      files: await listSubmissionFiles(tx, submission.id),
      previous: await findPreviousYearFiles(tx, filing.programmeId, filing.period),
    };
  });
  const { submission, filing, institution, policy } = read;
  const files = await openFiles(deps, read.files, report);
  const submittedOn = localDateAt(submission.submittedAt, institution.timeZone);
  return {
    policy,
    facts: {
      programme: filing.programmeName,
      year: Number(filing.period),
      rule: filing.rule,
      obligation: read.obligation,
      noObligationReason: null,
      submittedOn,
      agencyFiledOn: null,
      referenceDate: submittedOn,
      files,
      ignored: submission.ignoredCount,
      previous: read.previous,
      refusal: null,
    },
  };
}

/** The inspector opens as many at once as it has threads. */
function openFiles(
  { inspector, storage }: Needs,
  files: readonly SnapshotFile[],
  report: (progress: ReviewProgress) => void,
): Promise<FileFact[]> {
  let done = 0;
  return Promise.all(
    files.map(async (file) => {
      const condition = await inspector.inspect({ path: file.path, content: storage.pathOf(file.sha256) });
      done++;
      report({ percent: Math.floor((100 * done) / files.length), step: file.path });
      return { ...file, condition };
    }),
  );
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
    const failure = `The review was begun ${review.attempts - 1} times and never finished`;
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
