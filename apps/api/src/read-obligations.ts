import { type DateAdjustmentView, listDateAdjustments } from "@goodstanding/database/queries/date-adjustment";
import { type FactView, listFacts } from "@goodstanding/database/queries/fact";
import { listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { listPeople } from "@goodstanding/database/queries/person";
import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { institutionCalendar } from "@goodstanding/operations/calendar/institution-calendar";
import { readCarriedResults } from "@goodstanding/operations/oversight/read-follow-ups";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { laddersOf, reminderLadders } from "@goodstanding/policy-packs/reminder-ladder";
import { type MovedDates, movedDates } from "./presenters/moved-dates.ts";
import type { Around } from "./presenters/obligation-detail.ts";
import type { Answer, Reckoning } from "./presenters/standing-today.ts";
import { found } from "./trpc.ts";

/** By what the dates of this institution are judged today, and by whom they are read. */
export async function reckoningOf(
  tx: ScopedTransaction,
  actor: PersonActor,
  today: LocalDate,
): Promise<Reckoning> {
  const { timeZone } = found(await findInstitution(tx, actor.institutionId), "session.required");
  const adopted = await adoptedPolicies(tx);
  return {
    ...{ actor, today, timeZone, calendar: await institutionCalendar(tx) },
    ladders: adopted ? laddersOf(adopted.settings, today) : reminderLadders,
  };
}

/** What has been done about each obligation in scope. */
export async function answersIn(tx: ScopedTransaction): Promise<(obligation: ObligationView) => Answer> {
  const filings = new Map((await listFilings(tx)).map((filing) => [filing.obligationId, filing]));
  const closing = new Map(
    (await listFacts(tx))
      .filter(closes)
      .map((fact) => [keyOf(fact, fact.closesRule, fact.closesPeriod), fact]),
  );
  const movedIn = await movedDatesIn(tx);
  return (obligation) => ({
    moved: movedIn(obligation.regime, obligation.rule, obligation.year),
    filing: filings.get(obligation.id),
    closedBy: closing.get(keyOf(obligation, obligation.rule, obligation.period)),
  });
}

/** The school dates that the office has moved, each with its author. */
const movedDatesIn = async (tx: ScopedTransaction): Promise<MovedDates> =>
  movedDates(
    await listPolicyAdoptions(tx),
    new Map((await listPeople(tx)).map((person) => [person.id, person])),
  );

/** The same, with the dates that somebody has moved and the spot checks whose results are carried into it. */
export async function aroundIn(tx: ScopedTransaction): Promise<(obligation: ObligationView) => Around> {
  const answerTo = await answersIn(tx);
  const carriedInto = await readCarriedResults(tx);
  const standing = (await listDateAdjustments(tx)).filter(({ withdrawnAt }) => withdrawnAt === null);
  return (obligation) => ({
    ...answerTo(obligation),
    adjustments: standing.filter((adjustment) => concerns(adjustment, obligation)),
    carried: carriedInto(obligation.id),
  });
}

/** For the programme or unit itself, or for all programmes of the unit. */
export const concerns = (adjustment: DateAdjustmentView, obligation: ObligationView): boolean =>
  adjustment.rule === obligation.rule &&
  adjustment.period === obligation.period &&
  (adjustment.programmeId === null
    ? adjustment.unitId === obligation.owningUnitId
    : adjustment.programmeId === obligation.programmeId);

interface Subject {
  readonly programmeId: string | null;
  readonly unitId: string | null;
}

const keyOf = ({ programmeId, unitId }: Subject, rule: string | null, period: string | null): string =>
  `${programmeId ?? unitId} ${rule} ${period}`;

const closes = ({ kind, withdrawnAt }: FactView): boolean => kind === "fulfilled" && withdrawnAt === null;
