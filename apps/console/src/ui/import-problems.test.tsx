import { expect, test } from "vitest";
import { ImportProblems } from "./import-problems.tsx";
import { readImportProblems } from "./read-import-problems.ts";
import { renderPart } from "./render-for-test.tsx";

const problems = [
  {
    row: 3,
    column: "valid_to",
    found: "2021-13",
    expected: { zh: "年月，如 2027-12", en: "A month such as 2027-12" },
  },
  { row: 7, column: "code", found: "", expected: { zh: "专业代码", en: "A code" } },
];

test("reads the rows out of a refusal, and none out of another failure", () => {
  const appError = { code: "programme.import-invalid", params: { count: 2 } };
  expect(readImportProblems({ data: { appError, detail: { problems } } })).toEqual(problems);
  expect(readImportProblems(new TypeError("Failed to fetch"))).toEqual([]);
});

test("shows row, column, what stands there and what should", async () => {
  const { getAllByRole } = await renderPart(<ImportProblems problems={problems} />);
  const cells = getAllByRole("cell").map(({ textContent }) => textContent);
  expect(cells).toEqual(["3", "valid_to", "2021-13", "年月，如 2027-12", "7", "code", "（空）", "专业代码"]);
});
