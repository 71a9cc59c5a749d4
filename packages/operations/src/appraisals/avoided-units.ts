import { listAvoidances, listOwnUnits } from "@goodstanding/database/queries/expert";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";

/** The units that each of these people avoids on a day: their own, and those that were declared. */
export async function avoidedUnits(
  tx: ScopedTransaction,
  personIds: readonly PersonId[],
  today: LocalDate,
): Promise<(personId: PersonId) => ReadonlySet<UnitId>> {
  const own = await listOwnUnits(tx, personIds, today);
  const people = Map.groupBy([...own, ...(await listAvoidances(tx))], ({ personId }) => personId);
  return (personId) => new Set((people.get(personId) ?? []).map(({ unitId }) => unitId));
}
