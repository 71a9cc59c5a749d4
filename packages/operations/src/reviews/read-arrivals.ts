import { type ArrivedFile, listUnreadArrivals } from "@goodstanding/database/queries/document-reading";
import { listUnclaimedReviews } from "@goodstanding/database/queries/review-lease";
import { withScope } from "@goodstanding/database/scope";
import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { READING_VERSION } from "@goodstanding/domain/review/reading/reading";
import type { Deps } from "../deps.ts";
import { readFiles, readingKey } from "./read-files.ts";

type Needs = Pick<Deps, "database" | "clock" | "storage"> & { readonly inspector: Inspector };

/** What is older waits for its review. */
const HOURS = 24;

/** Of one school at a time, so that all take turns and a review never waits long. */
const FILES_A_TURN = 40;

/**
 * Gives a function that reads what has come into drafts and is not read yet, school by school in turn, so that a review
 * begun at the deadline finds it read; it stops as soon as a review waits, and says how many files it has read. Each file
 * is tried once: one that ends at a limit is left to its review.
 */
export function createArrivalReader(deps: Needs): (signal: AbortSignal) => Promise<number> {
  const tried = new Set<string>();
  return async (signal) => {
    const arrived = (await listArrivals(deps)).filter((file) => !tried.has(keyOf(file)));
    let read = 0;
    for (const turn of turnsOf(arrived)) {
      if (signal.aborted || (await doesReviewWait(deps))) return read;
      for (const file of turn.files) tried.add(keyOf(file));
      const machine = { kind: "system", institutionId: turn.institutionId, name: "系统预审" } as const;
      await readFiles(deps, machine, turn.files, { stop: signal, onFile: () => undefined });
      read += turn.files.length;
    }
    return read;
  };
}

const keyOf = (file: ArrivedFile): string => `${file.institutionId} ${readingKey(file)}`;

const listArrivals = ({ database, clock }: Needs): Promise<readonly ArrivedFile[]> =>
  withScope(
    database,
    { kind: "everywhere", because: "files that have come into drafts of any school are read" },
    (tx) => listUnreadArrivals(tx, READING_VERSION, new Date(clock.now().getTime() - HOURS * 60 * 60 * 1000)),
  );

const doesReviewWait = async ({ database }: Needs): Promise<boolean> => {
  const because = "a review of any school goes before reading in advance";
  return (await withScope(database, { kind: "everywhere", because }, listUnclaimedReviews)).length > 0;
};

interface Turn {
  readonly institutionId: InstitutionId;
  readonly files: readonly ArrivedFile[];
}

/** A few files of each school, then a few more of each. */
function turnsOf(arrived: readonly ArrivedFile[]): readonly Turn[] {
  const schools = [...Map.groupBy(arrived, ({ institutionId }) => institutionId)];
  const most = Math.max(0, ...schools.map(([, files]) => files.length));
  const starts = Array.from({ length: Math.ceil(most / FILES_A_TURN) }, (_, turn) => turn * FILES_A_TURN);
  return starts.flatMap((start) =>
    schools
      .map(([institutionId, files]) => ({ institutionId, files: files.slice(start, start + FILES_A_TURN) }))
      .filter(({ files }) => files.length > 0),
  );
}
