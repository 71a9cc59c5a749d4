import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Regime } from "@goodstanding/domain/policy/regime";
import type { FilingListRow } from "./filing-row.ts";

type Filings = readonly Pick<FilingListRow, "status" | "regime" | "holidays" | "standing">[];

/**
 * The date of each level that the filings come to next, the school's of what is not handed in before any other's; once
 * all are past, the last of them.
 */
export function comingDates(filings: Filings, today: LocalDate) {
  const [school, agency] = [datesOf(filings, "school"), datesOf(filings, "agency")];
  const open = datesOf(
    filings.filter(({ status }) => awaitsCollege(status)),
    "school",
  );
  const isToCome = ({ due }: { readonly due: LocalDate }): boolean => today <= due;
  return {
    school: open.find(isToCome) ?? school.find(isToCome) ?? school.at(-1) ?? null,
    agency: agency.find(isToCome) ?? agency.at(-1) ?? null,
  };
}

/** The earliest first. */
function datesOf(filings: Filings, level: "school" | "agency") {
  const days = Map.groupBy(
    filings.filter(({ standing }) => standing[level].due !== null),
    ({ standing }) => standing[level].due,
  );
  return [...days]
    .flatMap(([due, [first, ...others]]) => {
      if (due === null || !first) return [];
      const { lastWorkingDay } = first.standing[level];
      return [{ due, lastWorkingDay, holidays: first.holidays, regime: regimeOf([first, ...others]) }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

/** Only whom all of them go to is called the association; one that goes elsewhere makes it an agency. */
const regimeOf = (filings: Filings): Regime =>
  filings.map(({ regime }) => regime).find((regime) => regime !== "engineering") ?? "engineering";
