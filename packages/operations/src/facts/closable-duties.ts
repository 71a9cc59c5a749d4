import { listProgrammesById } from "@goodstanding/database/queries/programme";
import { listUnits } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import type { ClosableDuty } from "@goodstanding/domain/accreditation/check-closing";
import type { Deps } from "../deps.ts";
import { openDerivation } from "../obligations/derive-institution.ts";
import { readDerivationFacts, readDerivationRules } from "../obligations/read-derivation-inputs.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { canBeClosed } from "./can-be-closed.ts";
import type { StoredFact } from "./fact-of.ts";

/**
 * What the programmes and units can close, by their ids: what they owe, what is to be confirmed, and what is closed
 * already. `beside` are facts that are about to be registered and may start some of it.
 */
export async function closableDuties(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { programmeIds, unitIds }: Subjects,
  beside: readonly StoredFact[],
): Promise<ReadonlyMap<string, readonly ClosableDuty[]>> {
  const adopted = await adoptedPolicies(tx);
  if (!adopted) return new Map();
  const derive = openDerivation(await readDerivationRules(deps, tx, adopted));
  const programmes = await listProgrammesById(tx, programmeIds);
  const units = (await listUnits(tx)).filter(({ id }) => unitIds.includes(id));
  const registered = await readDerivationFacts(tx, programmes, units);
  const derived = derive({ ...registered, facts: [...registered.facts, ...beside] });
  return new Map(
    derived.map(({ programmeId, unitId, obligations }) => [
      programmeId ?? unitId,
      obligations.filter(canBeClosed),
    ]),
  );
}
