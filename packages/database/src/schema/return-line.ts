import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Severity } from "@goodstanding/domain/review/severity";

export interface ReturnLineTable {
  institutionId: InstitutionId;
  decisionId: string;
  position: number;
  /** Key of an item; `null`: of the package as a whole. */
  item: string | null;
  /** The item as it was called then, in Chinese. */
  placeName: string;
  file: string | null;
  place: string | null;
  result: Severity;
  text: string;
  origin: "machine" | "people" | "both";
}
