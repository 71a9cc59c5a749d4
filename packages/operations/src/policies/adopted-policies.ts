import { findPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { type SchoolSettings, schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { policiesFor } from "@goodstanding/policy-packs/packs";

export interface AdoptedPolicies {
  readonly policies: Policies;
  readonly settings: SchoolSettings;
  /** Of the settings; each change is the next. */
  readonly version: number;
  /** Deadlines before this day belong to the time before the system. */
  readonly remindingFrom: LocalDate;
}

/** What the institution of this transaction stands under; `null` while it has adopted nothing. Throws on settings that do not parse. */
export async function adoptedPolicies(tx: ScopedTransaction): Promise<AdoptedPolicies | null> {
  const adoption = await findPolicyAdoption(tx);
  if (!adoption) return null;
  const settings = schoolSettings.parse(adoption.settings);
  const { version, remindingFrom } = adoption;
  return { policies: policiesFor(settings), settings, version, remindingFrom };
}
