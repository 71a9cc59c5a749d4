import type { SignedInPerson } from "@goodstanding/database/queries/person";
import type { PersonActor } from "@goodstanding/domain/access/actor";

/** A person with what they hold today. */
export const actorOf = ({ person, memberships }: SignedInPerson): PersonActor => ({
  kind: "person",
  institutionId: person.institutionId,
  personId: person.id,
  name: { zh: person.name, en: person.nameEn },
  grants: memberships.map(({ role, unitId }) => ({ role, unitId })),
});
