import { Workbook } from "@cj-tech-master/excelts";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { convert } from "../fixtures/convert.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readDocument } from "../read/read-document.ts";
import { type WorkbookContents, workbookFile } from "./workbook-file.ts";

const contents: WorkbookContents = {
  author: "示例大学 & 教务处",
  date: localDate("2026-11-20"),
  sheets: [
    {
      ...{
        name: "2026年度'审核'情况",
        frozenColumns: 2,
        isFiltered: true,
        isWrapped: true,
        isLandscape: true,
      },
      columns: Array.from({ length: 28 }, (_, at) => ({ header: `列${at + 1}`, width: 10 + at })),
      rows: [Array.from({ length: 28 }, (_, at) => at), ["=1+1", '<a href="b">&', null, "", "一\n二"]],
    },
    {
      name: "说明",
      columns: [{ header: "项目", width: 20 }],
      rows: [["有\u0000\u001F控制\uD800符"], ["长".repeat(40_000)], [0.25]],
    },
  ],
};
const bytes = workbookFile(contents);

test("another library finds in it what was to be written", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  expect(workbook.creator).toBe(contents.author);
  expect(workbook.created).toEqual(new Date("2026-11-20T00:00:00Z"));
  const [sheet, about] = workbook.worksheets;
  expect([sheet?.name, about?.name]).toEqual(["2026年度'审核'情况", "说明"]);
  expect(sheet?.getCell("AB1")).toMatchObject({ value: "列28", font: { name: "仿宋", bold: true } });
  expect(sheet?.getCell("AB2")).toMatchObject({ value: 27, alignment: { vertical: "top", wrapText: true } });
  expect(sheet?.getRow(3).values).toMatchObject({ 1: "=1+1", 2: '<a href="b">&', 5: "一\n二" });
  expect(sheet?.autoFilter).toBe("A1:AB3");
  expect(sheet?.views).toMatchObject([{ state: "frozen", xSplit: 2, ySplit: 1 }]);
  expect(sheet?.getColumn(28).width).toBe(37);
  expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true });
  expect(sheet?.pageSetup.printTitlesRow).toBe("1:1");
  expect([sheet?.getRow(2).height, sheet?.getRow(3).height]).toEqual([15, 30]);
  expect(about?.getCell("A2").value).toBe("有控制\uFFFD符");
  expect(about?.getCell("A3").value).toBe("长".repeat(32_767));
  expect(about?.getCell("A4").value).toBe(0.25);
  expect(about?.autoFilter).toBeFalsy();
});

test("it is a workbook to our own reader, and the same bytes every time", async () => {
  expect(await inspectFile("表.xlsx", bufferSource(bytes))).toEqual(readable);
  const read = await readDocument("表.xlsx", bufferSource(bytes));
  expect(read?.blocks.map((block) => block.kind === "table" && block.name)).toEqual([
    "2026年度'审核'情况",
    "说明",
  ]);
  expect(workbookFile(contents).equals(bytes)).toBe(true);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("soffice"))("LibreOffice opens it", { timeout: 120_000 }, async () => {
  const read = await readDocument("表.xlsx", bufferSource(await convert(bytes, "xlsx", "xlsx", "ods")));
  const [table] = (read?.blocks ?? []).filter((block) => block.kind === "table");
  expect(table?.rows[0]?.[27]).toBe("列28");
  expect(table?.rows[1]?.[27]).toBe(27);
  expect(table?.rows[2]).toEqual(["=1+1", '<a href="b">&', null, null, "一\n二"]);
});
