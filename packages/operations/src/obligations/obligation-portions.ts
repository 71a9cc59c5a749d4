import { listObligations, type ObligationRow } from "@goodstanding/database/queries/obligation";
import {
  listProgrammesAfter,
  listProgrammesById,
  type ProgrammeView,
} from "@goodstanding/database/queries/programme";
import { listUnits, type UnitRow } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { DerivationFacts } from "./derive-institution.ts";
import { readDerivationFacts } from "./read-derivation-inputs.ts";

/** The one programme or unit that something is registered of. */
export const subjectsOf = ({
  programmeId,
  unitId,
}: {
  readonly programmeId: ProgrammeId | null;
  readonly unitId: UnitId | null;
}): Subjects => ({
  programmeIds: programmeId ? [programmeId] : [],
  unitIds: unitId ? [unitId] : [],
});

/** What one portion of an institution is derived from, and what is stored of it. */
export interface Portion {
  readonly facts: DerivationFacts;
  readonly stored: readonly ObligationRow[];
}

/** Everything in scope, or only what `of` names, little enough at a time for memory; nothing is read before it is asked for. */
export async function* portionsOf(tx: ScopedTransaction, of?: Subjects): AsyncGenerator<Portion> {
  const units = await listUnits(tx);
  yield read(tx, [], of ? units.filter(({ id }) => of.unitIds.includes(id)) : units);
  for await (const programmes of of ? named(tx, of.programmeIds) : all(tx)) yield read(tx, programmes, []);
}

async function read(
  tx: ScopedTransaction,
  programmes: readonly ProgrammeView[],
  units: readonly UnitRow[],
): Promise<Portion> {
  return {
    facts: await readDerivationFacts(tx, programmes, units),
    stored: await listObligations(
      tx,
      [...programmes, ...units].map(({ id }) => id),
    ),
  };
}

/** Programmes a portion: few at first, so that the database soon has something to write, then enough to write in bulk. */
const FIRST = 40;
const MOST = 250;
const larger = (size: number): number => Math.min(size * 2, MOST);

async function* all(tx: ScopedTransaction): AsyncGenerator<readonly ProgrammeView[]> {
  let after: ProgrammeId | null = null;
  for (let size = FIRST; ; size = larger(size)) {
    const programmes: readonly ProgrammeView[] = await listProgrammesAfter(tx, after, size);
    after = programmes.at(-1)?.id ?? null;
    if (after === null) return;
    yield programmes;
  }
}

async function* named(
  tx: ScopedTransaction,
  ids: readonly ProgrammeId[],
): AsyncGenerator<readonly ProgrammeView[]> {
  for (let start = 0, size = FIRST; start < ids.length; start += size, size = larger(size)) {
    yield await listProgrammesById(tx, ids.slice(start, start + size));
  }
}
