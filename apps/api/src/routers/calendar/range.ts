import { listObligationsOfYears } from "@goodstanding/database/queries/obligation";
import { datesAsked } from "@goodstanding/domain/filings/dates-asked";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import { importedNotices } from "@goodstanding/operations/calendar/institution-calendar";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { noticedDays } from "@goodstanding/policy-packs/noticed-days";
import { allPacks } from "@goodstanding/policy-packs/packs";
import { spanInput } from "../../date-input.ts";
import { holidayYears } from "../../presenters/holiday-years.ts";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { noticeWindows, ofLevel, referenceSpans } from "../../presenters/reference-spans.ts";
import { termBands } from "../../presenters/term-bands.ts";
import { answersIn, reckoningOf } from "../../read-obligations.ts";
import { readTaskDays } from "../../read-task-days.ts";
import { procedure } from "../../trpc.ts";

/** Everything that falls on the days of a span: duties, letters and orders, what agencies name, days off, terms. */
export const range = procedure.input(spanInput).query(({ ctx: { read, actor, today }, input }) =>
  read(async (tx) => {
    const { from, to } = input;
    const reckoning = await reckoningOf(tx, actor, today);
    const answerTo = await answersIn(tx);
    const all = await listObligationsOfYears(tx, { from: yearOf(from) - 1, to: yearOf(to) + 1 });
    const adopted = await adoptedPolicies(tx);
    const settings = adopted?.settings;
    const shown = { from, to, regimes: new Set(all.map(({ regime }) => regime)) };
    return {
      obligations: all
        .map((each) => {
          const answer = answerTo(each);
          return obligationRow(datesAsked(each, answer.filing, reckoning.calendar), answer, reckoning);
        })
        .filter((each) => datesOf(each).some((date) => from <= date && date <= to)),
      /** Letters to be answered and orders to be met. */
      tasks: (await readTaskDays(tx))
        .filter(({ dueOn }) => from <= dueOn && dueOn <= to)
        .map(({ kind, id, dueOn, done, name, about, programmes }) => ({
          ...{ kind, id, dueOn, done },
          ...{ name, about, programmes },
        })),
      /** What was due before this day belongs to the time before the system. */
      remindingFrom: adopted?.remindingFrom ?? null,
      /** 参考 alone. */
      references: referenceSpans(ofLevel(allPacks, "reference"), shown),
      windows: noticeWindows([...ofLevel(allPacks, "notice"), ...(settings?.notices ?? [])], shown),
      bands: termBands(settings?.terms ?? [], input),
      years: holidayYears(reckoning.calendar, yearOf(from), yearOf(to)),
      ...noticedDays(await importedNotices(tx), input),
    };
  }),
);

/** Every day on which a duty shows: its dates, the last working days before them, and the steps between both. */
function datesOf(obligation: ReturnType<typeof obligationRow>): readonly LocalDate[] {
  const { targetDue, schoolDue, agencyDue, schoolLastWorkingDay, agencyLastWorkingDay, steps } = obligation;
  return [
    ...[targetDue, schoolDue, agencyDue, schoolLastWorkingDay, agencyLastWorkingDay],
    ...(steps ? [steps.reviewFinishedBy, steps.resubmittedBy, steps.plannedFilingOn] : []),
  ].filter((date) => date !== null);
}
