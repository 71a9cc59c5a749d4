import { execFileSync } from "node:child_process";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { convert } from "../fixtures/convert.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import type { ReviewForm } from "./review-form.ts";
import { reviewFormDocument } from "./review-form-document.ts";

const form = (change: Partial<ReviewForm> = {}): ReviewForm => ({
  level: "school",
  school: "示例大学",
  college: "机械工程学院",
  office: "教务处",
  programme: "机械设计制造及其自动化",
  programmeCode: "080202",
  period: "2026",
  matter: "持续改进报备材料",
  submission: 2,
  submittedOn: localDate("2026-10-21"),
  snapshotHash: "ab".repeat(32),
  reviewedWith: "系统预审 0.1.0，依据 ceeaa-2025、imut-2024-23",
  lines: [
    {
      item: "机械设计 · 达成评价报告",
      file: "02_课程/机械设计/达成评价报告.docx",
      result: "须补正",
      text: "第3页：报告数值与按成绩复算的不一致。请核对后更正。",
      source: "系统预审",
    },
    { item: "全部材料", file: null, result: "需核实", text: "改进措施请写明责任人。", source: "人工审核" },
  ],
  notes: 3,
  opinions: ["材料较完整，个别课程需补正。"],
  decision: {
    ...{ kind: "return" as const, reason: "请按下列意见修改", dueAgain: localDate("2026-11-10") },
    decidedOn: localDate("2026-10-26"),
  },
  ...change,
});

/** Without the spaces that setting it puts between Chinese and figures. */
const textOf = async (docx: Buffer): Promise<string> =>
  execFileSync("pdftotext", ["-layout", "-", "-"], {
    input: await convert(docx, "docx", "pdf"),
    encoding: "utf8",
  }).replaceAll(/\s+/g, "");

test("it opens, and the same form gives the same bytes", async () => {
  const docx = await reviewFormDocument(form());
  expect(await inspectFile("意见表.docx", bufferSource(docx))).toEqual(readable);
  expect(docx.equals(await reviewFormDocument(form()))).toBe(true);
  expect(docx.equals(await reviewFormDocument(form({ submission: 3 })))).toBe(false);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("soffice") || !hasTool("pdftotext"))(
  "LibreOffice prints every line, what was decided, and room for signature and seal",
  { timeout: 60_000 },
  async () => {
    const text = await textOf(await reviewFormDocument(form()));
    for (const said of ["学校审核意见反馈表", "ab".repeat(8), "须补正", "需核实", "另有提示3条", "☑退回修改"])
      expect(text).toContain(said);
    expect(text).toMatch(/重新提交日期：2026年11月10日/);
    for (const line of ["审核人（签字）", "学院签收（签字）", "教务处负责人（签字）", "（盖章）"])
      expect(text).toContain(line);
    expect(text).toContain("第1页，共1页");
  },
);

// As above.
test.skipIf(!hasTool("soffice") || !hasTool("pdftotext"))(
  "a box that is ticked above grave lines says what is to become of them",
  { timeout: 60_000 },
  async () => {
    const decision = {
      kind: "accept",
      reason: null,
      dueAgain: null,
      decidedOn: localDate("2026-10-26"),
    } as const;
    const sent = await textOf(await reviewFormDocument(form({ level: "college", decision })));
    expect(sent).toMatch(/☑同意报送学校☐退回修改上列“须补正”1项尚未改正，随材料报送学校审定。/);
    const accepted = await textOf(await reviewFormDocument(form({ decision })));
    expect(accepted).toMatch(/☑审核通过☐退回修改上列“须补正”1项为审核人员意见/);
    const clean = await textOf(await reviewFormDocument(form({ decision, lines: [] })));
    expect(clean).not.toContain("上列");
  },
);

// As above.
test.skipIf(!hasTool("soffice") || !hasTool("pdftotext"))(
  "before a decision both boxes and the day stay empty, and hundreds of lines run over pages under their heading",
  { timeout: 60_000 },
  async () => {
    const [line] = form().lines;
    const lines = line ? Array.from({ length: 120 }, () => line) : [];
    const text = await textOf(
      await reviewFormDocument(form({ level: "college", lines, notes: 0, opinions: [], decision: null })),
    );
    expect(text).toContain("学院审核意见表");
    expect(text).toMatch(/☐同意报送学校☐退回修改/);
    expect(text).toMatch(/重新提交日期：年月日/);
    expect(text.match(/内容及要求/g)?.length).toBeGreaterThan(3);
    expect(text).toContain("（学院盖章）");
  },
);
