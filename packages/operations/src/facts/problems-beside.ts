import { listProgrammesById } from "@goodstanding/database/queries/programme";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Subjects } from "@goodstanding/database/subjects";
import { closingProblem } from "@goodstanding/domain/accreditation/check-closing";
import { discontinuationProblem } from "@goodstanding/domain/accreditation/check-discontinuation";
import type { FactProblem } from "@goodstanding/domain/accreditation/check-fact";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { closableDuties } from "./closable-duties.ts";
import { factOf, type StoredFact } from "./fact-of.ts";

/**
 * What is wrong with new facts beside what is registered and beside each other: one entry for each, in their order;
 * `null`: nothing. `standing` are the facts that stand of the same programmes and units.
 */
export async function problemsBeside(
  deps: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  fresh: readonly StoredFact[],
  standing: readonly StoredFact[],
): Promise<readonly (FactProblem | null)[]> {
  const onValidity = fresh.filter(({ kind }) => kind === "validity-discontinued" || kind === "appeal-filed");
  const programmes = await listProgrammesById(tx, subjectsIn(onValidity).programmeIds);
  const accreditations = new Map(programmes.map((each) => [each.id, each.accreditations]));
  const closing = fresh.filter(({ kind }) => kind === "fulfilled");
  const others = fresh.filter(({ kind }) => kind !== "fulfilled");
  const duties =
    closing.length > 0
      ? await closableDuties(deps, tx, subjectsIn(closing), others)
      : new Map<string, never>();
  const bySubject = Map.groupBy([...standing, ...fresh], subjectOf);
  return fresh.map((row) => {
    const happened = (bySubject.get(subjectOf(row)) ?? []).map(factOf);
    const validities = (row.programmeId && accreditations.get(row.programmeId)) || [];
    return (
      discontinuationProblem(factOf(row), validities, happened) ??
      closingProblem(factOf(row), duties.get(subjectOf(row)) ?? [])
    );
  });
}

const subjectOf = ({ programmeId, unitId }: StoredFact): string => programmeId ?? unitId ?? "";

/** The programmes and units that facts are about, each once. */
export const subjectsIn = (
  facts: readonly { readonly programmeId: ProgrammeId | null; readonly unitId: UnitId | null }[],
): Subjects => ({
  programmeIds: distinct(facts.map(({ programmeId }) => programmeId)),
  unitIds: distinct(facts.map(({ unitId }) => unitId)),
});

const distinct = <Id>(ids: readonly (Id | null)[]): readonly Id[] => [
  ...new Set(ids.filter((id) => id !== null)),
];
