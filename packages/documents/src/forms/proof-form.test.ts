import { execFileSync } from "node:child_process";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { convert } from "../fixtures/convert.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { proofDocument } from "./proof-document.ts";
import type { ProofForm } from "./proof-form.ts";
import { proofPdf } from "./proof-pdf.ts";

const row: ProofForm["rows"][number] = {
  at: "2026-10-21 08:00:05",
  kind: "邮件",
  matter: ["【提醒】2026年度持续改进材料提交（距截止7个工作日）", "年度报备（2026）：校级截止前7个工作日"],
  who: ["教学秘书", "secretary@mechanical-college.example"],
  outcome: [
    "对方服务器已接收（2026-10-21 08:00:05）",
    "服务器应答：250 2.0.0 Ok: queued as 4F2A9C0D1E",
    "Message-ID：<01990000-0000-7000-8000-000000000001.4f2a9c0d1e5b@mail.example>",
    "收件人确认“已知悉”（2026-10-21 09:10:33）",
  ],
};
const held: ProofForm["rows"][number] = {
  at: "2026-10-22 09:00:00",
  kind: "暂停或跳过",
  matter: ["年度持续改进报备（2026）", "跳过：校级截止前3个工作日", "原因：学院已书面说明进度"],
  who: ["质量管理部门管理员"],
  outcome: ["已恢复（2026-10-23 09:00:00），质量管理部门管理员"],
};
const form = (change: Partial<ProofForm> = {}): ProofForm => ({
  school: "示例大学",
  office: "教学促进与教师发展中心",
  college: "机械工程学院",
  programme: "机械设计制造及其自动化",
  programmeCode: "080202",
  year: 2026,
  validity: "2022年1月至2027年12月",
  duties: [
    {
      name: "年度持续改进报备（2026）",
      schoolDue: "2026年10月31日（星期六），最后工作日10月30日",
      agencyDue: "2026年12月31日（星期四）",
      clauses: ["《示例工作指南》第二部分", "《示例行动方案》第三部分第（五）项第4点"],
      state: "待学校审核",
    },
  ],
  rows: [row, held],
  rowsSha256: "ab".repeat(32),
  madeOn: localDate("2026-11-02"),
  madeAt: "2026-11-02 10:15",
  release: "0.1.0",
  ...change,
});
const textOf = (pdf: Buffer): string =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).replaceAll(/\s+/g, "");
const said = [
  ...["2026年度催办记录单", "机械设计制造及其自动化（080202）", "《示例工作指南》第二部分", "待学校审核"],
  ...[
    "4F2A9C0D1E",
    "教学秘书",
    "经办人（签字）",
    "学院已书面说明进度",
    "教学促进与教师发展中心（盖章）",
    "ab".repeat(32),
  ],
  "不表示收件人已阅读",
];

test("the Word document opens, and the same form gives the same bytes", async () => {
  const docx = await proofDocument(form());
  expect(await inspectFile("催办记录单.docx", bufferSource(docx))).toEqual(readable);
  expect(docx.equals(await proofDocument(form()))).toBe(true);
  expect(docx.equals(await proofDocument(form({ rows: [] })))).toBe(false);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("soffice") || !hasTool("pdftotext"))(
  "LibreOffice prints head, rows, check value and room for signature and seal",
  { timeout: 60_000 },
  async () => {
    const text = textOf(await convert(await proofDocument(form()), "docx", "pdf"));
    for (const words of said) expect(text).toContain(words);
    expect(text).toContain("校验值abababababababab第1页，共1页");
  },
);

// As above.
test.skipIf(!hasTool("pdftotext"))("the PDF says the same, page after page under its heads", async () => {
  const text = textOf(await proofPdf(form()));
  for (const words of said) expect(text).toContain(words);
  const long = textOf(await proofPdf(form({ rows: Array.from({ length: 60 }, () => row) })));
  expect(long.match(/结果与凭据/g)?.length).toBeGreaterThan(4);
  const pages = Number(/共(\d+)页/.exec(long)?.[1]);
  expect(long).toContain(`第${pages}页，共${pages}页`);
  expect(long.match(/queuedas/g)).toHaveLength(60);
  expect(textOf(await proofPdf(form({ rows: [] })))).toContain("本年度没有催办、联系、来函和报送记录。");
});
