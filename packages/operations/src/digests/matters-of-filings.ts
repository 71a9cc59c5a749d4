import type { FilingView } from "@goodstanding/database/queries/filing";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import {
  awaitsCollege,
  type FilingStatus,
  filingStatusNames,
} from "@goodstanding/domain/filings/filing-status";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import type { ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import { trackedDeadlines } from "@goodstanding/domain/reminders/deadline";
import type { DigestMatter } from "@goodstanding/domain/reminders/digest";
import { filingCandidate } from "../reminders/reminder-candidates.ts";
import { consequenceOf, lacksOwner, type MatterContext, yearly } from "./matters-of-duties.ts";

export interface FilingContext extends MatterContext {
  readonly calendar: WorkingCalendar;
  readonly timeZone: string;
  /** Of filings whose reviews at the school are still out, so that nothing waits for the office. */
  readonly underReview: ReadonlySet<FilingView["id"]>;
}

/** A filing that is owed and not over, with the state that it is in. */
export function matterOfFiling(filing: FilingView, context: FilingContext): DigestMatter {
  const candidate = filingCandidate(filing, context.calendar, context.adopted.remindingFrom);
  const due = dueOf(candidate);
  const { status } = filing;
  return {
    key: `filing.${filing.id}`,
    ...{ unitId: filing.unitId, programmeId: filing.programmeId, due },
    subject: { zh: filing.programmeName, en: filing.programmeName },
    what: yearly(ruleNames[filing.rule], filing.period),
    state: filingStatusNames[status],
    waitsFor: context.underReview.has(filing.id) ? null : waitsFor(status, context),
    isUnassigned: awaitsCollege(status) && lacksOwner(candidate, due, context),
    movedOn: status === "not-started" ? null : localDateAt(filing.updatedAt, context.timeZone),
    consequence: consequenceOf(filing, context.adopted),
  };
}

/** The school's date until it is met, then the agency's. */
function dueOf(candidate: ReminderCandidate): LocalDate | null {
  const { status, submittedBefore, wantedAgain, school, agency, remindingFrom } = candidate;
  const isMet = !awaitsCollege(status) || (submittedBefore && !wantedAgain);
  const [first] = trackedDeadlines({ school: isMet ? null : school, agency }, remindingFrom);
  return first?.due ?? null;
}

function waitsFor(
  status: FilingStatus,
  { adopted: { settings } }: Pick<MatterContext, "adopted">,
): DigestMatter["waitsFor"] {
  if (status === "awaiting-school") return "office";
  if (status === "awaiting-college" || status === "returned") return "unit";
  if (status !== "school-approved") return null;
  return settings.parameters.filedBy === "quality-office" ? "office" : "unit";
}
