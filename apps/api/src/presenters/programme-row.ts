import { holds } from "@goodstanding/domain/accreditation/accreditations-in-effect";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  AccreditationRowInEffect,
  ProgrammeInEffect,
} from "@goodstanding/operations/programmes/programmes-in-effect";

/** `validity` is the one in force today, else the latest; `null` for an applicant. */
export function programmeRow(programme: ProgrammeInEffect, today: LocalDate) {
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
export const validityRow = (accreditation: AccreditationRowInEffect, today: LocalDate) => ({
  from: accreditation.validFrom,
  to: accreditation.validTo,
  conclusion: accreditation.conclusion,
  noticeDate: accreditation.noticeDate,
  regime: accreditation.regime,
  discontinuedFrom: accreditation.discontinuedFrom,
  /** 申诉 that keeps a 中止 from taking effect; `null` where none stands. */
  appeal: accreditation.appeal,
  isExample: accreditation.isExample,
  inForce: isInForce(accreditation, today),
});

const isInForce = (accreditation: AccreditationRowInEffect, today: LocalDate): boolean =>
  holds(accreditation, today) &&
  (accreditation.discontinuedFrom === null || today < accreditation.discontinuedFrom);
