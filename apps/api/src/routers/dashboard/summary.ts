import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { listOwedUntil } from "@goodstanding/database/queries/obligation";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { datesAsked } from "@goodstanding/domain/filings/dates-asked";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { pressingLevel } from "@goodstanding/domain/filings/pressing-level";
import { daysBetween, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import { byGravity } from "@goodstanding/domain/policy/gravity";
import { deadlinesOf, trackedDeadlines } from "@goodstanding/domain/reminders/deadline";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { programmesInEffect } from "@goodstanding/operations/programmes/programmes-in-effect";
import { comingDates } from "../../presenters/coming-dates.ts";
import { type FilingListRow, filingRow } from "../../presenters/filing-row.ts";
import { pressingDuties, pressingUntil } from "../../presenters/pressing-duties.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { handingsOf } from "../../read-handings.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { latestVerdicts } from "../../read-verdicts.ts";
import { procedure } from "../../trpc.ts";

const ATTENTION = 8;

/** The facts of one sentence, four numbers, what to look at first, and the other duties that press, for the year of today. */
export const summary = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const reckoning = await reckoningOf(tx, actor, today);
    const year = yearOf(today);
    const since = (await adoptedPolicies(tx))?.remindingFrom ?? today;
    const programmes = (await programmesInEffect(tx, await listProgrammes(tx))).map((programme) =>
      programmeRow(programme, today),
    );
    const owed = (await listFilings(tx)).filter(
      ({ period, obligationState, status }) =>
        period === String(year) && obligationState === "owed" && status !== "exempt",
    );
    const handings = await handingsOf(tx, owed, today);
    const verdictOn = await latestVerdicts(tx, today);
    const rowOf = (filing: FilingView) => filingRow(filing, reckoning, handings(filing));
    const filings = owed.map(rowOf);
    const annual = filings.filter(({ rule }) => rule === "annual-filing");
    const { school, agency } = comingDates(filings, today);
    const tracked = owed.filter(
      (filing) =>
        trackedDeadlines(deadlinesOf(datesAsked(filing, filing, reckoning.calendar)), since).length > 0,
    );
    const having = (status: FilingListRow["status"]) =>
      filings.filter((filing) => filing.status === status).length;
    return {
      year,
      sentence: {
        programmes: programmes.length,
        inValidity: programmes.filter(({ validity }) => validity?.inForce).length,
        owesFiling: annual.length,
        owesReport: filings.length - annual.length,
        schoolDue: school?.due ?? null,
        schoolLastWorkingDay: school?.lastWorkingDay ?? null,
        /** `null` without a date and once it is past. */
        workingDaysLeft:
          school?.lastWorkingDay && today <= school.due
            ? workingDaysBetween(reckoning.calendar, today, school.lastWorkingDay)
            : null,
        /** Past the school's date, or the new day of what is wanted again, and nothing handed in. */
        schoolOverdue: filings.filter((filing) => isOverdueToSchool(filing, since)).length,
        agencyDue: agency?.due ?? null,
        agencyDaysLeft: agency ? daysBetween(today, agency.due) : null,
        agencyRegime: agency?.regime ?? null,
        holidays: school?.holidays ?? null,
        approved: having("school-approved") + having("filed"),
        awaiting: having("awaiting-school"),
        awaitingCollege: having("awaiting-college"),
        filed: having("filed"),
        notSubmitted: having("not-started") + having("drafting"),
        notStarted: having("not-started"),
      },
      numbers: {
        notSubmitted: having("not-started") + having("drafting"),
        awaitingMe: having("awaiting-school"),
        awaitingCollege: having("awaiting-college"),
        returned: having("returned"),
        approvedNotFiled: having("school-approved"),
      },
      attention: tracked
        .map((filing) => ({ ...rowOf(filing), ...verdictOn(filing) }))
        .toSorted(byConsequence(today))
        .slice(0, ATTENTION),
      attentionTotal: tracked.length,
      duties: pressingDuties(await listOwedUntil(tx, pressingUntil(today)), {
        today,
        since,
        calendar: reckoning.calendar,
      }),
    };
  }),
);

const isOverdueToSchool = ({ standing: { school } }: FilingListRow, since: LocalDate): boolean =>
  school.status === "missed" && school.due !== null && school.due >= since;

/** By the date that a row shows; on one date the graver first, then what the college has still to hand in. */
const byConsequence =
  (today: LocalDate) =>
  (a: FilingListRow, b: FilingListRow): number => {
    const [dueA, dueB] = [pressingDue(a, today), pressingDue(b, today)];
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    return byGravity(a, b) || remaining(b) - remaining(a);
  };

const pressingDue = (filing: FilingListRow, today: LocalDate): string =>
  filing.standing[pressingLevel(filing, today)].due ?? "9999";

const remaining = ({ status }: FilingListRow): number =>
  awaitsCollege(status) ? 2 : status === "awaiting-school" ? 1 : 0;
