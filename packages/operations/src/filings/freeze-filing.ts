import {
  insertSubmission,
  insertSubmissionFiles,
  listSubmissions,
} from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { ignoredBy } from "@goodstanding/domain/filings/ignored";
import { numberPackage } from "@goodstanding/domain/filings/number-package";
import { SNAPSHOT_VERSION, type Snapshot, snapshotText } from "@goodstanding/domain/filings/snapshot";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { hasChecklist } from "./gaps-of.ts";
import { namesOfFiling } from "./names-of-filing.ts";
import type { OpenFiling } from "./open-filing.ts";
import type { ReadContents } from "./read-contents.ts";

export interface Frozen {
  readonly submissionId: SubmissionId;
  readonly number: number;
  readonly snapshotHash: string;
  readonly files: number;
  readonly submittedAt: Date;
}

/** Writes the draft down as a numbered submission that nothing changes any more, its shared packages as they are now. */
export async function freezeFiling(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing, policy }: OpenFiling,
  contents: ReadContents,
): Promise<Frozen> {
  const { institutionId, personId } = actor;
  const { frozen: held, ignored } = whatIsHeld({ filing, policy }, contents);
  const names = await namesOfFiling(tx, filing);
  if (!names) throw new Error(`Filing ${filing.id} has lost its school`);
  const snapshot: Snapshot = { ...held, names };
  const document = snapshotText(snapshot);
  const submissionId = deps.newId<SubmissionId>();
  const frozen = {
    submissionId,
    number: ((await listSubmissions(tx, filing.id))[0]?.number ?? 0) + 1,
    snapshotHash: hashText(document),
    files: snapshot.files.length,
    submittedAt: deps.clock.now(),
  };
  await insertSubmission(tx, {
    ...{ id: submissionId, institutionId, filingId: filing.id, number: frozen.number },
    ...{ snapshotHash: frozen.snapshotHash, version: SNAPSHOT_VERSION, document },
    fileCount: snapshot.files.length,
    totalSize: snapshot.files.reduce((sum, { size }) => sum + size, 0),
    ignoredCount: ignored,
    submittedBy: personId,
    submittedAt: frozen.submittedAt,
  });
  const courseNames = new Map(snapshot.courses.map(({ id, name }) => [id, name]));
  await insertSubmissionFiles(
    tx,
    snapshot.files.map(({ path, source, size, sha256, placement }) => ({
      ...{ institutionId, submissionId, path, size, sha256, sourcePath: source },
      part: placement?.part ?? null,
      slot: placement?.slot ?? null,
      courseId: placement?.course ?? null,
      courseName: placement?.course ? (courseNames.get(placement.course) ?? null) : null,
      band: placement?.band ?? null,
    })),
  );
  return frozen;
}

/** What the submission says; leftovers of operating systems are counted and left out. */
function whatIsHeld(
  { filing, policy }: Pick<OpenFiling, "filing" | "policy">,
  { courses, files, declarations, revisions, links }: ReadContents,
): { readonly frozen: Snapshot; readonly ignored: number } {
  const { checklist } = policy.association;
  const isIgnored = ignoredBy(checklist.ignoredNames);
  const kept = files
    .filter(({ path }) => !isIgnored(path))
    .map((file) => ({ ...file, sha256: file.row.sha256 }));
  // Where no checklist counts the slots, files keep the paths that they came by.
  const numbered = hasChecklist(filing, policy)
    ? numberPackage(checklist, courses, kept)
    : kept.map((file) => ({ file, numberedPath: file.path }));
  const frozen = {
    courses,
    files: numbered.map(({ file, numberedPath }) => ({ ...file, path: numberedPath, source: file.path })),
    declarations: declarations.map(({ row, kind, ...placement }) => ({
      ...{ placement, kind, remark: row.remark, by: row.declaredByName },
      at: row.declaredAt.toISOString(),
    })),
    revisions,
    links: links.map(({ row, ...placement }) => ({
      ...{ placement, url: row.url, note: row.remark, expiresOn: row.expiresOn },
    })),
  };
  return { frozen, ignored: files.length - kept.length };
}
