import { missingAttachments } from "@goodstanding/domain/filings/missing-attachments";
import { attachmentsAsked } from "@goodstanding/domain/policy/attachments-asked";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { expect, test } from "vitest";
import { policiesOfPack } from "./packs.ts";

function policy(pack: string, regime: Regime): Policy {
  const policies = policiesOfPack(pack);
  if (!policies.ok) throw new Error(pack);
  return policies.value.inForce(regime, "third-year-report", 2026).policy;
}
const asked = (pack: string, regime: Regime = "engineering") =>
  attachmentsAsked(policy(pack, regime), "third-year-report").map(({ citation, attached }) => [
    ...[citation.document, citation.clause, attached.asked],
  ]);

test("the guide of 2025 lists what is attached to the report, whichever school's document stands on it", () => {
  const listed = [
    ["ceeaa-2025", "附件2第五部分1", "where-any"],
    ["ceeaa-2025", "附件2第五部分2（1）", "always"],
    ["ceeaa-2025", "附件2第五部分2（2）", "always"],
    ["ceeaa-2025", "附件2第五部分2（3）", "always"],
    ["ceeaa-2025", "附件2第五部分2（4）", "where-any"],
  ];
  for (const pack of ["ceeaa-2025", "imut-2024-23", "jmsu-2023-69"]) expect(asked(pack)).toEqual(listed);
});

test("where the association's document names none, the school's own word for them stands", () => {
  const own = [["imut-2024-23", "第三部分（五）第5点", "always"]];
  expect(asked("imut-2024-23", "teacher-education")).toEqual(own);
  expect(asked("ceeaa-2020-trial")).toEqual([]);
});

test("attachments under the names that programmes give them are seen", () => {
  const missing = (...paths: string[]) =>
    missingAttachments(policy("imut-2024-23", "engineering"), "third-year-report", paths).map(({ id }) => id);
  const attached = [
    "五、相关附件/1.问题和关注项改进证据/标准项1.2/学业预警记录.pdf",
    "五、相关附件/2.1制度文件/2024年/培养方案（2024版，修订时间2024.06）.pdf",
    "五、相关附件/2.2课程评价材料/2025年/机械原理/课程目标达成评价报告.docx",
    "五、相关附件/2.3毕业要求达成情况评价报告.pdf",
    "五、相关附件/2.4其他改进措施证据/实验室开放记录.pdf",
  ];
  expect(missing("持续改进情况报告.docx", ...attached)).toEqual([]);
  expect(missing("持续改进情况报告.docx")).toHaveLength(5);
  expect(missing("持续改进情况报告.docx", ...attached.toSpliced(2, 1))).toEqual(["course-material"]);
  // The syllabus of a course does not stand for the documents that were revised.
  const course = "五、相关附件/2.内部评价机制改进和运行情况/课程评价材料/机械原理_课程教学大纲.docx";
  expect(missing(course, ...attached.toSpliced(1, 1))).toEqual(["mechanism-documents"]);
});
