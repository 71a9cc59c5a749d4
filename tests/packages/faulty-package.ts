import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { type DemoCourse, demoCourses } from "./demo-courses.ts";
import { attainmentReport, marksTable, programmePlan, syllabus } from "./demo-documents.ts";

/**
 * A filing as it should not be, packed as Chinese Windows packs it (GBK names, no flag): 合理性审核记录 is missing,
 * one file each is cut short, locked, empty, mislabelled, doubled and of no class, and there is junk.
 */
export const faultyPackage = (): Buffer => writeZip(faultyFiles());

const ROOT = "机械专业2026年报备材料";
const file = (path: string, content: Buffer): WrittenEntry => ({ name: encodeGbk(path), content });
const inRoot = (path: string, content: Buffer): WrittenEntry => file(`${ROOT}/${path}`, content);

function faultyFiles(): readonly WrittenEntry[] {
  const [mechanisms, materials] = [course(0), course(1)];
  const marks = marksTable(mechanisms);
  const whole = syllabus(materials);
  return [
    inRoot("培养方案/机械设计制造及其自动化专业培养方案（2026版）.docx", programmePlan()),
    inRoot("培养方案/~$机械设计制造及其自动化专业培养方案（2026版）.docx", Buffer.from("leftover")),
    inRoot("课程教学大纲/机械原理课程标准.docx", syllabus(mechanisms)),
    inRoot("课程教学大纲/材料力学课程标准.docx", whole.subarray(0, whole.length >> 1)),
    inRoot("产出评价机制文件/课程目标达成情况评价办法.pdf", lockedMechanism()),
    inRoot("课程目标达成评价报告/机械原理_课程目标达成评价报告.docx", attainmentReport(mechanisms)),
    inRoot("课程目标达成评价报告/材料力学_课程目标达成评价报告.docx", renamedReport()),
    inRoot("课程目标达成评价报告/机械设计课程设计_课程目标达成评价报告.docx", Buffer.alloc(0)),
    inRoot("课程目标达成评价报告/机械原理_总成绩清单.xlsx", marks),
    inRoot("课程目标达成评价报告/机械原理_总成绩清单（副本）.xlsx", marks),
    inRoot("课程目标达成评价报告/Thumbs.db", Buffer.from("thumbnails")),
    inRoot("会议照片.png", makePng(420, 280, 120)),
    file(`__MACOSX/${ROOT}/._会议照片.png`, Buffer.from("resource fork")),
  ];
}

function course(index: number): DemoCourse {
  const found = demoCourses[index];
  if (!found) throw new RangeError(`There is no demo course ${index}`);
  return found;
}

const lockedMechanism = (): Buffer =>
  makePdf(["课程目标达成情况评价办法", "示例材料，仅用于演示。"], { locked: true });

/** A PDF that was given the extension of a Word document. */
const renamedReport = (): Buffer => makePdf(["《材料力学》课程目标达成评价报告", "示例材料，仅用于演示。"]);
