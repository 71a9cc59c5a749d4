import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  InstitutionId,
  ObligationId,
  OutsideContactId,
  PersonId,
  ProgrammeId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import type { ContactMeans } from "@goodstanding/domain/reminders/outside-contact";

/** 系统外联系 about one programme, or with one unit; the application role can only withdraw it. */
export interface OutsideContactTable {
  id: OutsideContactId;
  institutionId: InstitutionId;
  programmeId: ProgrammeId | null;
  unitId: UnitId | null;
  /** The duty that it was about; `null`: about none by itself. */
  obligationId: ObligationId | null;
  onDay: LocalDate;
  /** `HH:MM` by the school's clock; `null` where nobody noted it. */
  atTime: string | null;
  means: ContactMeans;
  /** An office or a role. */
  withWhom: string;
  said: string;
  madeBy: string;
  recordedBy: PersonId;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}
