import { appendAuditEvent } from "@goodstanding/database/queries/audit-event";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import type { AuditEventKind } from "@goodstanding/domain/audit/event";
import type { Deps } from "./deps.ts";

interface Happening {
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
): Promise<void> =>
  appendAuditEvent(tx, {
    id: newId(),
    institutionId: actor.institutionId,
    at: clock.now(),
    actor: actor.kind === "person" ? actor.name.zh : actor.name,
    actorPersonId: actor.kind === "person" ? actor.personId : null,
    ...happening,
  });
