import { createReadStream } from "node:fs";
import { join } from "node:path";
import {
  claimExtraction,
  type ExtractionProgress,
  renewExtraction,
  returnExtraction,
  updateHeldUpload,
} from "@goodstanding/database/queries/extraction";
import { findPersonAtWork } from "@goodstanding/database/queries/person";
import { lockUpload, type UploadRow } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import { ArchiveError } from "@goodstanding/documents/zip/archive-error";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import { openZip, type ZipArchive } from "@goodstanding/documents/zip/open-zip";
import { refusalAmongFiles } from "@goodstanding/documents/zip/zip-among-files";
import type { MachineActor, PersonActor } from "@goodstanding/domain/access/actor";
import { ignoredBy } from "@goodstanding/domain/filings/ignored";
import { limits } from "@goodstanding/domain/filings/limits";
import { sizeText } from "@goodstanding/domain/filings/size-text";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { InstitutionId, UploadId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type ArchiveRefusal, archiveRefused } from "@goodstanding/domain/review/archive-refusal";
import { actorOf } from "../actor-of.ts";
import type { Deps } from "../deps.ts";
import { holdLease, type Lease } from "../hold-lease.ts";
import { scopeOf } from "../scope-of.ts";
import { errorInBothLanguages } from "./error-in-both-languages.ts";
import { targetOf } from "./finish-upload.ts";
import { type Arrived, putIntoTarget } from "./put-into-target.ts";
import { removeUploaded } from "./remove-uploaded.ts";
import type { StoredFile } from "./stored-file.ts";
import { openTarget } from "./upload-target.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "storage" | "scratchDir" | "uploadsDir" | "log">;

export interface ExtractionJob {
  readonly institutionId: InstitutionId;
  readonly uploadId: UploadId;
}

/** `lease-lost`: called off or taken over meanwhile, nothing was written; `waiting`: the disk is full, it is tried again. */
export type ExtractionOutcome = "done" | "refused" | "not-claimed" | "lease-lost" | "waiting";

const LEASE_SECONDS = 30;
const MAX_ATTEMPTS = 25;

/**
 * Takes an archive apart into the draft it was sent to: claim, check its directory, store every file, and put all of
 * them into the draft in one transaction, or none. What is refused becomes the upload's problem and changes nothing
 * else. A worker that dies leaves a lease that ends. Rejects when `signal` is aborted and on any fault.
 */
export async function extractArchive(
  deps: Needs,
  job: ExtractionJob,
  signal: AbortSignal,
): Promise<ExtractionOutcome> {
  const machine: MachineActor = { kind: "system", institutionId: job.institutionId, name: "系统任务" };
  const holder = deps.newId<string>();
  const upload = await withScope(deps.database, scopeOf(machine), (tx) =>
    claimExtraction(tx, job.uploadId, holder, LEASE_SECONDS),
  );
  if (!upload) return "not-claimed";
  const claim = { upload, holder, machine };
  if (upload.attempts > MAX_ATTEMPTS)
    return refuse(deps, claim, appError("upload.failed-often", { path: upload.path }));
  const lease = holdLease<ExtractionProgress>({
    initial: { percent: 0, step: null },
    renew: (progress) =>
      withScope(deps.database, scopeOf(machine), (tx) =>
        renewExtraction(tx, upload.id, holder, LEASE_SECONDS, progress),
      ),
    log: deps.log,
  });
  const stop = AbortSignal.any([signal, lease.lost]);
  try {
    return await extract(deps, claim, { stop, report: lease.report });
  } catch (error) {
    if (lease.lost.aborted) return "lease-lost";
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    await breakOff(deps, claim, error, signal.aborted || isFull);
    if (isFull) return "waiting";
    throw error;
  } finally {
    lease.release();
  }
}

interface Claim {
  readonly upload: UploadRow;
  readonly holder: string;
  readonly machine: MachineActor;
}

type Working = Pick<Lease<ExtractionProgress>, "report"> & { readonly stop: AbortSignal };

async function extract(deps: Needs, claim: Claim, working: Working): Promise<ExtractionOutcome> {
  const { upload } = claim;
  const sender = await findSender(deps, claim);
  if (!sender) return refuse(deps, claim, appError("access.denied"));
  const open = await withScope(deps.database, scopeOf(sender), (tx) =>
    openTarget(tx, sender, targetOf(upload)),
  );
  if (!open.ok) return refuse(deps, claim, open.error);
  const path = join(deps.uploadsDir, upload.id);
  const archive = await openZip(path, archiveLimits, deps.scratchDir);
  if (!archive.ok) return withoutContents(deps, claim, sender, archive.error);
  try {
    const files = await storeEntries(deps, upload, archive.value, open.value.ignoredNames, working);
    if (!files.ok) return await refuse(deps, claim, files.error);
    return await settle(deps, claim, sender, {
      target: targetOf(upload),
      files: files.value,
      replaces: upload.intoFolder === "" ? null : upload.path,
      happening: {
        kind: "filing.archive-unpacked",
        detail: {
          path: upload.path,
          files: files.value.length,
          ignored: archive.value.entries.length - files.value.length,
        },
      },
    });
  } finally {
    await archive.value.close();
  }
}

