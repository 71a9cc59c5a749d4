import { countLoads } from "@goodstanding/database/queries/appraisal";
import {
  type ExpertRow,
  listAvoidances,
  listExperts,
  listOwnUnits,
} from "@goodstanding/database/queries/expert";
import { listHolders } from "@goodstanding/database/queries/membership";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Expert, ReviewLoad } from "@goodstanding/domain/appraisal/candidate";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";

export interface PoolMember {
  readonly personId: PersonId;
  readonly name: Text;
  readonly email: string;
  /** `null`: holds the role and is not entered yet. */
  readonly entry: ExpertRow | null;
  readonly ownUnits: readonly { readonly id: UnitId; readonly name: Text }[];
  readonly declared: readonly UnitId[];
  readonly load: ReviewLoad;
}

/** Everybody who holds the role of a school expert today, by name; `year`: of the filings that count for the load. */
export async function readPool(
  tx: ScopedTransaction,
  today: LocalDate,
  year: number,
): Promise<readonly PoolMember[]> {
  const holders = new Map(
    (await listHolders(tx, ["school-expert"], today)).map((holder) => [holder.personId, holder]),
  );
  const entries = new Map((await listExperts(tx)).map((entry) => [entry.personId, entry]));
  const avoidances = Map.groupBy(await listAvoidances(tx), ({ personId }) => personId);
  const own = Map.groupBy(await listOwnUnits(tx, [...holders.keys()], today), ({ personId }) => personId);
  const loads = await readLoads(tx, year);
  return [...holders.values()]
    .map(({ personId, name, nameEn, email }) => ({
      ...{ personId, email },
      name: { zh: name, en: nameEn },
      entry: entries.get(personId) ?? null,
      ownUnits: (own.get(personId) ?? []).map((unit) => ({
        id: unit.unitId,
        name: { zh: unit.name, en: unit.nameEn },
      })),
      declared: (avoidances.get(personId) ?? []).map(({ unitId }) => unitId),
      load: loads(personId),
    }))
    .toSorted((a, b) => a.name.zh.localeCompare(b.name.zh, "zh-Hans-CN"));
}

/** Of those who are entered, what choosing a reviewer asks. */
export const expertsOf = (pool: readonly PoolMember[]): readonly Expert[] =>
  pool.flatMap(({ personId, entry, ownUnits, declared }) =>
    entry
      ? [
          {
            ...{ personId, expertise: entry.expertise },
            ...{ mostAtOnce: entry.mostAtOnce, mostPerYear: entry.mostPerYear },
            avoids: [...ownUnits.map(({ id }) => id), ...declared],
          },
        ]
      : [],
  );

async function readLoads(tx: ScopedTransaction, year: number): Promise<(personId: PersonId) => ReviewLoad> {
  const loads = new Map(
    (await countLoads(tx, year)).map(({ reviewerId, open, thisYear }) => [reviewerId, { open, thisYear }]),
  );
  return (personId) => loads.get(personId) ?? { open: 0, thisYear: 0 };
}
