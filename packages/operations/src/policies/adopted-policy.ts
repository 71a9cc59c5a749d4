import { findPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Policy } from "@goodstanding/domain/policy/pack";
import { policyOf } from "@goodstanding/policy-packs/packs";

export interface AdoptedPolicy {
  readonly policy: Policy;
  /** Deadlines before this day belong to the time before the system. */
  readonly remindingFrom: LocalDate;
}

/** The rules that the institution of this transaction works under; `null` while it has adopted none. */
export async function adoptedPolicy(tx: ScopedTransaction): Promise<AdoptedPolicy | null> {
  const adoption = await findPolicyAdoption(tx);
  if (!adoption) return null;
  const policy = policyOf(adoption.schoolPack ?? adoption.associationPack);
  if (!policy.ok) throw new Error(`The adopted policy pack ${policy.error.params.pack} no longer ships`);
  return { policy: policy.value, remindingFrom: adoption.remindingFrom };
}
