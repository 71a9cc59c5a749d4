import { type AccreditationRow, replaceAccreditations } from "@goodstanding/database/queries/accreditation";
import { type ProgrammeRow, saveProgrammes } from "@goodstanding/database/queries/programme";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import type { Accreditation } from "@goodstanding/domain/accreditation/programme";
import type { Build } from "./build.ts";

export interface BuiltProgramme {
  readonly programme: ProgrammeRow;
  readonly accreditations: readonly AccreditationRow[];
}

/** A programme of the unit; an applicant where `accreditations` is empty. */
export async function buildProgramme(
  { tx, institutionId, newId, now }: Build,
  unit: UnitRow,
  accreditations: readonly Accreditation[],
  change: Partial<ProgrammeRow> = {},
): Promise<BuiltProgramme> {
  const programme: ProgrammeRow = {
    id: newId(),
    institutionId,
    unitId: unit.id,
    position: 1,
    name: "机械设计制造及其自动化",
    code: "080202",
    batch: accreditations.length > 0 ? "passed" : "2026",
    applyingIn: accreditations.length > 0 ? null : 2026,
    stages: {},
    updatedAt: now,
    ...change,
  };
  await saveProgrammes(tx, [programme]);
  const rows = accreditations.map((accreditation) => ({
    regime: null,
    ...accreditation,
    id: newId(),
    institutionId,
    programmeId: programme.id,
    isExample: true,
  }));
  await replaceAccreditations(tx, [programme.id], rows);
  return { programme, accreditations: rows };
}
