import { type FileMove, listFilesOfPackage, moveFiles } from "@goodstanding/database/queries/filing-file";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { slotAt } from "@goodstanding/domain/filings/slot-at";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CoursePackageId, FilingFileId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openOwnedPackage } from "./open-owned-package.ts";
import { checklistOf } from "./open-package-page.ts";
import { refuseHeldInPackage } from "./refuse-held-in-package.ts";

export interface PackageFilesToPlace {
  readonly packageId: CoursePackageId;
  readonly files: readonly {
    readonly fileId: FilingFileId;
    readonly slot: string;
    readonly band: string | null;
  }[];
}

/**
 * Puts files of a package into its slots, all or none, for the unit that owns the course. Errors: those of
 * `openOwnedPackage`, `filing.file-not-found`, `filing.slot-unknown`, `filing.slot-held`.
 */
export const placePackageFiles = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { packageId, files }: PackageFilesToPlace,
): Promise<Result<{ readonly placed: number }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const found = await checklistOf(tx, open.value);
    if (!found) return err(appError("policy.not-adopted"));
    const { policy, part } = found;
    const held = new Map((await listFilesOfPackage(tx, packageId)).map((file) => [file.id, file]));
    const confirmed = { confirmedBy: actor.personId, confirmedAt: deps.clock.now() };
    const moves: FileMove[] = [];
    for (const { fileId, slot, band } of files) {
      const file = held.get(fileId);
      if (!file) return err(appError("filing.file-not-found"));
      const placement = { part: part.id, slot, band };
      if (!slotAt(policy.association.checklist, placement, open.value)) {
        return err(appError("filing.slot-unknown", { slot }));
      }
      moves.push({ id: fileId, filingId: file.filingId, packageId, ...placement, ...confirmed });
    }
    const left = moves.flatMap(({ id }) => held.get(id)?.slot ?? []);
    const taken = [...left, ...files.map(({ slot }) => slot)];
    const free = await refuseHeldInPackage(tx, actor, open.value, taken);
    if (!free.ok) return free;
    await moveFiles(tx, moves);
    await record(deps, tx, actor, {
      kind: "course-package.files-placed",
      objectKind: "course-package",
      objectId: packageId,
      detail: { files: moves.map(({ id, slot, band }) => ({ path: held.get(id)?.path, slot, band })) },
    });
    return ok({ placed: moves.length });
  });
