import type { InstitutionId, ObligationId } from "@goodstanding/domain/kernel/ids";

/** What an obligation said before it changed, with the packs that it was computed with; append-only. */
export interface ObligationRevisionTable {
  id: string;
  institutionId: InstitutionId;
  obligationId: ObligationId;
  dueVersion: number;
  /** The whole former row. */
  content: Readonly<Record<string, unknown>>;
  packs: readonly string[];
  replacedAt: Date;
}
