import { type AppraisalView, listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { candidatesFor } from "./candidates-for.ts";
import { type PoolMember, readPool } from "./read-pool.ts";

export interface Taker {
  readonly expert: PoolMember;
  /** In the order in which they were given. */
  readonly free: readonly AppraisalView[];
}

/** Which of the reviews of the school that nobody has taken each expert of the pool may take today; who may take none is left out. */
export async function listTakers(
  tx: ScopedTransaction,
  reviews: readonly AppraisalView[],
  today: LocalDate,
): Promise<readonly Taker[]> {
  const free = reviews.filter(({ level, state }) => level === "school" && state === "unclaimed");
  const submissions = [...new Set(free.map(({ submissionId }) => submissionId))];
  const beside = (await listAppraisalsOf(tx, submissions)).filter(
    ({ level, state }) => level === "school" && state !== "lapsed",
  );
  const pairs: { readonly expert: PoolMember; readonly review: AppraisalView }[] = [];
  for (const [year, ofYear] of Map.groupBy(free, (review) => review.year)) {
    const pool = await readPool(tx, today, year);
    for (const review of ofYear) {
      const taken = beside
        .filter(({ submissionId }) => submissionId === review.submissionId)
        .flatMap(({ reviewerId }) => reviewerId ?? []);
      const programme = { name: review.programmeName, code: review.programmeCode };
      const may = new Set(
        candidatesFor(pool, { unitId: review.unitId, programme }, taken)
          .filter(({ excluded }) => excluded === null)
          .map(({ personId }) => personId),
      );
      pairs.push(...pool.filter(({ personId }) => may.has(personId)).map((expert) => ({ expert, review })));
    }
  }
  return [...Map.groupBy(pairs, ({ expert }) => expert.personId).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ expert: first.expert, free: own.map(({ review }) => review) }] : [];
  });
}
