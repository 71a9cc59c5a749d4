import { expect, it } from "vitest";
import { coverageRemark } from "./holiday-coverage.ts";

it("says nothing of a year whose arrangement is known, and the year of one whose is not", () => {
  expect(coverageRemark(2026, "official")).toBeNull();
  expect(coverageRemark(2027, "none")?.zh).toBe("2027 年放假调休安排尚未公布，暂按周六、周日推算");
  expect(coverageRemark(2027, "none")?.en).toMatch(/^2027: /);
  expect(coverageRemark(2027, "statutory-only")?.zh).toContain("法定节假日");
});
