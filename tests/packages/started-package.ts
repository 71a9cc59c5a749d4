import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import type { PackedFile } from "./complete-package.ts";

/** A filing that somebody has begun: documents of two classes, one course in part, and a folder that no name explains. */
export const startedPackage = (): Buffer =>
  writeZip(startedFiles().map(({ path, content }) => ({ name: path, content })));

/** What a service unit has put into the package of its own course. */
export const servicePackage = (): Buffer =>
  writeZip(serviceFiles().map(({ path, content }) => ({ name: path, content })));

const startedFiles = (): readonly PackedFile[] => [
  file("01_制度文件/01_培养方案/电气工程及其自动化专业培养方案（2026版）.docx", "培养方案"),
  file("01_制度文件/02_课程教学大纲/本年度修订的课程教学大纲目录.docx", "课程教学大纲目录"),
  file("02_课程评价材料/01_电路原理（理论课程）/电路原理_课程教学大纲.docx", "电路原理课程教学大纲"),
  file("02_课程评价材料/01_电路原理（理论课程）/电路原理_总成绩清单.docx", "电路原理总成绩清单"),
  file("02_课程评价材料/01_电路原理（理论课程）/电路原理_合理性审核记录.docx", "电路原理合理性审核记录"),
  file("电机学/扫描件1.docx", "电机学达成评价（扫描件）"),
];

const serviceFiles = (): readonly PackedFile[] => [
  file("大学物理_课程教学大纲.docx", "大学物理课程教学大纲"),
  file("大学物理_合理性审核记录.docx", "大学物理考核评价依据合理性审核记录"),
  file("大学物理_课程目标达成评价报告.docx", "大学物理课程目标达成评价报告"),
];

const file = (path: string, title: string): PackedFile => ({
  path,
  content: makeDocx({ title, paragraphs: ["示例材料，仅供演示。"] }),
});
