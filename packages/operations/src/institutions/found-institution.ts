import { insertInstitution } from "@goodstanding/database/queries/institution";
import { findMailHalt, lockMailHalt } from "@goodstanding/database/queries/mail-halt";
import { saveMailSetting } from "@goodstanding/database/queries/mail-setting";
import { insertMembership } from "@goodstanding/database/queries/membership";
import { insertPerson } from "@goodstanding/database/queries/person";
import { insertPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import { insertUnit } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { Role } from "@goodstanding/domain/access/roles";
import type { UnitKind } from "@goodstanding/domain/access/unit-kind";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import {
  type Choice,
  type SchoolSettings,
  schoolSettings,
} from "@goodstanding/domain/policy/school-settings";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";

export interface Founding {
  readonly name: Text;
  readonly office: Text;
  readonly timeZone: string;
  readonly isExample: boolean;
  /** Mails go out from the first day; left out: not before its office says so. */
  readonly sends?: true;
  /** The document of the school's own, or the series of them; `null`: it has none. */
  readonly school: Choice | null;
  /** As the school has declared it; not declared where left out. */
  readonly attainmentFormula?: SchoolSettings["attainmentFormula"];
  /** Deadlines before this day belong to the time before the system. */
  readonly remindingFrom: LocalDate;
  readonly units: readonly { readonly kind: UnitKind; readonly name: Text }[];
  /** `unit` is the Chinese name of one of the units. */
  readonly people: readonly {
    readonly name: Text;
    readonly email: string;
    readonly role: Role;
    readonly unit: string;
  }[];
}

export interface Founded {
  readonly institutionId: InstitutionId;
  readonly units: ReadonlyMap<string, UnitId>;
  readonly people: ReadonlyMap<string, PersonId>;
}

const everywhere = {
  kind: "everywhere",
  because: "a new school shares a stop of the installation",
} as const;

/** Creates an institution with its units, people and rules in one transaction. */
export async function foundInstitution(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  founding: Founding,
): Promise<Founded> {
  const institutionId = deps.newId<InstitutionId>();
  const actor: MachineActor = { kind: "system", institutionId, name: "系统任务" };
  return withScope(deps.database, { kind: "institution", institutionId, unitIds: "all" }, async (tx) => {
    await lockMailHalt(tx);
    // On a connection of its own: this transaction sees none of the schools that may have been stopped.
    const halt = await withScope(deps.database, everywhere, findMailHalt);
    const createdAt = deps.clock.now();
    await insertInstitution(tx, {
      id: institutionId,
      name: founding.name.zh,
      nameEn: founding.name.en,
      officeName: founding.office.zh,
      officeNameEn: founding.office.en,
      timeZone: founding.timeZone,
      contactPhone: null,
      isExample: founding.isExample,
      createdAt,
    });
    await record(deps, tx, actor, created("institution", institutionId, { name: founding.name.zh }));
    await saveMailSetting(tx, {
      ...{
        institutionId,
        state: founding.sends ? "enabled" : "not-enabled",
        redirectTo: null,
        because: null,
        changedBy: null,
      },
      changedAt: createdAt,
      ...{ haltedAt: halt?.at ?? null, haltedBecause: halt?.because ?? null },
    });
    await insertPolicyAdoption(tx, {
      id: deps.newId(),
      institutionId,
      version: 1,
      settings: schoolSettings.parse({
        school: founding.school,
        attainmentFormula: founding.attainmentFormula,
      }),
      because: null,
      remindingFrom: founding.remindingFrom,
      adoptedBy: null,
      adoptedAt: createdAt,
    });
    await record(deps, tx, actor, {
      kind: "policy.adopted",
      objectKind: "institution",
      objectId: institutionId,
      detail: { school: founding.school, version: 1 },
    });
    const units = await addUnits(deps, tx, actor, founding);
    return { institutionId, units, people: await addPeople(deps, tx, actor, founding, units) };
  });
}

async function addUnits(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: MachineActor,
  { units }: Founding,
): Promise<ReadonlyMap<string, UnitId>> {
  const ids = new Map<string, UnitId>();
  for (const { kind, name } of units) {
    const id = deps.newId<UnitId>();
    ids.set(name.zh, id);
    await insertUnit(tx, {
      id,
      institutionId: actor.institutionId,
      parentId: null,
      kind,
      name: name.zh,
      nameEn: name.en,
      createdAt: deps.clock.now(),
    });
    await record(deps, tx, actor, created("unit", id, { name: name.zh, kind }));
  }
  return ids;
}

async function addPeople(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: MachineActor,
  { people, remindingFrom }: Founding,
  units: ReadonlyMap<string, UnitId>,
): Promise<ReadonlyMap<string, PersonId>> {
  const ids = new Map<string, PersonId>();
  for (const { name, email, role, unit } of people) {
    const unitId = units.get(unit);
    if (!unitId) throw new Error(`No unit named ${unit} for ${email}`);
    const id = deps.newId<PersonId>();
    ids.set(email, id);
    const createdAt = deps.clock.now();
    await insertPerson(tx, {
      id,
      institutionId: actor.institutionId,
      name: name.zh,
      nameEn: name.en,
      email,
      accountId: null,
      createdAt,
    });
    await record(deps, tx, actor, created("person", id, { email }));
    await insertMembership(tx, {
      id: deps.newId(),
      institutionId: actor.institutionId,
      personId: id,
      unitId,
      role,
      validFrom: remindingFrom,
      validTo: null,
      createdAt,
    });
    await record(deps, tx, actor, {
      kind: "membership.granted",
      objectKind: "person",
      objectId: id,
      detail: { role, unit },
    });
  }
  return ids;
}

const created = (
  objectKind: "institution" | "unit" | "person",
  objectId: string,
  detail: Record<string, unknown>,
) => ({
  kind: `${objectKind}.created` as const,
  objectKind,
  objectId,
  detail,
});
