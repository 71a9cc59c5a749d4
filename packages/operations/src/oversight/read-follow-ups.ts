import { listLetterProgrammes, listLetters } from "@goodstanding/database/queries/letter";
import { listObligations, type ObligationRow } from "@goodstanding/database/queries/obligation";
import { listSpotCheckItems, type SpotCheckItemView } from "@goodstanding/database/queries/spot-check";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { type FollowUp, followUpsOf } from "@goodstanding/domain/oversight/follow-ups";
import type { SpotCheckResult } from "@goodstanding/domain/oversight/spot-check-result";
import { packsOf } from "@goodstanding/domain/policy/resolve-citation";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";

export type FollowUpsOf = (item: SpotCheckItemView) => readonly FollowUp<ObligationRow>[];

/** What follows from each of these results as things stand today; nothing of one that was withdrawn or has not come. */
export async function readFollowUps(
  tx: ScopedTransaction,
  items: readonly SpotCheckItemView[],
): Promise<FollowUpsOf> {
  const programmeIds = [...new Set(items.filter(hasResult).map(({ programmeId }) => programmeId))];
  if (programmeIds.length === 0) return () => [];
  const adopted = await adoptedPolicies(tx);
  const duties = Map.groupBy(await listObligations(tx, programmeIds), ({ programmeId }) => programmeId);
  const letters = await standingLetters(tx);
  return (item) => {
    const { programmeId, regime, result, resultOn, announcedOn, withdrawnAt } = item;
    if (result === null || resultOn === null || withdrawnAt !== null) return [];
    return followUpsOf(
      { result, resultOn, announcedOn },
      {
        ...{ regime, packs: packsFor(item, adopted) },
        duties: duties.get(programmeId) ?? [],
        letters: letters.filter(({ programmes }) => programmes.has(programmeId)),
      },
    );
  };
}

/** A result that is carried into a duty. */
export interface CarriedResult {
  readonly item: SpotCheckItemView;
  readonly result: SpotCheckResult;
  readonly resultOn: LocalDate;
  readonly followUp: FollowUp;
}

/** Which results are carried into a duty, for whoever prepares it. */
export async function readCarriedResults(
  tx: ScopedTransaction,
): Promise<(obligationId: ObligationId) => readonly CarriedResult[]> {
  const items = await listSpotCheckItems(tx);
  const followUpsOfItem = await readFollowUps(tx, items);
  const carried = Map.groupBy(
    items.flatMap((item) => {
      const { result, resultOn } = item;
      if (result === null || resultOn === null) return [];
      return followUpsOfItem(item).flatMap((followUp) =>
        followUp.duties.map(({ id }) => ({ id, item, result, resultOn, followUp })),
      );
    }),
    ({ id }) => id,
  );
  return (obligationId) => carried.get(obligationId) ?? [];
}

const hasResult = ({ result, withdrawnAt }: SpotCheckItemView): boolean =>
  result !== null && withdrawnAt === null;

async function standingLetters(tx: ScopedTransaction) {
  const letters = (await listLetters(tx)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const about = Map.groupBy(
    await listLetterProgrammes(
      tx,
      letters.map(({ id }) => id),
    ),
    ({ letterId }) => letterId,
  );
  return letters.map((letter) => ({
    ...letter,
    programmes: new Set((about.get(letter.id) ?? []).map(({ id }) => id)),
  }));
}

/** The documents that the programme's filing of that year stands under. */
const packsFor = ({ regime, year }: SpotCheckItemView, adopted: AdoptedPolicies | null): readonly string[] =>
  regime === null || adopted === null
    ? []
    : packsOf(adopted.policies.inForce(regime, "annual-filing", year).policy).map(({ id }) => id);
