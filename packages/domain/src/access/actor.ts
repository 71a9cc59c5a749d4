import type { SystemActor } from "../audit/event.ts";
import type { InstitutionId, PersonId, UnitId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import type { Role } from "./roles.ts";

/** One membership in force today. */
export interface Grant {
  readonly role: Role;
  readonly unitId: UnitId;
}

/** A signed-in person. */
export interface PersonActor {
  readonly kind: "person";
  readonly institutionId: InstitutionId;
  readonly personId: PersonId;
  readonly name: Text;
  readonly grants: readonly Grant[];
}

/** The machine, under its own name and never under the last person's. */
export interface MachineActor {
  readonly kind: "system";
  readonly institutionId: InstitutionId;
  readonly name: SystemActor;
}

export type Actor = PersonActor | MachineActor;
