import type { InstitutionRow } from "@goodstanding/database/queries/institution";
import type { AdoptableSchools } from "@goodstanding/domain/policy/check-choice";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { allPacks } from "@goodstanding/policy-packs/packs";

/**
 * Whose documents an institution may adopt: those of the school of its name, and of the school that it stands under
 * or stood under before. An example that never stood under any may try every school's.
 */
export function adoptableSchools(
  { name, isExample }: Pick<InstitutionRow, "name" | "isExample">,
  everAdopted: readonly SchoolSettings[],
): AdoptableSchools {
  const schools = everAdopted.flatMap(({ school }) =>
    allPacks
      .filter((pack) => pack.level === "school")
      .filter(({ id, series }) => school && ("pin" in school ? id === school.pin : series === school.follow))
      .map((pack) => pack.school.zh),
  );
  return isExample && schools.length === 0 ? "any" : [...new Set([name, ...schools])];
}
