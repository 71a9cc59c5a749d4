import { expect, it } from "vitest";
import { localDate, yearMonth } from "./dates.ts";
import { addMonths, addMonthsTo, monthsIn } from "./months.ts";

it("adds months over the year's end, both ways", () => {
  expect(addMonths(yearMonth("2026-12"), 1)).toBe("2027-01");
  expect(addMonths(yearMonth("2026-01"), -1)).toBe("2025-12");
  expect(addMonths(yearMonth("2023-05"), 24)).toBe("2025-05");
});

it("counts the months of a span with both ends", () => {
  expect(monthsIn(yearMonth("2021-01"), yearMonth("2026-12"))).toBe(72);
  expect(monthsIn(yearMonth("2023-05"), yearMonth("2029-05"))).toBe(73);
});

it("adds months to a date, and clamps at the end of a shorter month", () => {
  expect(addMonthsTo(localDate("2026-05-12"), 6)).toBe("2026-11-12");
  expect(addMonthsTo(localDate("2026-08-31"), 6)).toBe("2027-02-28");
  expect(addMonthsTo(localDate("2024-02-29"), 12)).toBe("2025-02-28");
  expect(addMonthsTo(localDate("2026-12-31"), -12)).toBe("2025-12-31");
});
