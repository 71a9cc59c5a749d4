import { listObligationsOfYears, type ObligationView } from "@goodstanding/database/queries/obligation";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { obligationDetail } from "../../presenters/obligation-detail.ts";
import { aroundIn, reckoningOf } from "../../read-obligations.ts";
import { procedure } from "../../trpc.ts";
import { listInput, type Shown } from "./list-input.ts";

/** Every obligation in scope of a year or with a date in a span, with its whole reason. */
export const list = procedure.input(listInput).query(({ ctx: { read, actor, today }, input }) =>
  read(async (tx) => {
    const reckoning = await reckoningOf(tx, actor, today);
    const aroundOf = await aroundIn(tx);
    const { shown, rule, state } = input;
    return (await listObligationsOfYears(tx, yearsOf(shown)))
      .filter((each) => (rule ?? each.rule) === each.rule && (state ?? each.state) === each.state)
      .filter((each) => isShown(each, shown))
      .map((each) => obligationDetail(each, aroundOf(each), reckoning));
  }),
);

/** A date may lie in the year before or after the one that its duty is counted in. */
const yearsOf = (shown: Shown) =>
  shown.kind === "year"
    ? { from: shown.year, to: shown.year }
    : { from: yearOf(shown.from) - 1, to: yearOf(shown.to) + 1 };

/** What has no date is shown in its year. */
function isShown({ targetDue, schoolDue, agencyDue, year }: ObligationView, shown: Shown): boolean {
  if (shown.kind === "year") return true;
  const { from, to } = shown;
  const dates = [targetDue, schoolDue, agencyDue].filter((date) => date !== null);
  if (dates.length === 0) return yearOf(from) <= year && year <= yearOf(to);
  return dates.some((date) => from <= date && date <= to);
}
