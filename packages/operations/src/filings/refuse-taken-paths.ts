import { type FileMove, listTakenPaths } from "@goodstanding/database/queries/filing-file";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, FilingFileId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

interface Held {
  readonly path: string;
  readonly filingId: FilingId | null;
  readonly packageId: CoursePackageId | null;
}

/** A path is there once in a filing, and once among the files that belong to a package alone. Errors: `filing.path-taken`. */
export async function refuseTakenPaths(
  tx: ScopedTransaction,
  moves: readonly FileMove[],
  held: ReadonlyMap<FilingFileId, Held>,
): Promise<Result<null, AppError>> {
  const arriving = Map.groupBy(
    moves.filter((move) => changesHome(move, held.get(move.id))),
    homeOf,
  );
  for (const group of arriving.values()) {
    const [first] = group;
    const paths = group.map(({ id }) => held.get(id)?.path ?? "");
    const [twice] = paths.filter((path, at) => paths.indexOf(path) !== at);
    if (twice !== undefined) return err(appError("filing.path-taken", { path: twice }));
    const { filingId = null, packageId = null } = first ?? {};
    const home = filingId ? { filingId } : packageId ? { packageId } : null;
    const [taken] = home ? await listTakenPaths(tx, home, paths) : [];
    if (taken) return err(appError("filing.path-taken", { path: taken.path }));
  }
  return ok(null);
}

const homeOf = ({ filingId, packageId }: Pick<FileMove, "filingId" | "packageId">): string =>
  filingId ?? `${packageId}`;

const changesHome = (move: FileMove, before: Held | undefined): boolean =>
  before === undefined || homeOf(move) !== homeOf(before);
