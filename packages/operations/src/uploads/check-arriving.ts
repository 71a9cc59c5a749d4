import { listNamesakes, sizeOfTarget } from "@goodstanding/database/queries/target-file";
import { bytesUnderWay, type UploadTarget } from "@goodstanding/database/queries/upload";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import {
  type CheckedSelection,
  checkSelection,
  type SelectedFile,
} from "@goodstanding/domain/filings/check-selection";
import { limits } from "@goodstanding/domain/filings/limits";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { OpenTarget } from "./upload-target.ts";

interface Arriving {
  readonly target: UploadTarget;
  readonly files: readonly SelectedFile[];
  /** A file in whose place they come; `null`: there is none. */
  readonly replaces: string | null;
  /** Their bytes are here, and are no longer among what is under way. */
  readonly hasArrived: boolean;
}

export interface CheckedArrival extends Pick<CheckedSelection, "problems"> {
  /** What they replace, as it is until then. */
  readonly before: Awaited<ReturnType<typeof listNamesakes>>;
}

/**
 * Asks of files what the browser asks of all that is chosen, with what the draft holds at this moment, and whether
 * somebody else works on what they would replace. `problems`: remarks, which refuse nothing. Errors: the first refusal
 * of `checkSelection`, `filing.slot-held`.
 */
export async function checkArriving(
  tx: ScopedTransaction,
  { refuseHeld, formats }: Pick<OpenTarget, "refuseHeld" | "formats">,
  { target, files, replaces, hasArrived }: Arriving,
): Promise<Result<CheckedArrival, AppError>> {
  const paths = [...files.map(({ path }) => path), ...(replaces === null ? [] : [replaces])];
  const namesakes = await listNamesakes(tx, target, paths);
  const [only] = hasArrived ? [] : files;
  const besides =
    (await sizeOfTarget(tx, target, [...paths, ...namesakes.map(({ path }) => path)])) +
    (only ? await bytesUnderWay(tx, target, only.path) : 0);
  const { problems } = checkSelection({
    selected: files,
    existing: namesakes.filter(({ path }) => path !== replaces),
    // What the rules pass over is left out by browsers and archives alike; what is sent on its own comes.
    ignoredNames: [],
    ...{ besides, formats, hasArrived, limits },
  });
  const refusal = problems.find(({ error }) => error !== null)?.error;
  if (refusal) return err(refusal);
  const wanted = new Set(paths);
  const before = namesakes.filter(({ path }) => wanted.has(path));
  const free = await refuseHeld(before);
  return free.ok ? ok({ problems, before }) : free;
}
