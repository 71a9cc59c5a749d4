import {
  insertDeclaration,
  listDeclarationsOfPackage,
  withdrawDeclarationRow,
} from "@goodstanding/database/queries/declaration";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { CoursePackageId, DeclarationId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { declarableAt } from "../filings/declarable-at.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openOwnedPackage } from "./open-owned-package.ts";
import { openPackageSlot } from "./open-package-slot.ts";
import { refuseHeldInPackage } from "./refuse-held-in-package.ts";

export interface PlaceToDeclare {
  readonly packageId: CoursePackageId;
  readonly slot: string;
  /** In which no student is; `null`: one file of the slot holds both of its pair. */
  readonly band: string | null;
  readonly remark: string | null;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/**
 * Signs that no student of a course is in a grade band, or that one file holds both of a pair. Errors: those of
 * `openPackageSlot`, `declaration.exists`, `filing.not-declarable`.
 */
export const declareInPackage = (
  deps: Needs,
  actor: PersonActor,
  { packageId, slot, band, remark: said }: PlaceToDeclare,
): Promise<Result<{ readonly declarationId: DeclarationId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openPackageSlot(tx, actor, packageId, { slot, band });
    if (!open.ok) return open;
    const { placement, checklist, course } = open.value;
    const { part } = placement;
    const kind = band === null ? "pair-in-one" : "no-student-in-band";
    const place = declarableAt(checklist, placement, kind, course);
    if (!place) return err(appError("filing.slot-unknown", { slot }));
    if (!place.isDeclarable) return err(appError("filing.not-declarable", textParam("slot", place.name)));
    const standing = await listDeclarationsOfPackage(tx, packageId);
    if (standing.some((each) => each.slot === slot && each.band === band)) {
      return err(appError("declaration.exists"));
    }
    const declarationId = deps.newId<DeclarationId>();
    const declaredAt = deps.clock.now();
    const { institutionId, personId: declaredBy } = actor;
    const remark = said?.trim() || null;
    await insertDeclaration(tx, {
      ...{ id: declarationId, institutionId, filingId: null, packageId, part, slot, band, kind, remark },
      ...{ declaredBy, declaredAt, withdrawnAt: null, withdrawnBy: null },
    });
    await record(deps, tx, actor, {
      kind: "declaration.signed",
      objectKind: "course-package",
      objectId: packageId,
      detail: { declarationId, kind, slot, band, remark },
    });
    return ok({ declarationId });
  });

/** Takes such a declaration back; it stays on record. Errors: those of `openOwnedPackage`, `declaration.not-found`, `filing.slot-held`. */
export const withdrawFromPackage = (
  deps: Needs,
  actor: PersonActor,
  {
    packageId,
    declarationId,
  }: { readonly packageId: CoursePackageId; readonly declarationId: DeclarationId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openOwnedPackage(tx, actor, packageId);
    if (!open.ok) return open;
    const standing = (await listDeclarationsOfPackage(tx, packageId)).find(({ id }) => id === declarationId);
    const free = await refuseHeldInPackage(tx, actor, open.value, standing ? [standing.slot] : []);
    if (!free.ok) return free;
    const by = { withdrawnAt: deps.clock.now(), withdrawnBy: actor.personId };
    if (!standing || !(await withdrawDeclarationRow(tx, declarationId, by))) {
      return err(appError("declaration.not-found"));
    }
    const { kind, slot, band } = standing;
    await record(deps, tx, actor, {
      kind: "declaration.withdrawn",
      objectKind: "course-package",
      objectId: packageId,
      detail: { declarationId, kind, slot, band },
    });
    return ok(null);
  });
