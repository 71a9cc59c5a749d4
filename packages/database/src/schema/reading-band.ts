import type { InstitutionId } from "@goodstanding/domain/kernel/ids";

/** By which documents that may be like one another are found; sixteen of each document with enough text. */
export interface ReadingBandTable {
  institutionId: InstitutionId;
  /** See `bandsOf` of the domain. */
  band: number;
  /** Of the document's reading. */
  readingId: number;
}
