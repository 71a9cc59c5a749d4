import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";

/** What every builder needs: where to insert, for whom, and the ids and the instant to use. */
export interface Build {
  readonly tx: ScopedTransaction;
  readonly institutionId: InstitutionId;
  readonly newId: <Id extends string>() => Id;
  readonly now: Date;
}
