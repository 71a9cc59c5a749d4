import type { Insertable, Selectable } from "kysely";
import type { AuditEventTable } from "../schema/audit-event.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type AuditEventRow = Selectable<AuditEventTable>;

/** Records what the surrounding transaction does; the event stands or falls with it. */
export const appendAuditEvent = async (
  { trx }: ScopedTransaction,
  event: Insertable<AuditEventTable>,
): Promise<void> => {
  await trx.insertInto("auditEvent").values(event).execute();
};

/** Records what a batch does to several objects; the events stand or fall with it. */
export const appendAuditEvents = async (
  { trx }: ScopedTransaction,
  events: readonly Insertable<AuditEventTable>[],
): Promise<void> => {
  if (events.length > 0)
    await trx
      .insertInto("auditEvent")
      .values([...events])
      .execute();
};

/** What has happened to one object, the oldest first. */
export const listAuditEvents = (
  { trx, scope }: ScopedTransaction,
  objectKind: string,
  objectId: string,
): Promise<AuditEventRow[]> =>
  trx
    .selectFrom("auditEvent")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("objectKind", "=", objectKind)
    .where("objectId", "=", objectId)
    .orderBy("at")
    .orderBy("id")
    .execute();
