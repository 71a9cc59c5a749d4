import { expect, test } from "vitest";
import { attachedPolicy } from "../policy/attached-policy.fixture.ts";
import { attachmentGaps } from "./attachment-gaps.ts";

const gaps = (paths: readonly string[], links = 0) =>
  attachmentGaps(attachedPolicy, "third-year-report", {
    files: paths.map((path) => ({ path, size: 1, placement: null })),
    links: Array.from({ length: links }, () => ({ part: "", slot: "", course: null, band: null })),
  });

test("what is missing stands with its clause and how to mend it, what there may be none of last and as a note", () => {
  expect(gaps(["报告.docx", "制度文件/a.pdf"])).toMatchObject([
    { rule: "missing-attachment", severity: "warn", slot: null, citation: { clause: "五2（3）" } },
    { severity: "info", citation: { clause: "五2（4）" } },
  ]);
  expect(gaps(["制度文件.pdf"])[0]?.text.zh).toMatch(/^没有文件名或文件夹名表明是“达成报告”。请补充该附件/);
});

test("nothing is said where a link may hold it", () => {
  expect(gaps(["报告.docx"])).toHaveLength(3);
  expect(gaps(["报告.docx"], 1)).toEqual([]);
});
