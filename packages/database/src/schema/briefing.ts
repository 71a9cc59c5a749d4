import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { BriefingId, InstitutionId, PersonId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { BriefingFacts } from "@goodstanding/domain/reminders/briefing";

/** A page for the vice-president that the office has released; of a month, or else about one programme. Never changed. */
export interface BriefingTable {
  id: BriefingId;
  institutionId: InstitutionId;
  month: YearMonth | null;
  programmeId: ProgrammeId | null;
  facts: BriefingFacts;
  /** What the office added; empty where it added nothing. */
  words: string;
  /** Of the facts and the words as canonical JSON. */
  factsSha256: string;
  releasedBy: PersonId;
  releasedAt: Date;
}
