import type { ComingItem, ComingMail } from "@goodstanding/operations/reminders/read-coming-reminders";

/** A mail of the days ahead; `held`: every item is kept back, so that it does not go out. */
export const comingMail = ({ planned: { day, kind }, unit, subject, audience, items }: ComingMail) => ({
  ...{ day, kind, unit, subject },
  recipients: audience.to,
  copies: audience.copies,
  /** Nobody of the unit can be addressed: the office is told in its place. */
  isUnitReached: audience.isUnitReached,
  held: items.every(({ hold }) => hold !== null),
  items: items.map(itemOf),
});

const itemOf = ({ candidate, step, kind, deadline, hold, askedUntil }: ComingItem) => ({
  obligationId: candidate.obligationId,
  /** `null`: the unit owes it itself. */
  programme: candidate.programme,
  rule: candidate.rule,
  regime: candidate.regime,
  period: candidate.period,
  ...{ step, kind },
  due: deadline.due,
  level: deadline.level,
  /** Until when its unit asks for more time, undecided. */
  askedUntil,
  hold: hold && {
    id: hold.id,
    kind: hold.kind,
    reason: hold.reason,
    by: { zh: hold.setByName, en: hold.setByNameEn },
    at: hold.setAt,
  },
});
