import { expect, it } from "vitest";
import { placeOf } from "./place-of.ts";

it("names a page, else the number of the block", () => {
  expect(placeOf({ kind: "paragraph", text: "", page: 3 }, 7)).toBe("p. 3");
  expect(placeOf({ kind: "heading", text: "", page: null }, 7)).toBe("¶ 8");
});

it("names a cell as workbooks do", () => {
  const sheet = { kind: "table", name: "成绩", rows: [], page: null } as const;
  expect(placeOf(sheet, 0, { row: 6, column: 2 })).toBe("成绩!C7");
  expect(placeOf(sheet, 0, { row: 0, column: 26 })).toBe("成绩!AA1");
  expect(placeOf(sheet, 0, { row: 0, column: 16_383 })).toBe("成绩!XFD1");
  expect(placeOf({ ...sheet, name: null, page: 2 }, 0, { row: 0, column: 0 })).toBe("p. 2 A1");
});

it("masks and shortens a sheet's name", () => {
  const name = `13800138000${"长".repeat(100)}`;
  const place = placeOf({ kind: "table", name, rows: [], page: null }, 0, { row: 0, column: 0 });
  expect(place).toMatch(/^138\*{4}8000长{20}!A1$/u);
});
