import type { PersonRow } from "@goodstanding/database/queries/person";
import type { PolicyAdoptionRow } from "@goodstanding/database/queries/policy-adoption";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";

/** One version of a school's settings: who adopted it when, and why. */
export const policyVersion = (
  { version, adoptedAt, adoptedBy, because }: PolicyAdoptionRow,
  people: ReadonlyMap<PersonId, PersonRow>,
) => {
  const person = adoptedBy === null ? undefined : people.get(adoptedBy);
  return {
    version,
    adoptedAt: adoptedAt.toISOString(),
    /** `null`: adopted when the school was founded. */
    adoptedBy: person ? ({ zh: person.name, en: person.nameEn } satisfies Text) : null,
    because,
  };
};
