import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { readDocument } from "../read/read-document.ts";
import { type MeetingTable, meetingWorkbook } from "./meeting-workbook.ts";

const table: MeetingTable = {
  school: "示例大学",
  year: 2026,
  writtenOn: localDate("2026-11-20"),
  notes: [["系统预审", "仅供参考"]],
  lines: [
    {
      ...{ college: "机械工程学院", programme: "机械工程", code: "080201", regime: "工程教育认证" },
      ...{ rule: "年度持续改进报备", status: "待学校审核", schoolDue: "2026-10-31", handedIn: "2026-10-21" },
      ...{ schoolStanding: "按期提交", agencyDue: "2026-12-31", agencyStanding: "未到期", receipt: "" },
      ...{ submissions: 2, verdict: "需核实", block: 0, warn: 3, info: 1, waived: 2 },
      ...{ collegeReview: "建议接收 1", schoolReview: "", opinions: "=1+1 样本单一", decision: "" },
    },
  ],
};

test("it opens, holds a row a filing, and the same table gives the same bytes", async () => {
  const bytes = meetingWorkbook(table);
  expect(bytes.equals(meetingWorkbook(table))).toBe(true);
  const read = await readDocument("汇总.xlsx", bufferSource(bytes));
  const [sheet, about] = (read?.blocks ?? []).filter((block) => block.kind === "table");
  expect(sheet?.name).toBe("2026年度审核情况");
  expect(sheet?.rows[0]?.slice(0, 3)).toEqual(["序号", "学院", "专业"]);
  expect(sheet?.rows[1]?.slice(0, 3)).toEqual([1, "机械工程学院", "机械工程"]);
  expect(sheet?.rows[1]).toContain("=1+1 样本单一");
  expect(about?.rows).toContainEqual(["系统预审", "仅供参考"]);
});
