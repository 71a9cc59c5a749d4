import { type Insertable, type Selectable, sql } from "kysely";
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

/** Records what a batch does to several objects; the events stand or fall with it. As one value: a statement with a thousand is slow to make. */
export const appendAuditEvents = async (
  { trx }: ScopedTransaction,
  events: readonly Insertable<AuditEventTable>[],
): Promise<void> => {
  if (events.length === 0) return;
  await sql`
    insert into audit_event (id, institution_id, at, actor, actor_person_id, kind, object_kind, object_id, detail)
    select id, "institutionId", at, actor, "actorPersonId", kind, "objectKind", "objectId", detail
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event(
      id uuid, "institutionId" uuid, at timestamptz, actor text, "actorPersonId" uuid, kind text, "objectKind" text,
      "objectId" text, detail jsonb
    )
  `.execute(trx);
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
