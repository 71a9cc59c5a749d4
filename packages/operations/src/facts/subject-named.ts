import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import type { FactColumn, ListedFact } from "@goodstanding/domain/accreditation/fact-row";
import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";

type Named = Pick<ListedFact, "line" | "programmeCode" | "programmeName" | "unit">;

type KnownProgramme = Pick<ProgrammeView, "id" | "code" | "name" | "unitName">;
type KnownUnit = Pick<UnitRow, "id" | "name">;

interface Register {
  readonly programmes: readonly KnownProgramme[];
  readonly units: readonly KnownUnit[];
}

/** Whom a line is about: the programme that it names by code, name or both, else the unit. Errors: where it names nobody, or several. */
export function subjectNamed(
  row: Named,
  { programmes, units }: Register,
): Result<{ readonly programmeId: ProgrammeId | null; readonly unitId: UnitId | null }, RowProblem> {
  const { programmeCode, programmeName, unit } = row;
  const refuse = (column: FactColumn, found: string | null, expected: Text) =>
    err({ row: row.line, column, found: found ?? "", expected });
  if (unit !== null && !units.some(({ name }) => name === unit)) return refuse("unit", unit, aUnitOf(units));
  if (programmeCode === null && programmeName === null) {
    const named = units.find(({ name }) => name === unit);
    return named ? ok({ programmeId: null, unitId: named.id }) : refuse("programme_code", null, somebody);
  }
  const column = programmeCode === null ? "programme_name" : "programme_code";
  const found = [programmeCode, programmeName].filter((part) => part !== null).join(" ");
  const meant = programmes.filter(
    ({ code, name, unitName }) =>
      (programmeCode ?? code) === code && (programmeName ?? name) === name && (unit ?? unitName) === unitName,
  );
  const [programme, ...others] = meant;
  if (!programme) return refuse(column, found, unit === null ? aProgramme : aProgrammeOf(unit));
  return others.length === 0
    ? ok({ programmeId: programme.id, unitId: null })
    : refuse(column, found, oneProgramme(meant));
}

const somebody: Text = {
  zh: "专业代码、专业名称或单位至少填一项",
  en: "A programme's code or name, or a unit",
};
const aProgramme: Text = {
  zh: "已登记专业的代码和名称（见专业列表）",
  en: "Code and name of a registered programme (see the list of programmes)",
};
const aProgrammeOf = (unit: string): Text => ({
  zh: `“${unit}”已登记专业的代码和名称`,
  en: `Code and name of a registered programme of ${unit}`,
});
const oneProgramme = (meant: readonly KnownProgramme[]): Text => ({
  zh: `只对应一个专业；现对应：${meant.map(({ code, name }) => `${code} ${name}`).join("、")}`,
  en: `One programme alone; this names ${meant.map(({ code, name }) => `${code} ${name}`).join(", ")}`,
});
const aUnitOf = (units: readonly KnownUnit[]): Text => ({
  zh: `本校单位：${units.map(({ name }) => name).join("、")}`,
  en: `A unit of the institution: ${units.map(({ name }) => name).join(", ")}`,
});
