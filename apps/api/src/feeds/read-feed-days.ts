import type { InstitutionRow } from "@goodstanding/database/queries/institution";
import { listObligationsOfYears, type ObligationView } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { CalendarDay } from "@goodstanding/documents/ics/write-ics";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { datesAsked } from "@goodstanding/domain/filings/dates-asked";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { Language } from "@goodstanding/domain/kernel/text";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { scopeOf } from "@goodstanding/operations/scope-of";
import type { ApiDeps } from "../context.ts";
import { type Answer, standingToday } from "../presenters/standing-today.ts";
import { answersIn, reckoningOf } from "../read-obligations.ts";
import { readTaskDays } from "../read-task-days.ts";
import { feedBegins } from "./feed-begins.ts";
import { feedDays } from "./feed-days.ts";
import { taskFeedDay } from "./task-feed-day.ts";

interface Feed {
  readonly institution: InstitutionRow;
  readonly language: Language;
}

/** The last year of the calendar, far beyond what is derived. */
const LAST_YEAR = 2199;

/** Every date that the reader may see today, of duties, letters and orders, from the day on with which feeds begin. */
export function readFeedDays(
  { database, clock, publicUrl }: Pick<ApiDeps, "database" | "clock" | "publicUrl">,
  actor: PersonActor,
  { institution, language }: Feed,
): Promise<CalendarDay[]> {
  const today = clock.today(institution.timeZone);
  const begins = feedBegins(today);
  return withScope(database, scopeOf(actor), async (tx) => {
    const adopted = await adoptedPolicies(tx);
    if (!adopted) return [];
    const reckoning = await reckoningOf(tx, actor, today);
    const answerTo = await answersIn(tx);
    // An agency's date may lie in the year after the duty's own.
    const obligations = await listObligationsOfYears(tx, { from: yearOf(begins) - 1, to: LAST_YEAR });
    const tasks = await readTaskDays(tx);
    const settings = { institutionId: institution.id, language, publicUrl, begins };
    const taskDays = tasks.map((task) => taskFeedDay(task, settings)).filter((day) => day !== null);
    const dutyDays = obligations.flatMap((stored) => {
      const answer = answerTo(stored);
      const { regime, rule, year } = stored;
      const standing = standingToday(stored, answer, reckoning);
      const obligation = datesAsked(stored, answer.filing, reckoning.calendar);
      const { agencyWord } = adopted.policies.inForce(regime, rule, year).policy.association;
      const changedAt = lastChange(obligation, answer);
      return feedDays({ obligation, standing, agencyWord, changedAt }, settings);
    });
    return [...dutyDays, ...taskDays];
  });
}

/** A filing that was handed in or a fact that closes a duty changes what is said of it, and leaves its row alone. */
const lastChange = ({ updatedAt }: ObligationView, { filing, closedBy }: Answer): Date =>
  [updatedAt, filing?.updatedAt, closedBy?.recordedAt]
    .filter((at) => at !== undefined)
    .reduce((latest, at) => (at > latest ? at : latest));
