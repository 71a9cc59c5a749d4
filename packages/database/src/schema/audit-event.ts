import type { AuditEventKind } from "@goodstanding/domain/audit/event";
import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** Append-only: the application role can neither change nor delete it. */
export interface AuditEventTable {
  id: string;
  institutionId: InstitutionId;
  at: Date;
  /** Name of the person at that time, or of the machine. */
  actor: string;
  actorPersonId: PersonId | null;
  kind: AuditEventKind;
  objectKind: string;
  objectId: string;
  detail: Readonly<Record<string, unknown>>;
}
