import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { TextReading } from "@goodstanding/domain/review/reading/reading";
import type { Generated } from "kysely";

/** What the machine read in a file, kept by its bytes: the same bytes under the same extension read the same. */
export interface DocumentReadingTable {
  institutionId: InstitutionId;
  id: Generated<number>;
  sha256: string;
  /** The extension, in lower case; empty where there is none. */
  format: string;
  /** `READING_VERSION` of the readers. */
  version: number;
  condition: FileCondition;
  reading: TextReading | null;
  readAt: Date;
}
