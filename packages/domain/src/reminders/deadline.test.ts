import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { deadlinesOf, trackedDeadlines } from "./deadline.ts";

const dates = (school: string | null, agency: string | null) => {
  const [schoolDue, agencyDue] = [school, agency].map((date) => (date === null ? null : localDate(date)));
  return deadlinesOf({
    schoolDue: schoolDue ?? null,
    schoolLastWorkingDay: schoolDue ?? null,
    agencyDue: agencyDue ?? null,
    agencyLastWorkingDay: agencyDue ?? null,
  });
};

test.each([
  ["both from that day on", "2026-09-01", "2026-12-31", ["school 2026-09-01", "agency 2026-12-31"]],
  ["the one that is left", "2026-08-31", "2026-09-01", ["agency 2026-09-01"]],
  ["none", "2026-04-20", "2026-06-30", []],
  ["what there is", null, "2026-12-31", ["agency 2026-12-31"]],
])("of the dates the product answers for %s", (_, school, agency, tracked) => {
  const since = localDate("2026-09-01");
  expect(trackedDeadlines(dates(school, agency), since).map(({ level, due }) => `${level} ${due}`)).toEqual(
    tracked,
  );
});
