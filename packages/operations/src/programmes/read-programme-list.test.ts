import { expect, test } from "vitest";
import { readProgrammeList } from "./read-programme-list.ts";

const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional";
const good = "1,软件工程,080902,passed,2024-01,2029-12,passed,false";

const problemsOf = (...lines: readonly string[]) => {
  const list = readProgrammeList(Buffer.from(lines.join("\n")));
  return list.ok ? [] : list.error.map(({ row, column, found }) => [row, column, found]);
};

test("every row with too few or too many cells is named, among the mistakes of the others", () => {
  const lines = [
    header,
    "1,软件工程,080902",
    good,
    "2,电气工程,0806,passed,2024-01,2029-12,passed,false",
    `${good},more`,
  ];
  expect(problemsOf(...lines)).toEqual([
    [2, "整行 · whole row", "3 列 · 3 columns"],
    [4, "code", "0806"],
    [5, "整行 · whole row", "9 列 · 9 columns"],
  ]);
});

test("a good row beside a ragged one is not taken", () => {
  expect(readProgrammeList(Buffer.from([header, good, "2"].join("\n")))).toMatchObject({
    ok: false,
    error: [{ row: 3, expected: { zh: "应有8列，实有1列，请检查该行的逗号" } }],
  });
});

test("a column that stands twice is named once, with row and column", () => {
  expect(problemsOf(`${header},code`, `${good},080902`)).toEqual([[1, "code", "code"]]);
});

test("what is no table names the file or the row", () => {
  expect(problemsOf("")).toEqual([[1, "整个文件 · whole file", ""]]);
  expect(problemsOf(header, `${good}"`, '"')).toEqual([[expect.any(Number), "整行 · whole row", '"']]);
});
