import { factColumns, parseFactRow } from "@goodstanding/domain/accreditation/fact-row";
import { expect, test } from "vitest";
import { factTemplate } from "./fact-template.ts";

test("every example of the template is a line that the import takes", () => {
  const [header, ...lines] = factTemplate
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  expect(header).toEqual([...factColumns]);
  const rows = lines.map((cells, index) =>
    parseFactRow({
      line: index + 2,
      cells: Object.fromEntries(factColumns.map((column, at) => [column, cells[at] ?? ""])),
    }),
  );
  expect(rows.map((row) => row.ok && row.value.kind)).toEqual(["panel-left", "activity-held", "fulfilled"]);
});
