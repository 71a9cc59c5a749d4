import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution, type InstitutionRow } from "@goodstanding/database/queries/institution";
import { listRemindersOn } from "@goodstanding/database/queries/mail";
import { listDutiesUntil } from "@goodstanding/database/queries/obligation";
import { listPlannedSteps } from "@goodstanding/database/queries/reminder";
import { listOpenHolds, type ReminderHoldView } from "@goodstanding/database/queries/reminder-hold";
import { listUnits } from "@goodstanding/database/queries/unit";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { addDays, type LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { LaddersInForce } from "@goodstanding/domain/policy/ladders-in-force";
import type { ReminderLadder, ReminderLadders } from "@goodstanding/domain/policy/reminder-ladder";
import type { ReminderPlanInput } from "@goodstanding/domain/reminders/plan-reminders";
import type { ReminderStep } from "@goodstanding/domain/reminders/reminder-step";
import { schoolLadders } from "@goodstanding/policy-packs/reminder-ladder";
import { institutionCalendar } from "../calendar/institution-calendar.ts";
import { type AdoptedPolicies, adoptedPolicies } from "../policies/adopted-policies.ts";
import { dutyCandidate, filingCandidate } from "./reminder-candidates.ts";

/** All that the planner asks of one institution, with what puts its plan into words. */
export interface PlanFacts {
  readonly institution: InstitutionRow;
  readonly adopted: AdoptedPolicies;
  readonly units: ReadonlyMap<UnitId, Text>;
  /** Those that are owed. */
  readonly filings: readonly FilingView[];
  readonly holds: readonly ReminderHoldView[];
  readonly input: ReminderPlanInput;
  /** Today's reminders of each unit, those included that nobody got. */
  readonly writtenToday: ReadonlyMap<UnitId, readonly unknown[]>;
  /** Those that come into force after `today`. */
  readonly laterLadders: LaddersInForce["later"];
}

/** `until`: the last day that is planned for; `null` where the institution has adopted nothing. */
export async function readPlanInput(
  tx: ScopedTransaction,
  institutionId: InstitutionId,
  { today, until }: { readonly today: LocalDate; readonly until: LocalDate },
): Promise<PlanFacts | null> {
  const institution = await findInstitution(tx, institutionId);
  const adopted = await adoptedPolicies(tx);
  if (!institution || !adopted) return null;
  const calendar = await institutionCalendar(tx);
  const { now: ladders, later: laterLadders } = schoolLadders(adopted.settings, today);
  const filings = (await listFilings(tx)).filter(({ obligationState }) => obligationState === "owed");
  const duties = await listDutiesUntil(
    tx,
    addDays(until, daysAhead([ladders, ...laterLadders.map((each) => each.ladders)])),
  );
  const candidates = [
    ...filings.map((filing) => filingCandidate(filing, calendar, adopted.remindingFrom)),
    ...duties.map((duty) => dutyCandidate(duty, adopted)),
  ];
  const holds = await listOpenHolds(tx);
  const planned = await listPlannedSteps(
    tx,
    candidates.map(({ obligationId }) => obligationId),
  );
  const units = (await listUnits(tx)).map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }] as const);
  const ofToday = await listRemindersOn(tx, today);
  return {
    writtenToday: Map.groupBy(ofToday, ({ unitId }) => unitId),
    ...{ institution, adopted, filings, holds, laterLadders },
    units: new Map(units),
    input: {
      ...{ today, calendar, ladders, candidates },
      alreadyPlanned: planned.map((row) => ({ ...row, step: stepOf(row.step) })),
      holds: holds.map((hold) => ({ ...hold, step: hold.step === null ? null : stepOf(hold.step) })),
      mailedToday: new Set(ofToday.filter(({ isUnsaid }) => !isUnsaid).map(({ unitId }) => unitId)),
    },
  };
}

/** Written by the planner alone. */
const stepOf = (step: string): ReminderStep => step as ReminderStep;

/** Calendar days within which the first rung of any duty lies before its date: of ten days three may be free. */
const daysAhead = (ladders: readonly ReminderLadders[]): number =>
  20 +
  2 *
    Math.max(
      0,
      ...ladders
        .flatMap(Object.values<ReminderLadder>)
        .flatMap(({ schoolBefore, agencyBefore }) => [...schoolBefore, ...agencyBefore]),
    );
