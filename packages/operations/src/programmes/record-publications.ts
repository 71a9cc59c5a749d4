import { insertFacts, listFactsOfKind } from "@goodstanding/database/queries/fact";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import { publicationFact } from "@goodstanding/domain/accreditation/publication-fact";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FactId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";

export interface Publication {
  readonly programmeId: ProgrammeId;
  readonly on: LocalDate;
}

/**
 * Registers when conclusions were published. What is registered already stays as it is, and what somebody withdrew does
 * not come back. Gives their number.
 */
export async function recordPublications(
  { newId, clock }: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { institutionId, ...actor }: Actor,
  publications: readonly Publication[],
): Promise<number> {
  if (publications.length === 0) return 0;
  const known = new Set((await listFactsOfKind(tx, "conclusion-published")).map(keyOf));
  const fresh = publications.filter(
    (publication) => !known.has(keyOf({ ...publication, onDate: publication.on })),
  );
  await insertFacts(
    tx,
    fresh.map(({ programmeId, on: day }) => {
      const { kind, on, document } = publicationFact(day);
      return {
        ...{ id: newId<FactId>(), institutionId, kind, onDate: on, programmeId, document },
        recordedBy: actor.kind === "person" ? actor.personId : null,
        recordedAt: clock.now(),
      };
    }),
  );
  return fresh.length;
}

const keyOf = ({
  programmeId,
  onDate,
}: {
  readonly programmeId: string | null;
  readonly onDate: LocalDate;
}) => `${programmeId} ${onDate}`;
