import { listFilings } from "@goodstanding/database/queries/filing";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { pressingLevel } from "@goodstanding/domain/filings/pressing-level";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import { type FilingListRow, filingRow } from "../../presenters/filing-row.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { procedure } from "../../trpc.ts";

const ATTENTION = 8;

/** The facts of one sentence, four numbers, and what to look at first, for the year of today. */
export const summary = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const reckoning = await reckoningOf(tx, actor, today);
    const year = yearOf(today);
    const programmes = (await listProgrammes(tx)).map((programme) => programmeRow(programme, today));
    const filings = (await listFilings(tx))
      .filter(({ period, obligationState }) => period === String(year) && obligationState === "owed")
      .map((filing) => filingRow(filing, reckoning));
    const annual = filings.filter(({ rule }) => rule === "annual-filing");
    const next = earliest(filings.filter(({ status }) => awaitsCollege(status))) ?? earliest(filings);
    const agency = nextAgencyDate(filings, today);
    const having = (status: FilingListRow["status"]) =>
      filings.filter((filing) => filing.status === status).length;
    return {
      year,
      sentence: {
        programmes: programmes.length,
        inValidity: programmes.filter(({ validity }) => validity?.inForce).length,
        owesFiling: annual.length,
        owesReport: filings.length - annual.length,
        schoolDue: next?.standing.school.due ?? null,
        schoolLastWorkingDay: next?.standing.school.lastWorkingDay ?? null,
        workingDaysLeft: next?.standing.school.lastWorkingDay
          ? workingDaysBetween(reckoning.calendar, today, next.standing.school.lastWorkingDay)
          : null,
        agencyDue: agency?.due ?? null,
        agencyDaysLeft: agency?.daysLeft ?? null,
        holidays: next?.holidays ?? null,
        approved: having("school-approved"),
        awaiting: having("awaiting-school"),
        notSubmitted: filings.filter(({ status }) => awaitsCollege(status)).length,
        notStarted: having("not-started"),
      },
      numbers: {
        notSubmitted: having("not-started") + having("drafting"),
        awaitingMe: having("awaiting-school"),
        returned: having("returned"),
        approvedNotFiled: having("school-approved"),
      },
      attention: filings.toSorted(byConsequence(today)).slice(0, ATTENTION),
      attentionTotal: filings.length,
    };
  }),
);

const dueOf = ({ standing }: FilingListRow): string => standing.school.due ?? standing.agency.due ?? "9999";

const earliest = (filings: readonly FilingListRow[]): FilingListRow | undefined =>
  filings.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))[0];

/** The association's date that comes next; once all are past, the last of them. */
function nextAgencyDate(
  filings: readonly FilingListRow[],
  today: LocalDate,
): FilingListRow["standing"]["agency"] | undefined {
  const levels = filings
    .map(({ standing }) => standing.agency)
    .filter(({ due }) => due !== null)
    .toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  return levels.find(({ due }) => due !== null && today <= due) ?? levels.at(-1);
}

/** By the date that a row shows; on one date the graver first, then what the college has still to hand in. */
const byConsequence =
  (today: LocalDate) =>
  (a: FilingListRow, b: FilingListRow): number => {
    const [dueA, dueB] = [pressingDue(a, today), pressingDue(b, today)];
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    return gravity(b) - gravity(a) || remaining(b) - remaining(a);
  };

const pressingDue = (filing: FilingListRow, today: LocalDate): string =>
  filing.standing[pressingLevel(filing, today)].due ?? "9999";

/** A third-year report that stays out ends the validity without any reminder. */
const gravity = ({ rule }: FilingListRow): number => (rule === "third-year-report" ? 1 : 0);

const remaining = ({ status }: FilingListRow): number =>
  awaitsCollege(status) ? 2 : status === "awaiting-school" ? 1 : 0;
