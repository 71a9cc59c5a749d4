import { execFileSync } from "node:child_process";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { convert } from "../fixtures/convert.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { briefingDocument } from "./briefing-document.ts";
import type { BriefingForm } from "./briefing-form.ts";
import { briefingPdf } from "./briefing-pdf.ts";

const consequence =
  "经提醒后仍未报备的，视为专业自愿中止认证有效期（《工程教育认证状态保持与持续改进工作指南（2025版）》第二部分（2））";
/** As full as a page gets. */
const form = (change: Partial<BriefingForm["facts"]> = {}): BriefingForm => ({
  words: `${"建议由分管校领导召集有关学院专题研究，明确补报时间。".repeat(7)}\n拟请审定各学院负责人。`,
  factsSha256: "cd".repeat(32),
  ...{ releasedAt: "2026-11-02 10:15", releasedBy: "牵头部门管理员" },
  facts: {
    title: "专业认证状态保持工作简报（2026年11月）",
    ...{ school: "示例大学", office: "教学促进与教师发展中心" },
    ...{ asOf: localDate("2026-11-02"), from: localDate("2026-10-01"), moreOverdue: 3 },
    standing: ["认证有效期内专业", "应报送材料", "尚未报送学校", "待学校审核", "待报送", "已报送"].map(
      (name, at) => ({ name, value: `${at + 1}项` }),
    ),
    overdue: Array.from({ length: 4 }, (_, at) => ({
      subject: `机械设计制造及其自动化、车辆工程、采矿工程、土木工程${at}等7个`,
      count: 7,
      matter: "2026年年度持续改进报备（退回修改）",
      ...{ due: localDate("2026-10-31"), daysOver: 2, consequence },
    })),
    coming: Array.from({ length: 5 }, (_, at) => `2026年11月${at + 3}日：第三年持续改进情况报告（采矿工程）`),
    done: ["发出催办、通知等邮件", "其中收件人确认已知悉", "电话、OA、当面等联系"].map((name) => ({
      ...{ name, value: "12封" },
    })),
    toDecide: ["无人负责的事项1项：化学工程学院", "延期申请（待决定）2项：土木工程学院、矿业学院"],
    ...change,
  },
});
const said = [
  ...["专业认证状态保持工作简报（2026年11月）", "示例大学教学促进与教师发展中心", "逾期事项及后果（31项）"],
  ...["经提醒后仍未报备的", "已逾期2天", "另有3项", "拟请审定各学院负责人", "领导批示：", "cd".repeat(32)],
  "牵头部门管理员于2026-11-0210:15定稿",
];
const textOf = (pdf: Buffer): string =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).replaceAll(/\s+/g, "");
/** Each page ends in a form feed. */
const pagesOf = (pdf: Buffer): number =>
  execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" }).split("\f").length - 1;

test("the Word document opens, and the same form gives the same bytes", async () => {
  const docx = await briefingDocument(form());
  expect(await inspectFile("简报.docx", bufferSource(docx))).toEqual(readable);
  expect(docx.equals(await briefingDocument(form()))).toBe(true);
  expect(docx.equals(await briefingDocument(form({ moreOverdue: 0 })))).toBe(false);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("soffice") || !hasTool("pdftotext"))(
  "LibreOffice prints all of it on one page, however full",
  { timeout: 120_000 },
  async () => {
    const pdf = await convert(await briefingDocument(form()), "docx", "pdf");
    for (const words of said) expect(textOf(pdf)).toContain(words);
    expect(pagesOf(pdf)).toBe(1);
  },
);

// As above.
test.skipIf(!hasTool("pdftotext"))(
  "the PDF says the same on one page, and that there is nothing where there is",
  async () => {
    const pdf = await briefingPdf(form());
    for (const words of said) expect(textOf(pdf)).toContain(words);
    expect(pagesOf(pdf)).toBe(1);
    expect(textOf(await briefingPdf(form({ overdue: [], moreOverdue: 0, coming: [] })))).toContain(
      "二、逾期事项及后果无。三、近期到期无。",
    );
  },
);
