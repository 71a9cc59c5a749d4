import {
  insertReadings,
  listReadings,
  type ReadDocument,
} from "@goodstanding/database/queries/document-reading";
import { withScope } from "@goodstanding/database/scope";
import { mapBounded } from "@goodstanding/documents/collect/map-bounded";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { extensionOf } from "@goodstanding/domain/kernel/extension-of";
import type { UnreadFile } from "@goodstanding/domain/review/facts";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import { READING_VERSION } from "@goodstanding/domain/review/reading/reading";
import { bandsOf } from "@goodstanding/domain/review/reading/text-signature";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { groupWrites } from "./group-writes.ts";

type Needs = Pick<Deps, "database" | "clock" | "storage"> & { readonly inspector: Inspector };

interface FileToRead {
  readonly path: string;
  readonly sha256: string;
}

export interface ReadingHooks {
  /** After each file, with how many of all are read. */
  readonly onFile: (path: string, done: number, all: number) => void;
  readonly stop: AbortSignal;
}

export interface FilesRead {
  /** By `readingKey`. */
  readonly readings: ReadonlyMap<string, ReadDocument>;
  readonly unread: readonly UnreadFile[];
}

/** More than the inspector opens at once, so that some are fetched or written down while others are opened. */
const FILES_AT_ONCE = 8;

/** What a worker that is killed has read in vain, at most. */
const KEPT_TOGETHER = { rows: 32, milliseconds: 100 };

/**
 * What the machine reads in files, each content once: what is kept from an earlier review is not opened again, and what
 * is read is kept within a moment, so that a review that was killed goes on where it was. Rejects when `stop` is aborted.
 */
export async function readFiles(
  { database, clock, storage, inspector }: Needs,
  actor: MachineActor,
  files: readonly FileToRead[],
  { onFile, stop }: ReadingHooks,
): Promise<FilesRead> {
  const scope = scopeOf(actor);
  const wanted = new Map(
    files.map((file) => [readingKey(file), { ...file, format: extensionOf(file.path) }]),
  );
  const kept = await withScope(database, scope, (tx) =>
    listReadings(tx, READING_VERSION, [...wanted.values()]),
  );
  const readings = new Map(kept.map((row) => [`${row.sha256}.${row.format}`, row]));
  const toOpen = [...wanted].filter(([key]) => !readings.has(key));
  const unread: UnreadFile[] = [];
  const keep = groupWrites<ReadDocument>(
    (rows) =>
      withScope(database, scope, (tx) =>
        insertReadings(
          tx,
          rows.map((row) => ({
            row: {
              ...row,
              institutionId: actor.institutionId,
              version: READING_VERSION,
              readAt: clock.now(),
            },
            bands: row.reading?.signature ? bandsOf(row.reading.signature) : [],
          })),
        ),
      ),
    KEPT_TOGETHER,
  );
  let done = readings.size;
  try {
    await mapBounded(toOpen, FILES_AT_ONCE, async ([key, { path, sha256, format }]) => {
      stop.throwIfAborted();
      const { condition, value } = await storage.withLocal(sha256, (content) =>
        inspector.examine({ path, content }),
      );
      const row = { sha256, format, condition, reading: value };
      readings.set(key, row);
      if (endedAtLimit(condition)) unread.push({ sha256, format, condition });
      else await keep.add(row);
      onFile(path, ++done, wanted.size);
    });
  } finally {
    await keep.end();
  }
  stop.throwIfAborted();
  return { readings, unread };
}

/** The same bytes under the same extension read the same. */
export const readingKey = ({ path, sha256 }: FileToRead): string => `${sha256}.${extensionOf(path)}`;

const endedAtLimit = (condition: FileCondition): boolean =>
  condition.kind === "unreadable" && (condition.reason === "too-slow" || condition.reason === "too-heavy");
