import { noteEvidence } from "@goodstanding/database/queries/evidence";
import {
  type BuildProgress,
  claimPackageBuild,
  notePackageFailure,
  type PackageBuildRow,
  renewPackageLease,
  returnPackageBuild,
  settlePackageBuild,
} from "@goodstanding/database/queries/package-build";
import { withScope } from "@goodstanding/database/scope";
import { buildPackage } from "@goodstanding/documents/package/build-package";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { InstitutionId, PackageBuildId } from "@goodstanding/domain/kernel/ids";
import type { StoredContent } from "@goodstanding/storage/open-storage";
import type { Deps } from "../deps.ts";
import { holdLease } from "../hold-lease.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openStored } from "./open-stored.ts";
import { readPackageContents } from "./read-package-contents.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "storage" | "log">;

export interface PackageJob {
  readonly institutionId: InstitutionId;
  readonly packageBuildId: PackageBuildId;
}

/** `not-claimed`: made already, or somebody else is at it; `lease-lost`: taken over meanwhile, nothing was written. */
export type PackageOutcome = "ready" | "failed" | "not-claimed" | "lease-lost";

const LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 10;

/**
 * Builds the numbered package of one submission into the store: claim, pack while it is read, hash and size on the
 * row. A worker that dies in the middle leaves a lease that ends; the next one begins anew. Rejects when `signal` is
 * aborted, and then the build may be taken at once; rejects on any fault, and then it may be taken when the lease has
 * ended.
 */
export async function buildSubmissionPackage(
  deps: Needs,
  { institutionId, packageBuildId }: PackageJob,
  signal: AbortSignal,
): Promise<PackageOutcome> {
  const actor: MachineActor = { kind: "system", institutionId, name: "系统任务" };
  const holder = deps.newId<string>();
  const build = await withScope(deps.database, scopeOf(actor), (tx) =>
    claimPackageBuild(tx, packageBuildId, holder, LEASE_SECONDS),
  );
  if (!build) return "not-claimed";
  if (build.attempts > MAX_ATTEMPTS) return giveUp(deps, actor, build, holder);
  const lease = holdLease<BuildProgress>({
    initial: { percent: 0, step: null },
    renew: (progress) =>
      withScope(deps.database, scopeOf(actor), (tx) =>
        renewPackageLease(tx, build.id, holder, LEASE_SECONDS, progress),
      ),
    log: deps.log,
  });
  const stop = AbortSignal.any([signal, lease.lost]);
  try {
    const made = await store(deps, actor, build, { report: lease.report, stop });
    return await finish(deps, actor, { build, holder, ...made });
  } catch (error) {
    if (lease.lost.aborted) return "lease-lost";
    await breakOff(deps, actor, { build, holder, error, isAborted: signal.aborted });
    throw error;
  } finally {
    lease.release();
  }
}

interface Making {
  readonly report: (progress: BuildProgress) => void;
  readonly stop: AbortSignal;
}

interface Made {
  readonly files: number;
  readonly stored: StoredContent;
}

async function store(
  deps: Needs,
  actor: MachineActor,
  { id, submissionId }: PackageBuildRow,
  making: Making,
): Promise<Made> {
  const contents = await withScope(deps.database, scopeOf(actor), (tx) =>
    readPackageContents(tx, submissionId),
  );
  if (!contents) throw new Error(`Package ${id} has lost its submission`);
  const total = contents.files.reduce((sum, { size }) => sum + size, 0);
  let step: string | null = null;
  const pieces = buildPackage(contents, {
    open: (sha256) => openStored(deps.storage, sha256),
    onFile: (path) => {
      step = path;
    },
  });
  const watched = async function* () {
    let bytes = 0;
    for await (const piece of pieces) {
      making.stop.throwIfAborted();
      yield piece;
      bytes += piece.length;
      making.report({ percent: Math.min(99, Math.floor((100 * bytes) / Math.max(1, total))), step });
    }
  };
  // What the files may weigh was held against the limits when they came.
  const stored = await deps.storage.put(watched(), { maxBytes: Number.MAX_SAFE_INTEGER });
  if (!stored.ok) throw new Error(`Package ${id} is larger than any number`);
  return { files: contents.files.length, stored: stored.value };
}

interface Finished extends Made {
  readonly build: PackageBuildRow;
  readonly holder: string;
}

const finish = (
  deps: Needs,
  actor: MachineActor,
  { build, holder, files, stored: { sha256, size } }: Finished,
): Promise<PackageOutcome> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const finishedAt = deps.clock.now();
    await noteEvidence(tx, [{ institutionId: actor.institutionId, sha256, size, storedAt: finishedAt }]);
    const settled = await settlePackageBuild(tx, build.id, holder, {
      state: "ready",
      percent: 100,
      step: null,
      fileCount: files,
      ...{ sha256, size, finishedAt },
      failure: null,
    });
    if (!settled) return "lease-lost";
    await record(deps, tx, actor, {
      kind: "package.built",
      objectKind: "package-build",
      objectId: build.id,
      detail: { submissionId: build.submissionId, sha256, size, files },
    });
    return "ready";
  });

interface BrokenOff {
  readonly build: PackageBuildRow;
  readonly holder: string;
  readonly error: unknown;
  readonly isAborted: boolean;
}

/** Where not even this can be written, the lease ends by itself. */
const breakOff = (
  { database, log }: Pick<Needs, "database" | "log">,
  actor: MachineActor,
  { build: { id }, holder, error, isAborted }: BrokenOff,
): Promise<unknown> =>
  withScope(database, scopeOf(actor), (tx) =>
    isAborted
      ? returnPackageBuild(tx, id, holder)
      : notePackageFailure(tx, id, holder, error instanceof Error ? error.message : String(error)),
  ).catch((second: unknown) =>
    log.warn({ error: second, packageBuildId: id }, "The package broke off and could not say so"),
  );

const giveUp = (
  deps: Needs,
  actor: MachineActor,
  build: PackageBuildRow,
  holder: string,
): Promise<PackageOutcome> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const cause = build.failure === null ? "" : `; the last time: ${build.failure}`;
    const failure = `The package was begun ${build.attempts - 1} times and never finished${cause}`;
    const settled = await settlePackageBuild(tx, build.id, holder, {
      state: "failed",
      finishedAt: deps.clock.now(),
      failure,
    });
    if (!settled) return "lease-lost";
    await record(deps, tx, actor, {
      kind: "package.failed",
      objectKind: "package-build",
      objectId: build.id,
      detail: { submissionId: build.submissionId, failure },
    });
    return "failed";
  });
