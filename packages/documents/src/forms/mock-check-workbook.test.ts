import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { type MockCheckTable, mockCheckWorkbook } from "./mock-check-workbook.ts";

const table: MockCheckTable = {
  school: "示例大学",
  drawnOn: localDate("2026-11-20"),
  facts: [["种子", "2026-a"]],
  lines: [
    {
      ...{ stratum: "机械工程学院", rank: 1, isDrawn: true, college: "机械工程学院", programme: "机械工程" },
      ...{ submission: 2, completeness: 100, findings: 75, timeliness: 100, people: null, reckoned: 92 },
      ...{
        total: 80,
        band: "需关注",
        overruled: "样本单一",
        snapshotHash: "ab",
        filingId: "f",
        drawKey: "cd",
      },
    },
  ],
};

test("it opens, has the list and the seed, and the same table gives the same bytes", async () => {
  const bytes = mockCheckWorkbook(table);
  expect(await inspectFile("模拟抽查.xlsx", bufferSource(bytes))).toEqual(readable);
  expect(bytes.equals(mockCheckWorkbook(table))).toBe(true);
  const zip = await openZip(bytes);
  if (!zip.ok) throw new Error(zip.error.rule);
  const texts = await Promise.all(
    zip.value.entries.map(async (entry) => (await readAll(zip.value.read(entry))).toString()),
  );
  await zip.value.close();
  for (const said of ["抽中", "机械工程", "样本单一", "抽取说明", "2026-a"])
    expect(texts.join()).toContain(said);
});
