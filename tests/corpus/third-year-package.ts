import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import type { CorpusFile } from "./corpus-file.ts";
import { MECHANISMS } from "./correct-package.ts";

/** The report of the third year with what the guide's annex 2 asks to be attached, much of it from the yearly filing. */
export function thirdYearPackage(yearly: readonly CorpusFile[]): readonly CorpusFile[] {
  const within = (folder: string, under: string) =>
    yearly
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map(({ path, content }) => ({
        path: `${ATTACHED}/${under}/${path.slice(folder.length + 1)}`,
        content,
      }));
  return [
    text("持续改进情况报告.docx", "专业情况简介、本轮认证提出的问题和改进情况、内部评价机制的运行情况。"),
    text(`${ATTACHED}/1_问题和关注项改进证据/学业预警工作记录.docx`, "逐名学生登记预警原因和帮扶措施。"),
    ...within("01_制度文件", "2_1_制度文件/2026年"),
    ...within(MECHANISMS, "2_2_课程评价材料/2026年/机械原理"),
    text(`${ATTACHED}/${OUTCOMES}`, "各毕业要求观测点的达成情况及其评价依据。"),
    text(`${ATTACHED}/2_4_其他改进措施证据/实验室开放记录.docx`, "每周开放时间和到场学生人数。"),
  ];
}

/** The latest report on the attainment of graduate outcomes. */
export const OUTCOMES = "2_3_毕业要求达成情况评价报告.docx";

const ATTACHED = "五_相关附件";

const text = (path: string, paragraph: string): CorpusFile => ({
  path,
  content: makeDocx({
    title: path.slice(path.lastIndexOf("/") + 1, -".docx".length),
    paragraphs: [paragraph],
  }),
});
