import { listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { type FilingListRow, filingRow } from "../../presenters/filing-row.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { found, procedure } from "../../trpc.ts";

const ATTENTION = 8;

/** The facts of one sentence, four numbers, and what to look at first, for the year of today. */
export const summary = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const { timeZone } = found(await findInstitution(tx, actor.institutionId), "session.required");
    const year = yearOf(today);
    const programmes = (await listProgrammes(tx)).map((programme) => programmeRow(programme, today));
    const filings = (await listFilings(tx))
      .filter(({ period, obligationState }) => period === String(year) && obligationState === "owed")
      .map((filing) => filingRow(filing, today, timeZone));
    const annual = filings.filter(({ rule }) => rule === "annual-filing");
    const next = earliest(filings.filter(({ status }) => awaitsCollege(status))) ?? earliest(filings);
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
          ? workingDaysBetween(workingCalendar, today, next.standing.school.lastWorkingDay)
          : null,
        agencyDue: next?.standing.agency.due ?? null,
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
      attention: filings
        .filter(({ status }) => status !== "school-approved")
        .toSorted(byConsequence)
        .slice(0, ATTENTION),
    };
  }),
);

const dueOf = ({ standing }: FilingListRow): string => standing.school.due ?? standing.agency.due ?? "9999";

const earliest = (filings: readonly FilingListRow[]): FilingListRow | undefined =>
  filings.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))[0];

/** An overdue third-year report ends the validity without any reminder, so it stands above an annual filing of the same date. */
const byConsequence = (a: FilingListRow, b: FilingListRow): number =>
  dueOf(a) === dueOf(b) ? gravity(b) - gravity(a) : dueOf(a) < dueOf(b) ? -1 : 1;

const gravity = ({ rule }: FilingListRow): number => (rule === "third-year-report" ? 1 : 0);
