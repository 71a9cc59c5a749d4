import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import {
  putFilingFiles,
  removeFilingFile,
  setFilingStatus,
  sizeOfFiling,
} from "@goodstanding/database/queries/filing";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { ArchiveError } from "@goodstanding/documents/zip/archive-error";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import { openZip, type ZipArchive } from "@goodstanding/documents/zip/open-zip";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { ignoredBy } from "@goodstanding/domain/filings/ignored";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type ArchiveRefusal, archiveRefused } from "@goodstanding/domain/review/archive-refusal";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { filingLimits, inGib } from "./filing-limits.ts";
import { openFiling } from "./open-filing.ts";
import type { StoredFile } from "./stored-file.ts";

export type UnpackDeps = Pick<Deps, "database" | "newId" | "clock" | "storage" | "scratchDir">;

export interface ArchiveUpload {
  readonly filingId: FilingId;
  /** The archive's own name, for messages. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly expectedBytes: number | null;
}

export interface Unpacked {
  readonly files: number;
  /** Leftovers of operating systems that were passed over. */
  readonly ignored: number;
}

/** Where the files of an archive go, and what becomes of one that cannot be opened. */
export interface Unpacking<T> {
  /** Put before the path of each entry: empty, or a folder with its `/`. */
  readonly prefix: string;
  /** The file of the draft in whose place the archive's files come; `null` where they come beside the others. */
  readonly replaces: string | null;
  /** Whether an archive without a file is fine. */
  readonly mayBeEmpty: boolean;
  /** Told why the archive did not open, and where its bytes lie until the answer is there. */
  readonly whenRefused: (refusal: ArchiveRefusal, received: string) => Promise<Result<T, AppError>>;
  /** Names an entry whose data belie the directory. */
  readonly nameOf: (entry: string) => string;
}

/**
 * Takes a zip apart into the draft. Whatever its directory shows to be wrong is refused before a byte of it is kept;
 * an entry that belies the directory refuses the whole: the draft gets every file or none.
 */
export async function unpackArchive<T>(
  deps: UnpackDeps,
  actor: PersonActor,
  upload: ArchiveUpload,
  unpacking: Unpacking<T>,
): Promise<Result<Unpacked | T, AppError>> {
  const names = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, upload.filingId, "upload");
    if (!open.ok) return open;
    const adopted = await adoptedPolicies(tx);
    return ok(adopted ? policyOfFiling(adopted, open.value.filing).association.checklist.ignoredNames : []);
  });
  if (!names.ok) return names;
  if ((upload.expectedBytes ?? 0) > archiveLimits.packedBytes) return tooLarge;
  const scratch = join(deps.scratchDir, `archive-${deps.newId<string>()}`);
  try {
    const received = await receive(upload, scratch);
    if (!received.ok) return received;
    const archive = await openZip(scratch, archiveLimits, deps.scratchDir);
    if (!archive.ok) return await unpacking.whenRefused(archive.error, scratch);
    try {
      return await keep(deps, actor, upload.filingId, archive.value, names.value, unpacking);
    } finally {
      await archive.value.close();
    }
  } finally {
    await rm(scratch, { force: true });
  }
}

const tooLarge = err(archiveRefused({ rule: "archive-too-large", entry: null }));

/** Reading an archive needs its end first, so it is received whole. */
async function receive(
  { name, content, expectedBytes }: ArchiveUpload,
  scratch: string,
): Promise<Result<null, AppError>> {
  await using file = await open(scratch, "wx", 0o600);
  let received = 0;
  for await (const chunk of content) {
    received += chunk.byteLength;
    if (received > archiveLimits.packedBytes) return tooLarge;
    await file.writeFile(chunk);
  }
  return expectedBytes === null || expectedBytes === received
    ? ok(null)
    : err(appError("filing.upload-incomplete", { path: name, received, expected: expectedBytes }));
}

type Placing = Pick<Unpacking<never>, "prefix" | "replaces" | "mayBeEmpty" | "nameOf">;

async function keep(
  deps: UnpackDeps,
  actor: PersonActor,
  filingId: FilingId,
  archive: ZipArchive,
  ignoredNames: readonly string[],
  placing: Placing,
): Promise<Result<Unpacked, AppError>> {
  const isIgnored = ignoredBy(ignoredNames);
  const entries = archive.entries.filter(({ path }) => !isIgnored(path));
  if (entries.length === 0 && !placing.mayBeEmpty) return err(appError("filing.empty"));
  const refused = (refusal: ArchiveRefusal) =>
    err(archiveRefused({ ...refusal, entry: refusal.entry === null ? null : placing.nameOf(refusal.entry) }));
  const files: StoredFile[] = [];
  try {
    for (const entry of entries) {
      const stored = await deps.storage.put(archive.read(entry), { maxBytes: filingLimits.fileBytes });
      if (!stored.ok) return refused({ rule: "entry-too-large", entry: entry.path });
      files.push({ path: placing.prefix + entry.path, ...stored.value });
    }
  } catch (error) {
    if (error instanceof ArchiveError) return refused(error.refusal);
    throw error;
  }
  const ignored = archive.entries.length - entries.length;
  return withScope(deps.database, scopeOf(actor), (tx) =>
    putIntoDraft(deps, tx, actor, filingId, { files, ignored, replaces: placing.replaces }),
  );
}

interface Contents {
  readonly files: readonly StoredFile[];
  readonly ignored: number;
  readonly replaces: string | null;
}

async function putIntoDraft(
  deps: UnpackDeps,
  tx: ScopedTransaction,
  actor: PersonActor,
  filingId: FilingId,
  { files, ignored, replaces }: Contents,
): Promise<Result<Unpacked, AppError>> {
  const open = await openFiling(tx, actor, filingId, "upload");
  if (!open.ok) return open;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const replaced = [...files.map(({ path }) => path), ...(replaces === null ? [] : [replaces])];
  const others = await sizeOfFiling(tx, filingId, replaced);
  if (others + bytes > filingLimits.filingBytes) {
    return err(appError("filing.too-large", { limit: inGib(filingLimits.filingBytes) }));
  }
  const at = deps.clock.now();
  const { institutionId, personId } = actor;
  if (replaces !== null) await removeFilingFile(tx, filingId, replaces);
  if (files.length > 0) {
    await noteEvidence(
      tx,
      files.map(({ sha256, size }) => ({ institutionId, sha256, size, storedAt: at })),
    );
    await putFilingFiles(
      tx,
      files.map((file) => ({ institutionId, filingId, ...file, uploadedBy: personId, uploadedAt: at })),
    );
  }
  await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: at });
  await record(deps, tx, actor, {
    kind: "filing.archive-unpacked",
    objectKind: "filing",
    objectId: filingId,
    detail: { files: files.length, ignored },
  });
  return ok({ files: files.length, ignored });
}
