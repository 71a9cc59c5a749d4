import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { type Submitted, submitFiling } from "./submit-filing.ts";

/** Paths and bytes. */
export type TestPackage = Readonly<Record<string, Uint8Array>>;

/** All five classes, with bytes that differ from year to year. */
export const completePackage = (year: number): TestPackage => ({
  [`培养方案/${year}版培养方案.docx`]: makeDocx({ title: `${year}版培养方案`, paragraphs: ["第一章"] }),
  "课程教学大纲/机械设计.pdf": makePdf([`${year} 机械设计教学大纲`]),
  "产出评价机制文件/评价办法.pdf": makePdf([`${year} 评价办法`]),
  "课程目标达成评价报告/机械设计.docx": makeDocx({ title: "达成评价报告", paragraphs: [String(year)] }),
  "合理性审核记录/机械设计.pdf": makePdf([`${year} 合理性审核记录`]),
});

/** Uploads every file and hands the filing in; throws where anything is refused. */
export async function handIn(
  deps: Deps,
  actor: PersonActor,
  filingId: FilingId,
  files: TestPackage,
): Promise<Submitted> {
  for (const [path, bytes] of Object.entries(files)) {
    const target = { filingId, packageId: null };
    const uploaded = await uploadContent(deps, actor, { target, path, kind: "file" }, bytes);
    if (!uploaded.ok) throw new Error(`${path}: ${uploaded.error.code}`);
  }
  const submitted = await submitFiling(deps, actor, { filingId });
  if (!submitted.ok) throw new Error(submitted.error.code);
  return submitted.value;
}
