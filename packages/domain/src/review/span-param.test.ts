import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { spanParam } from "./span-param.ts";

const span = (from: string, to: string) => spanParam("date", { from: localDate(from), to: localDate(to) });

test("names a day, a month, and the first and last of other spans", () => {
  expect(span("2024-07-05", "2024-07-05")).toEqual({ date: "2024-07-05" });
  expect(span("2024-02-01", "2024-02-29")).toEqual({ "date.zh": "2024年2月", "date.en": "Feb 2024" });
  expect(span("2024-07-01", "2024-07-30")).toEqual({
    "date.zh": "2024年7月1日至2024年7月30日",
    "date.en": "1 Jul 2024 to 30 Jul 2024",
  });
});
