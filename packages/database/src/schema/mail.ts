import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ColumnType } from "kysely";

/** One mail to people of one unit, as frozen bytes; the application role can neither change nor delete it. */
export interface MailTable {
  id: MailId;
  institutionId: InstitutionId;
  unitId: UnitId;
  /** Of reminders a unit gets one a day; `return` brings the list of what to mend, `appraisal` reminds a reviewer, `alarm` tells of what waits after the school. */
  kind: "reminder" | "receipt" | "return" | "appraisal" | "alarm";
  localDay: LocalDate;
  messageId: string;
  subject: string;
  textBody: string;
  raw: ColumnType<Buffer, Uint8Array>;
  createdAt: Date;
}
