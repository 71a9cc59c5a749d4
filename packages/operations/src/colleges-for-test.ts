import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "./deps.ts";
import { type Founded, foundInstitution } from "./institutions/found-institution.ts";
import { importProgrammes } from "./programmes/import-programmes.ts";

/** Programmes of one college, by name and start of validity, with the addresses of its teaching secretaries. */
export interface CollegePlan {
  readonly college: string;
  readonly secretaries: readonly string[];
  readonly programmes: Readonly<Record<string, number>>;
}

/** An institution under imut-2024-23 whose programmes are each valid for six years; `office`: its administrator's address. */
export async function foundColleges(
  deps: Deps,
  plans: readonly CollegePlan[],
  office = "office@school.example",
): Promise<Founded> {
  const founded = await foundInstitution(deps, {
    name: { zh: "示例大学", en: "Example University" },
    office: { zh: "教务处", en: "Academic Affairs Office" },
    timeZone: "Asia/Shanghai",
    isExample: true,
    sends: true,
    school: { pin: "imut-2024-23" },
    attainmentFormula: "ratio-of-sums",
    remindingFrom: localDate("2026-01-01"),
    units: [
      { kind: "quality-office", name: { zh: "教务处", en: "Academic Affairs Office" } },
      ...plans.map(({ college }) => ({ kind: "college" as const, name: { zh: college, en: college } })),
    ],
    people: [
      {
        name: { zh: "牵头部门管理员", en: "Office administrator" },
        email: office,
        role: "quality-office-administrator",
        unit: "教务处",
      },
      ...plans.flatMap(({ college, secretaries }) =>
        secretaries.map((email) => ({
          name: { zh: `${college}教学秘书`, en: "Teaching secretary" },
          email,
          role: "teaching-secretary" as const,
          unit: college,
        })),
      ),
    ],
  });
  const rows = plans.flatMap(({ college, programmes }) =>
    Object.entries(programmes).map(([name, from]) => ({ college, name, from })),
  );
  const csv = [
    "no,name,code,group,valid_from,valid_to,conclusion,conditional,college",
    ...rows.map(
      ({ college, name, from }, at) =>
        `${at + 1},${name},080202,passed,${from}-01,${from + 5}-12,passed,false,${college}`,
    ),
  ];
  const { institutionId } = founded;
  const imported = await importProgrammes(
    deps,
    { kind: "system", institutionId, name: "系统任务" },
    { csv: Buffer.from(csv.join("\n")), isExample: true },
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return founded;
}
