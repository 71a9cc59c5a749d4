import { expect, test } from "vitest";
import { placeOf } from "./reading/place-of.ts";
import { spellPlace } from "./spell-place.ts";

test.each([
  ["p. 3", "第3页", "page 3"],
  ["p. 3 C7", "第3页表格 C7", "page 3, table cell C7"],
  ["¶ 12", "第12段", "paragraph 12"],
  ["¶ 12 AA10", "第12段表格 AA10", "paragraph 12, table cell AA10"],
  ["成绩!C7", "“成绩”工作表 C7", "sheet “成绩”, C7"],
  ["1班!2班!C7", "“1班!2班”工作表 C7", "sheet “1班!2班”, C7"],
  ["成绩", "“成绩”工作表", "sheet “成绩”"],
])("%s is %s, %s", (place, zh, en) => {
  expect(spellPlace(place)).toEqual({ zh, en });
});

test("reads what readings sign", () => {
  const table = { kind: "table", name: "成绩", rows: [], page: null } as const;
  expect(spellPlace(placeOf(table, 0, { row: 6, column: 2 })).zh).toBe("“成绩”工作表 C7");
  const paragraph = { kind: "paragraph", text: "", page: 3 } as const;
  expect(spellPlace(placeOf(paragraph, 0)).zh).toBe("第3页");
});
