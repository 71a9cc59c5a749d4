import { expect, test } from "vitest";
import type { PackChange, PackDetail, PackRow } from "../policy-views.ts";
import { alignRows } from "./align-rows.ts";

const row = (path: string, when = path): PackRow => ({
  ...{ path, clause: null, document: "《文件》" },
  name: { zh: path, en: path },
  when: { zh: when, en: when },
});
const pack = (...rows: readonly PackRow[]): PackDetail["readable"] => ({
  ...{ id: "x", series: "x", level: "school", document: "《文件》" },
  shortName: { zh: "方案", en: "Plan" },
  sections: [
    {
      id: "rules",
      title: { zh: "时间要求", en: "Dates" },
      column: { zh: "时间", en: "When" },
      rows: [...rows],
    },
  ],
});
const changed = (path: string): PackChange => ({
  ...{ path, kind: "changed", before: null, after: null },
  label: { zh: path, en: path },
});

test("puts what both say side by side, and what is new behind what precedes it", () => {
  const rows = alignRows(
    pack(row("rules.a"), row("rules.b", "10月"), row("rules.c")),
    pack(row("rules.a"), row("rules.new"), row("rules.b", "11月")),
    [changed("rules.b.when")],
  );
  expect(rows.map(({ path, kind }) => [path, kind])).toEqual([
    ["rules.a", "same"],
    ["rules.new", "added"],
    ["rules.b", "changed"],
    ["rules.c", "removed"],
  ]);
  expect(rows[2]?.before?.when.zh).toBe("10月");
  expect(rows[2]?.after?.when.zh).toBe("11月");
});

test("a difference of one row does not touch the row whose name begins alike", () => {
  const both = pack(row("rules.report"), row("rules.report-final"));
  const rows = alignRows(both, both, [changed("rules.report.clause")]);
  expect(rows.map(({ kind }) => kind)).toEqual(["changed", "same"]);
});
