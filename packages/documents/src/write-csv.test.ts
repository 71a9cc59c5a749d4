import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";
import { writeCsv } from "./write-csv.ts";

test("what is written reads back, quotes and line breaks included", () => {
  const text = writeCsv(["name", "note"], [{ name: "纺织工程", note: '他说"好",\n第二行' }]);
  const read = readCsv(new TextEncoder().encode(text));
  expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
    { name: "纺织工程", note: '他说"好",\n第二行' },
  ]);
});

test("it begins with the byte order mark, and a formula stays a text", () => {
  expect(writeCsv(["a"], [{ a: "=1+1" }])).toBe("\uFEFFa\n'=1+1\n");
});
