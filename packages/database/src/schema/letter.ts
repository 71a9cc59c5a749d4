import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, LetterId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { StepsBetween } from "@goodstanding/domain/obligations/obligation";
import type { LetterDueBasis, LetterKind } from "@goodstanding/domain/oversight/letter-kind";

/** 来函: what an agency wrote, and the school's answer to it. */
export interface LetterTable {
  id: LetterId;
  institutionId: InstitutionId;
  kind: LetterKind;
  number: string;
  sender: string;
  letterDate: LocalDate;
  receivedOn: LocalDate;
  summary: string;
  /** The day that the letter itself names. */
  demandedOn: LocalDate | null;
  dueOn: LocalDate | null;
  dueBasis: LetterDueBasis;
  /** Who answers it. */
  owner: StepsBetween["filedBy"];
  scanSha256: string | null;
  registeredBy: PersonId;
  registeredAt: Date;
  answeredOn: LocalDate | null;
  answerDocument: string | null;
  answerScanSha256: string | null;
  answeredBy: PersonId | null;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnBy: PersonId | null;
  withdrawnBecause: string | null;
}
