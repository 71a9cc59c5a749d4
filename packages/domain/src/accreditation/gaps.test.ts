import { describe, expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { accreditation } from "./accreditation.fixture.ts";
import { gapsIn } from "./gaps.ts";

const first = accreditation({ from: "2021-01", to: "2026-12" });
const renewed = accreditation({ from: "2027-01", to: "2032-12" });
const afterGap = accreditation({ from: "2027-03", to: "2033-02" });
const on = (today: string, ...records: Parameters<typeof gapsIn>[0]) => gapsIn(records, localDate(today));

describe("gapsIn", () => {
  it("sees a gap coming from a year before the last day on, unless something follows", () => {
    expect(on("2025-12-30", first)).toEqual([]);
    expect(on("2025-12-31", first)).toEqual([{ state: "coming", from: "2027-01-01", to: null, days: 0 }]);
    expect(on("2026-12-31", first)).toMatchObject([{ state: "coming" }]);
    expect(on("2026-12-31", first, renewed)).toEqual([]);
    expect(gapsIn([first], localDate("2025-06-30"), 18)).toHaveLength(1);
  });
  it("counts the days of an open one, today with them", () => {
    expect(on("2027-01-01", first)).toEqual([{ state: "open", from: "2027-01-01", to: null, days: 1 }]);
    expect(on("2027-02-01", first, afterGap)).toEqual([
      { state: "open", from: "2027-01-01", to: "2027-02-28", days: 32 },
    ]);
  });
  it("knows the end of one whose next validity is registered, before and after", () => {
    expect(on("2026-01-01", first, afterGap)).toEqual([
      { state: "coming", from: "2027-01-01", to: "2027-02-28", days: 0 },
    ]);
    expect(on("2028-01-01", afterGap, first)).toEqual([
      { state: "past", from: "2027-01-01", to: "2027-02-28", days: 59 },
    ]);
  });
  it("begins with a 中止, and has nothing to say of an applicant", () => {
    const broken = accreditation({ from: "2021-01", to: "2026-12", discontinued: "2024-03-10" });
    expect(on("2024-03-10", broken)).toEqual([{ state: "open", from: "2024-03-10", to: null, days: 1 }]);
    expect(on("2024-03-10")).toEqual([]);
  });
});
