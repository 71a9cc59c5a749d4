import { type LetterView, listLetterProgrammes } from "@goodstanding/database/queries/letter";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { byPressure } from "@goodstanding/domain/oversight/task-state";
import { letterRow } from "./presenters/letter-row.ts";
import type { Reckoning } from "./presenters/standing-today.ts";

/** Letters with their programmes, what presses first. */
export async function letterRows(
  tx: ScopedTransaction,
  letters: readonly LetterView[],
  reckoning: Reckoning,
) {
  const programmes = Map.groupBy(
    await listLetterProgrammes(
      tx,
      letters.map(({ id }) => id),
    ),
    ({ letterId }) => letterId,
  );
  return letters
    .map((letter) => letterRow(letter, programmes.get(letter.id) ?? [], reckoning))
    .toSorted(byPressure);
}
