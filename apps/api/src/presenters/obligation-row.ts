import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import { movedRemark } from "@goodstanding/domain/obligations/ruling-remarks";
import { withoutPart } from "@goodstanding/domain/obligations/words";
import { mayWithObligation } from "./may-do.ts";
import { type Answer, type Reckoning, standingToday } from "./standing-today.ts";

/** An obligation in a list: whose, what, until when, how it stands today, why, and what the reader may do. */
export const obligationRow = (obligation: ObligationView, answer: Answer, reckoning: Reckoning) => ({
  id: obligation.id,
  rule: obligation.rule,
  regime: obligation.regime,
  period: obligation.period,
  year: obligation.year,
  state: obligation.state,
  /** `null`: owed by the unit itself. */
  programme:
    obligation.programmeId !== null && obligation.programmeName !== null
      ? { id: obligation.programmeId, name: obligation.programmeName, code: obligation.programmeCode ?? "" }
      : null,
  unit: { id: obligation.owningUnitId, name: { zh: obligation.unitName, en: obligation.unitNameEn } },
  targetDue: obligation.targetDue,
  schoolDue: obligation.schoolDue,
  /** The new day of a filing that was returned or unlocked, by which the school's standing is then judged. */
  dueAgain: answer.filing ? wantedAgainBy(answer.filing) : null,
  agencyDue: obligation.agencyDue,
  schoolLastWorkingDay: obligation.schoolLastWorkingDay,
  agencyLastWorkingDay: obligation.agencyLastWorkingDay,
  holidays: obligation.holidays,
  steps: obligation.steps,
  gravity: obligation.gravity,
  why: obligation.why,
  note: answer.moved ? withoutPart(obligation.note, movedRemark(answer.moved)) : obligation.note,
  citations: obligation.citations,
  /** The school's day is one of its settings, not its document's. */
  moved: answer.moved ?? null,
  packs: obligation.packs,
  inputs: obligation.inputs,
  filing: answer.filing ? { id: answer.filing.id, status: answer.filing.status } : null,
  standing: standingToday(obligation, answer, reckoning),
  may: mayWithObligation(reckoning.actor, obligation),
});
