import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { FactKind } from "../policy/fact-kind.ts";
import { accreditation } from "./accreditation.fixture.ts";
import { discontinuationProblem } from "./check-discontinuation.ts";

const validities = [
  accreditation({ from: "2021-01", to: "2026-12" }),
  accreditation({ from: "2028-01", to: "2033-12" }),
];
const told = (kind: FactKind, on: string) => ({ kind, on: localDate(on) });
const check = (kind: FactKind, on: string, facts: readonly ReturnType<typeof told>[] = [], of = validities) =>
  discontinuationProblem(told(kind, on), of, facts);

test("a 中止 needs a day of a validity", () => {
  for (const day of ["2021-01-01", "2026-12-31", "2028-01-01"])
    expect(check("validity-discontinued", day)).toBeNull();
  const problem = check("validity-discontinued", "2027-06-01");
  expect(problem).toMatchObject({ field: "date", found: "2027-06-01" });
  expect(problem?.expected.zh).toContain("2021-01 至 2026-12、2028-01 至 2033-12");
  expect(problem?.expected.en).toContain("2021-01 to 2026-12, 2028-01 to 2033-12");
  expect(check("validity-discontinued", "2027-06-01", [], [])?.expected.zh).toContain("请先导入其认证有效期");
});

test("an appeal needs a 中止 on its day or before it", () => {
  const broken = told("validity-discontinued", "2025-03-10");
  expect(check("appeal-filed", "2025-03-10", [broken])).toBeNull();
  expect(check("appeal-filed", "2025-03-09", [broken])?.expected.zh).toContain(
    "不早于登记的中止之日 2025-03-10",
  );
  expect(check("appeal-filed", "2025-03-09")?.expected.zh).toContain(
    "没有登记“认证有效期中止（自该日起）”，请先登记",
  );
});

test("other facts have nothing to do with it", () => {
  expect(check("panel-left", "2010-01-01", [], [])).toBeNull();
});
