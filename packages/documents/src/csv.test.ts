import fc from "fast-check";
import { expect, test } from "vitest";
import { csvProblemText, raggedRowText, readCsv } from "./csv.ts";
import { encodeGbk } from "./fixtures/encode-gbk.ts";

const read = (text: string) => readCsv(Buffer.from(text));
const table = {
  ok: true,
  value: {
    ragged: [],
    header: ["no", "name"],
    rows: [
      { line: 2, cells: { no: "1", name: "建筑学" } },
      { line: 3, cells: { no: "2", name: "土木工程" } },
    ],
  },
};

test.each([
  ["UTF-8", Buffer.from("no,name\n1,建筑学\n2,土木工程\n")],
  ["UTF-8 with BOM", Buffer.from("\uFEFFno,name\n1,建筑学\n2,土木工程")],
  ["GBK", encodeGbk("no,name\r\n1,建筑学\r\n2,土木工程\r\n")],
  ["blanks around cells", Buffer.from("no , name\n1 ,建筑学\n2, 土木工程 \n")],
])("reads %s", (_, bytes) => {
  expect(readCsv(bytes)).toEqual(table);
});

test("counts the lines of the file, past blank lines and breaks inside a cell", () => {
  const result = read('no,name\n\n1,"建筑学\n（五年）"\n,\n2,土木工程\n');
  expect(result.ok && result.value.rows.map(({ line }) => line)).toEqual([3, 6]);
  expect(result.ok && result.value.rows[0]?.cells["name"]).toBe("建筑学\n（五年）");
});

test.each([
  ["", { line: 1, problem: { kind: "empty" } }],
  ["\n\n", { line: 1, problem: { kind: "empty" } }],
  ['a,b\n1,"2\n', { line: 2, problem: { kind: "quotes" } }],
])("refuses %j, saying where", (text, error) => {
  expect(read(text)).toEqual({ ok: false, error });
});

test("gives every row with too few or too many cells, and the good ones beside them", () => {
  const result = read('a,b\n1\n"x\ny",2\n3,4,5\n6,7\n');
  if (!result.ok) throw new Error("a table expected");
  expect(result.value.ragged).toEqual([
    { line: 2, expected: 2, found: 1 },
    { line: 5, expected: 2, found: 3 },
  ]);
  expect(result.value.rows.map(({ line }) => line)).toEqual([3, 6]);
});

test("leaves a column that stands twice to whoever knows the columns", () => {
  expect(read("a,a\n1,2\n")).toMatchObject({ ok: true, value: { header: ["a", "a"], ragged: [] } });
});

test("refuses bytes that are no text", () => {
  const result = readCsv(Buffer.from([0x61, 0xff, 0xff, 0x2c]));
  expect(result).toEqual({ ok: false, error: { line: 1, problem: { kind: "encoding" } } });
  expect(csvProblemText({ kind: "encoding" }).zh).toContain("UTF-8");
});

test("says the same in both languages", () => {
  const { zh, en } = raggedRowText({ line: 3, expected: 8, found: 7 });
  expect([zh, en]).toEqual([
    "应有8列，实有7列，请检查该行的逗号",
    "8 columns expected, 7 found; check the commas of this line",
  ]);
});

test("answers any bytes with a value", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readCsv(bytes)).toHaveProperty("ok");
    }),
  );
});
