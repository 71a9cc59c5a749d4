import type { InstitutionId, MockCheckId, PersonId } from "@goodstanding/domain/kernel/ids";

/** 模拟抽查: one draw of the school's own; it can be repeated from its seed. */
export interface MockCheckTable {
  id: MockCheckId;
  institutionId: InstitutionId;
  year: number;
  seed: string;
  sizeKind: "share" | "count";
  /** Per cent, or filings. */
  size: number;
  strata: "college" | "regime" | "none";
  drawnBy: PersonId;
  drawnAt: Date;
}
