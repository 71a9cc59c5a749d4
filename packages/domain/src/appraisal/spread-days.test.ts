import { expect, test } from "vitest";
import { sampleCalendar } from "../calendar/working-calendar.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import type { FilingId } from "../kernel/ids.ts";
import { spreadDays } from "./spread-days.ts";

const span = (name: string, from: string, due: string) => ({
  filingId: name as FilingId, // any text names a filing here
  ...{ from: localDate(from), due: localDate(due) },
});
const spread = (...spans: ReturnType<typeof span>[]) => Object.fromEntries(spreadDays(spans, sampleCalendar));

test("reviews of one span share its working days evenly, the last on its day", () => {
  // Two weeks of working days, from a Monday to the Friday after next.
  const weeks = ["2026-11-02", "2026-11-13"] as const;
  expect(spread(span("b", ...weeks), span("a", ...weeks), span("c", ...weeks))).toEqual({
    ...{ a: "2026-11-05", b: "2026-11-10", c: "2026-11-13" },
  });
});

test("what is due first does not wait for what is due later", () => {
  expect(spread(span("late", "2026-11-02", "2026-11-20"), span("soon", "2026-11-02", "2026-11-06"))).toEqual({
    ...{ soon: "2026-11-06", late: "2026-11-20" },
  });
});

test("a day that is no working day, and a span without any, end on the last one before", () => {
  expect(spread(span("a", "2026-11-06", "2026-11-08"))).toEqual({ a: "2026-11-06" });
  expect(spread(span("a", "2026-11-02", "2026-11-08"))).toEqual({ a: "2026-11-06" });
});