/** Whoever sent the archive, with what they may do today: rights that were taken away meanwhile count. */
async function findSender(deps: Needs, { upload, machine }: Claim): Promise<PersonActor | null> {
  const person = await withScope(deps.database, scopeOf(machine), (tx) =>
    findPersonAtWork(tx, upload.startedBy, deps.clock.today),
  );
  return person ? actorOf(person) : null;
}

async function storeEntries(
  { storage }: Pick<Needs, "storage">,
  { path, intoFolder }: UploadRow,
  archive: ZipArchive,
  ignoredNames: readonly string[],
  { stop, report }: Working,
): Promise<Result<readonly StoredFile[], AppError>> {
  const isIgnored = ignoredBy(ignoredNames);
  const entries = archive.entries.filter((entry) => !isIgnored(entry.path));
  if (entries.length === 0 && intoFolder === "") return err(appError("filing.empty"));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const refused = ({ rule, entry }: ArchiveRefusal) =>
    err(archiveRefused({ rule, entry: entry !== null && intoFolder !== "" ? `${path}/${entry}` : entry }));
  const files: StoredFile[] = [];
  let done = 0;
  const told = async function* (content: AsyncIterable<Uint8Array>, step: string) {
    for await (const chunk of content) {
      stop.throwIfAborted();
      done += chunk.byteLength;
      report({ percent: Math.min(99, Math.floor((100 * done) / Math.max(1, total))), step });
      yield chunk;
    }
  };
  try {
    for (const entry of entries) {
      stop.throwIfAborted();
      const stored = await storage.put(told(archive.read(entry), entry.path), {
        maxBytes: limits.fileBytes,
      });
      if (!stored.ok) return refused({ rule: "entry-too-large", entry: entry.path });
      files.push({ path: `${intoFolder ?? ""}${entry.path}`, ...stored.value });
    }
  } catch (error) {
    if (error instanceof ArchiveError) return refused(error.refusal);
    throw error;
  }
  return ok(files);
}

/** A zip among files that is merely damaged or locked stays the file that it is, for the review to report. */
async function withoutContents(
  deps: Needs,
  claim: Claim,
  sender: PersonActor,
  refusal: ArchiveRefusal,
): Promise<ExtractionOutcome> {
  const { upload } = claim;
  const hostile = upload.intoFolder === "" ? refusal : refusalAmongFiles(upload.path, refusal);
  if (hostile) return refuse(deps, claim, archiveRefused(hostile));
  const stored = await deps.storage.put(createReadStream(join(deps.uploadsDir, upload.id)), {
    maxBytes: limits.fileBytes,
  });
  if (!stored.ok) {
    const sizes = { size: sizeText(upload.size, Math.ceil), limit: sizeText(limits.fileBytes) };
    return refuse(deps, claim, appError("filing.file-too-large", { path: upload.path, ...sizes }));
  }
  const file = { path: upload.path, ...stored.value };
  return settle(deps, claim, sender, {
    target: targetOf(upload),
    files: [file],
    replaces: null,
    happening: { kind: "filing.file-uploaded", detail: file },
  });
}

/** All files and the end of the upload in one transaction, while the lease is held. */
async function settle(
  deps: Needs,
  claim: Claim,
  sender: PersonActor,
  arrived: Arrived,
): Promise<ExtractionOutcome> {
  const { upload, holder } = claim;
  const settled = await withScope(deps.database, scopeOf(sender), async (tx) => {
    const row = await lockUpload(tx, upload.id);
    if (row?.state !== "extracting" || row.leaseHolder !== holder) return "lease-lost";
    const put = await putIntoTarget(deps, tx, sender, arrived);
    if (!put.ok) return put;
    await updateHeldUpload(tx, upload.id, holder, {
      state: "done",
      progressPercent: 100,
      progressStep: null,
      failure: null,
      leaseHolder: null,
      leaseUntil: null,
      updatedAt: deps.clock.now(),
    });
    return ok(null);
  });
  if (settled === "lease-lost") return settled;
  if (!settled.ok) return refuse(deps, claim, settled.error);
  await removeUploaded(deps.uploadsDir, upload.id);
  return "done";
}

async function refuse(
  deps: Needs,
  { upload, holder, machine }: Claim,
  error: AppError,
): Promise<ExtractionOutcome> {
  const refused = await withScope(deps.database, scopeOf(machine), (tx) =>
    updateHeldUpload(tx, upload.id, holder, {
      state: "refused",
      problem: errorInBothLanguages(error),
      leaseHolder: null,
      leaseUntil: null,
      updatedAt: deps.clock.now(),
    }),
  );
  if (!refused) return "lease-lost";
  await removeUploaded(deps.uploadsDir, upload.id);
  return "refused";
}

/** Where not even this can be written, the lease ends by itself. */
const breakOff = (
  { database, log }: Pick<Needs, "database" | "log">,
  { upload, holder, machine }: Claim,
  error: unknown,
  mayGoOn: boolean,
): Promise<unknown> =>
  withScope(database, scopeOf(machine), async (tx) => {
    const failure = error instanceof Error ? error.message : String(error);
    await updateHeldUpload(tx, upload.id, holder, { failure });
    if (mayGoOn) await returnExtraction(tx, upload.id, holder);
  }).catch((second: unknown) =>
    log.warn({ error: second, uploadId: upload.id }, "An extraction broke off and could not say so"),
  );
