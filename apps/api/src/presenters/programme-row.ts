import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import { firstDayOf, type LocalDate, lastDayOf } from "@goodstanding/domain/kernel/dates";

/** `validity` is the one in force today, else the latest; `null` for an applicant. */
export function programmeRow(programme: ProgrammeView, today: LocalDate) {
  const { accreditations } = programme;
  const accreditation =
    accreditations.find(
      ({ validFrom, validTo }) => firstDayOf(validFrom) <= today && today <= lastDayOf(validTo),
    ) ?? accreditations.at(-1);
  return {
    id: programme.id,
    position: programme.position,
    name: programme.name,
    code: programme.code,
    batch: programme.batch,
    college: { id: programme.unitId, name: { zh: programme.unitName, en: programme.unitNameEn } },
    validity: accreditation
      ? {
          from: accreditation.validFrom,
          to: accreditation.validTo,
          conclusion: accreditation.conclusion,
          isExample: accreditation.isExample,
          inForce: firstDayOf(accreditation.validFrom) <= today && today <= lastDayOf(accreditation.validTo),
        }
      : null,
  };
}
