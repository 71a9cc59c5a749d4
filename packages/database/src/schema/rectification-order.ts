import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  InstitutionId,
  PersonId,
  ProgrammeId,
  RectificationOrderId,
} from "@goodstanding/domain/kernel/ids";

/** 限期整改: the school orders a programme to rectify by a day. */
export interface RectificationOrderTable {
  id: RectificationOrderId;
  institutionId: InstitutionId;
  programmeId: ProgrammeId;
  reason: string;
  /** Title and clause of the document that it rests on. */
  clause: string;
  orderedOn: LocalDate;
  dueOn: LocalDate;
  issuedBy: PersonId;
  issuedAt: Date;
  closedOn: LocalDate | null;
  closingEvidence: string | null;
  closingScanSha256: string | null;
  closedBy: PersonId | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}
