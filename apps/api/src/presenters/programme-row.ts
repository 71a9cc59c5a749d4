import type { AccreditationRow } from "@goodstanding/database/queries/accreditation";
import type { ProgrammeView } from "@goodstanding/database/queries/programme";
import { firstDayOf, type LocalDate, lastDayOf } from "@goodstanding/domain/kernel/dates";

/** `validity` is the one in force today, else the latest; `null` for an applicant. */
export function programmeRow(programme: ProgrammeView, today: LocalDate) {
  const { accreditations } = programme;
  const accreditation = accreditations.find((each) => isInForce(each, today)) ?? accreditations.at(-1);
  return {
    id: programme.id,
    position: programme.position,
    name: programme.name,
    code: programme.code,
    batch: programme.batch,
    college: { id: programme.unitId, name: { zh: programme.unitName, en: programme.unitNameEn } },
    /** The year of the batch in which it applies for the first time; `null` for one that has passed. */
    applyingIn: programme.applyingIn,
    validity: accreditation ? validityRow(accreditation, today) : null,
  };
}

/** One validity; `regime` is the word of the list that it was read from. */
export const validityRow = (accreditation: AccreditationRow, today: LocalDate) => ({
  from: accreditation.validFrom,
  to: accreditation.validTo,
  conclusion: accreditation.conclusion,
  noticeDate: accreditation.noticeDate,
  regime: accreditation.regime,
  discontinuedFrom: accreditation.discontinuedFrom,
  isExample: accreditation.isExample,
  inForce: isInForce(accreditation, today),
});

const isInForce = ({ validFrom, validTo, discontinuedFrom }: AccreditationRow, today: LocalDate): boolean =>
  firstDayOf(validFrom) <= today &&
  today <= lastDayOf(validTo) &&
  (discontinuedFrom === null || today < discontinuedFrom);
