import { appendAuditEvent, appendAuditEvents } from "@goodstanding/database/queries/audit-event";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import type { AuditEventKind } from "@goodstanding/domain/audit/event";
import type { Deps } from "./deps.ts";

export interface Happening {
  readonly kind: AuditEventKind;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Writes the one audit event of a write, inside that write's transaction. */
export const record = (
  { newId, clock }: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: Actor,
  happening: Happening,
): Promise<void> => appendAuditEvent(tx, eventOf({ newId, clock }, actor, happening));

/** Writes the audit events of a batch, one for each of its rows, inside the batch's transaction. */
export const recordAll = (
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  happenings: readonly (Happening & { readonly actor: Actor })[],
): Promise<void> =>
  appendAuditEvents(
    tx,
    happenings.map(({ actor, ...happening }) => eventOf(deps, actor, happening)),
  );

const eventOf = ({ newId, clock }: Pick<Deps, "newId" | "clock">, actor: Actor, happening: Happening) => ({
  id: newId<string>(),
  institutionId: actor.institutionId,
  at: clock.now(),
  actor: actor.kind === "person" ? actor.name.zh : actor.name,
  actorPersonId: actor.kind === "person" ? actor.personId : null,
  ...happening,
});
