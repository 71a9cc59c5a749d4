import type { FactId, InstitutionId, LetterId, ProgrammeId } from "@goodstanding/domain/kernel/ids";

/** A programme that a letter is about. */
export interface LetterProgrammeTable {
  institutionId: InstitutionId;
  letterId: LetterId;
  programmeId: ProgrammeId;
  /** What the letter registered of the programme; it started a clock. */
  factId: FactId | null;
}
