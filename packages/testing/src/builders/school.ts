import type { Database } from "@goodstanding/database/database";
import type { InstitutionRow } from "@goodstanding/database/queries/institution";
import { saveMailSetting } from "@goodstanding/database/queries/mail-setting";
import type { PersonRow } from "@goodstanding/database/queries/person";
import { insertPolicyAdoption } from "@goodstanding/database/queries/policy-adoption";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import { type Scope, withScope } from "@goodstanding/database/scope";
import type { Accreditation } from "@goodstanding/domain/accreditation/programme";
import { localDate, type YearMonth } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { buildInstitution } from "./institution.ts";
import { buildMembership } from "./membership.ts";
import { buildPerson } from "./person.ts";
import { type BuiltProgramme, buildProgramme } from "./programme.ts";
import { buildUnit } from "./unit.ts";

export interface School {
  readonly institution: InstitutionRow;
  readonly office: UnitRow;
  readonly college: UnitRow;
  /** 牵头部门管理员 */
  readonly administrator: PersonRow;
  /** 教学秘书 of the college. */
  readonly secretary: PersonRow;
  readonly programme: BuiltProgramme;
  /** The whole institution. */
  readonly scope: Scope & { readonly kind: "institution" };
}

export interface SchoolPlan {
  readonly name?: string;
  /** `null` for a school that stands under the association's rules alone. */
  readonly schoolPack?: string | null;
  /** Of the one programme; passed for 2022–2027 where left out. */
  readonly accreditations?: readonly Accreditation[];
}

/** The smallest school in which the main job runs: an office, a college, one person each, and one programme. */
export function buildSchool(
  database: Database,
  { newId, now }: { readonly newId: <Id extends string>() => Id; readonly now: Date },
  { name = "示例大学", schoolPack = "imut-2024-23", accreditations = [passed] }: SchoolPlan = {},
): Promise<School> {
  const scope = { kind: "institution", institutionId: newId<InstitutionId>(), unitIds: "all" } as const;
  return withScope(database, scope, async (tx) => {
    const build = { tx, institutionId: scope.institutionId, newId, now };
    const institution = await buildInstitution(build, { name });
    const office = await buildUnit(build, {
      kind: "quality-office",
      name: "教务处",
      nameEn: "Academic Affairs Office",
    });
    const college = await buildUnit(build);
    const administrator = await buildPerson(build, {
      name: "牵头部门管理员",
      nameEn: "Office administrator",
    });
    const secretary = await buildPerson(build, { name: "机械工程学院教学秘书" });
    await buildMembership(build, administrator, office, { role: "quality-office-administrator" });
    await buildMembership(build, secretary, college);
    await saveMailSetting(tx, {
      ...{ institutionId: scope.institutionId, state: "enabled", redirectTo: null },
      ...{ because: null, changedBy: null, changedAt: now },
    });
    await insertPolicyAdoption(tx, {
      id: newId(),
      institutionId: scope.institutionId,
      version: 1,
      settings: schoolSettings.parse({ school: schoolPack === null ? null : { pin: schoolPack } }),
      because: null,
      adoptedBy: null,
      remindingFrom: localDate("2026-01-01"),
      adoptedAt: now,
    });
    const programme = await buildProgramme(build, college, accreditations);
    return { institution, office, college, administrator, secretary, programme, scope };
  });
}

const passed: Accreditation = {
  conclusion: "passed",
  validFrom: "2022-01" as YearMonth,
  validTo: "2027-12" as YearMonth,
  noticeDate: null,
};
