import { encodeGbk } from "@goodstanding/documents/fixtures/encode-gbk";
import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { completeFiles, type PackedFile } from "./complete-package.ts";
import { type DemoCourse, demoCourses } from "./demo-courses.ts";
import { mechanismRevision, syllabus } from "./demo-documents.ts";

/**
 * The complete filing as it should not be, packed as Chinese Windows packs it (GBK names, no flag): every
 * 合理性审核记录 is missing, one file each is cut short, locked, empty, mislabelled, doubled and of no slot, and there
 * is junk.
 */
export const faultyPackage = (): Buffer =>
  writeZip([...completeFiles().flatMap(spoiled), ...added()].map(packed));

/** What the faulty package lacks before it can be handed in: each 合理性审核记录, and a report in place of the empty one. */
export const missingPackage = (): Buffer => writeZip(missing().map(packed));

/** Faulty in the files alone: by its names it can be handed in, and {@link faultsInFiles} are found in it. */
export const sortablePackage = (): Buffer =>
  writeZip([...completeFiles().flatMap(spoiled), ...missing()].map(packed));
export const faultsInFiles = 5;

const missing = (): readonly PackedFile[] =>
  completeFiles()
    .filter(({ path }) => path.includes("合理性审核记录") || path.endsWith(EMPTY_REPORT))
    .map(({ path, content }) => ({ path: path.replace("评价报告", "评价报告（签字版）"), content }));

const ROOT = "机械专业2026年报备材料";
const EMPTY_REPORT = "/机械设计课程设计_课程目标达成评价报告.docx";
const packed = ({ path, content }: PackedFile): WrittenEntry => ({
  name: encodeGbk(path.startsWith("__MACOSX/") ? path : `${ROOT}/${path}`),
  content,
});

/** What becomes of each file of the complete package: gone, or with another name or content. */
function spoiled({ path, content }: PackedFile): readonly PackedFile[] {
  const is = (name: string): boolean => path.endsWith(`/${name}`);
  if (path.includes("合理性审核记录")) return [];
  if (is("03_产出评价机制文件/本年度无修订说明.pdf")) return mechanism(path);
  if (is("材料力学_课程教学大纲.docx")) return [cutShort(path)];
  if (is("材料力学_课程目标达成评价报告.docx")) return [{ path, content: renamedReport() }];
  if (path.endsWith(EMPTY_REPORT)) return [{ path, content: Buffer.alloc(0) }];
  if (!is("机械原理_总成绩清单.xlsx")) return [{ path, content }];
  return [
    { path, content },
    { path: path.replace(".xlsx", "（副本）.xlsx"), content },
  ];
}

const added = (): readonly PackedFile[] => [
  {
    path: "01_制度文件/01_培养方案/~$机械设计制造及其自动化专业培养方案（2026版）.docx",
    content: Buffer.from("leftover"),
  },
  { path: "02_课程评价材料/Thumbs.db", content: Buffer.from("thumbnails") },
  { path: "会议照片.png", content: makePng(420, 280, 120) },
  { path: `__MACOSX/${ROOT}/._会议照片.png`, content: Buffer.from("resource fork") },
];

/** The document itself in place of the declaration, and it asks for a password. */
const mechanism = (path: string): readonly PackedFile[] => [
  { path: path.replace("本年度无修订说明.pdf", "课程目标达成情况评价办法.pdf"), content: lockedMechanism() },
  { path: path.replace("本年度无修订说明.pdf", "评价办法修订情况说明.docx"), content: mechanismRevision() },
];

function cutShort(path: string): PackedFile {
  const whole = syllabus(course(1));
  return {
    path: path.replace("材料力学_课程教学大纲.docx", "材料力学课程标准.docx"),
    content: whole.subarray(0, whole.length >> 1),
  };
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
