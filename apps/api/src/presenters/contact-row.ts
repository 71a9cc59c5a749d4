import type { OutsideContactView } from "@goodstanding/database/queries/outside-contact";

/** One contact that was made without this product. */
export const contactRow = (contact: OutsideContactView) => {
  const { id, onDay, atTime, means, withWhom, said, madeBy, rule, regime, period } = contact;
  return {
    ...{ id, onDay, atTime, means, withWhom, said, madeBy },
    /** With the whole college, not about this programme alone. */
    isOfUnit: contact.unitId !== null,
    duty: rule === null || regime === null || period === null ? null : { rule, regime, period },
    recordedBy: { zh: contact.recordedByName, en: contact.recordedByNameEn },
    recordedAt: contact.recordedAt.toISOString(),
    withdrawn:
      contact.withdrawnAt === null
        ? null
        : { at: contact.withdrawnAt.toISOString(), because: contact.withdrawnBecause ?? "" },
  };
};
