import { insertDeclaration, listDeclarationsOf } from "@goodstanding/database/queries/declaration";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { type FilingPackageView, listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { DeclarationKind } from "@goodstanding/domain/filings/filing-contents";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { DeclarationId, FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { declarableAt } from "./declarable-at.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { refuseHeld } from "./refuse-held.ts";
import { refuseUnreachable } from "./refuse-unreachable.ts";

export interface DeclarationToSign {
  readonly filingId: FilingId;
  readonly placement: Placement;
  readonly kind: DeclarationKind;
  readonly remark: string | null;
}

/**
 * Signs in the name of whoever is signed in that a class of documents was not revised this year, that no student is in
 * a band, or that no course is evaluated. Errors: those of `openFiling`, `filing.slot-unknown`,
 * `filing.not-declarable`, `filing.slot-held`, `declaration.exists`, those of `refuseUnreachable`.
 */
export const declare = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  declaration: DeclarationToSign,
): Promise<Result<{ readonly declarationId: DeclarationId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const { filingId, placement, kind } = declaration;
    const open = await openFiling(tx, actor, filingId, "edit");
    if (!open.ok) return open;
    const target = await targetOf(tx, actor, open.value, declaration);
    if (!target.ok) return target;
    const declarationId = deps.newId<DeclarationId>();
    const declaredAt = deps.clock.now();
    const { part, slot, band } = placement;
    const remark = declaration.remark?.trim() || null;
    await insertDeclaration(tx, {
      ...{ id: declarationId, institutionId: actor.institutionId, part, slot, band, kind, remark },
      filingId: target.value ? null : filingId,
      packageId: target.value?.packageId ?? null,
      ...{ declaredBy: actor.personId, declaredAt, withdrawnAt: null, withdrawnBy: null },
    });
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: declaredAt });
    await record(deps, tx, actor, {
      kind: "declaration.signed",
      objectKind: "filing",
      objectId: filingId,
      detail: { declarationId, kind, slot: slotKey(placement), band, remark },
    });
    return ok({ declarationId });
  });

/** The package that the declaration belongs to; `null`: the filing itself. */
async function targetOf(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing, policy }: OpenFiling,
  { placement, kind }: DeclarationToSign,
): Promise<Result<FilingPackageView | null, AppError>> {
  const into =
    placement.course === null
      ? null
      : (await listPackagesOf(tx, [filing.id])).find(({ id }) => id === placement.course);
  if (into === undefined) return err(appError("filing.course-not-evaluated"));
  const { checklist } = policy.association;
  const found = declarableAt(checklist, placement, kind, into);
  if (found === null) return err(appError("filing.slot-unknown", { slot: slotKey(placement) }));
  if (!found.isDeclarable) return err(appError("filing.not-declarable", textParam("slot", found.name)));
  const reachable = await refuseUnreachable(tx, actor, filing, into ? [into] : []);
  if (!reachable.ok) return reachable;
  const free = await refuseHeld(
    tx,
    actor,
    { filingId: filing.id, packageId: null },
    new Map([[slotKey(placement), found.name]]),
  );
  if (!free.ok) return free;
  const standing = await listDeclarationsOf(tx, [filing.id]);
  const isSigned = standing.some(
    ({ part, slot, band, courseId }) =>
      slotKey({ part, slot, course: courseId }) === slotKey(placement) && band === placement.band,
  );
  return isSigned ? err(appError("declaration.exists")) : ok(into);
}
