import { insertFacts, listFactsOfKind } from "@goodstanding/database/queries/fact";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Actor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FactId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";

export interface Publication {
  readonly programmeId: ProgrammeId;
  readonly on: LocalDate;
  /** As the list calls the kind of accreditation. */
  readonly regime: string | null;
}

/**
 * Registers when conclusions of teacher education were published, which starts a clock there and nowhere else. What is
 * registered already stays as it is, and what somebody withdrew does not come back. Gives their number.
 */
export async function recordPublications(
  { newId, clock }: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  { institutionId, ...actor }: Actor,
  publications: readonly Publication[],
): Promise<number> {
  const policies = (await adoptedPolicies(tx))?.policies;
  const teaching = publications.filter(
    ({ regime }) => regime !== null && policies?.regimeOf(regime) === "teacher-education",
  );
  if (teaching.length === 0) return 0;
  const known = new Set((await listFactsOfKind(tx, "conclusion-published")).map(keyOf));
  const fresh = teaching.filter(
    (publication) => !known.has(keyOf({ ...publication, onDate: publication.on })),
  );
  await insertFacts(
    tx,
    fresh.map(({ programmeId, on }) => ({
      id: newId<FactId>(),
      institutionId,
      kind: "conclusion-published",
      onDate: on,
      programmeId,
      recordedBy: actor.kind === "person" ? actor.personId : null,
      recordedAt: clock.now(),
    })),
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
