import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { confirmProposals } from "./confirm-proposals.ts";
import { noteRevision } from "./note-revision.ts";
import { type Submitted, submitFiling } from "./submit-filing.ts";

/** Paths and bytes. */
export type TestPackage = Readonly<Record<string, Uint8Array>>;

/** A PDF of one page with enough words on it not to be taken for a scan. */
export const page = (title: string): Uint8Array => makePdf([`${title}（本页文字仅供自动预审的测试使用）`]);

const course = "02_课程评价材料/01_机械设计（理论课程）";

/** Every slot of the documents, of one course and of the other material holds something; bytes differ from year to year. */
export const completePackage = (year: number): TestPackage => ({
  [`01_制度文件/01_培养方案/${year}版培养方案.docx`]: makeDocx({
    title: `${year}版培养方案`,
    paragraphs: ["第一章"],
  }),
  "01_制度文件/02_课程教学大纲/课程教学大纲汇编.pdf": page(`${year} 教学大纲汇编`),
  "01_制度文件/03_产出评价机制文件/评价办法.pdf": page(`${year} 评价办法`),
  "01_制度文件/04_相关制度/本年度无修订说明.pdf": page(`${year} 本年度无修订`),
  ...Object.fromEntries(
    ["课程考核要求", "评分标准", "总成绩清单", "作业样本"].map((name) => [
      `${course}/机械设计_${name}.pdf`,
      page(`${year} 机械设计 ${name}`),
    ]),
  ),
  [`${course}/机械设计_课程教学大纲.pdf`]: page(`${year} 机械设计教学大纲`),
  [`${course}/机械设计_课程目标达成评价报告.docx`]: makeDocx({
    title: "达成评价报告",
    paragraphs: [String(year)],
  }),
  [`${course}/机械设计_合理性审核记录.pdf`]: page(`${year} 合理性审核记录`),
  "03_其他持续改进工作原始材料/会议纪要/会议纪要.pdf": page(`${year} 会议纪要`),
});

/** Uploads every file, sorts and explains them as the names say, and sends them to the school; throws where anything is refused. */
export async function handIn(
  deps: Deps,
  actor: PersonActor,
  filingId: FilingId,
  files: TestPackage,
): Promise<Submitted> {
  await fillIn(deps, actor, filingId, files);
  const collegeFirst = await submitFiling(deps, actor, { filingId, to: "college" });
  // Where the school alone reviews, there is no such act.
  const isSchoolAlone = !collegeFirst.ok && collegeFirst.error.code === "filing.wrong-status";
  if (!isSchoolAlone) expectDone(collegeFirst);
  const heads = isSchoolAlone ? actor : heading(actor);
  return expectDone(await submitFiling(deps, heads, { filingId, to: "school" }));
}

/** The same without handing it in. */
export async function fillIn(
  deps: Omit<Deps, "scratchDir" | "release">,
  actor: PersonActor,
  filingId: FilingId,
  files: TestPackage,
): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    const target = { filingId, packageId: null };
    expectDone(await uploadContent(deps, actor, { target, path, kind: "file" }, bytes));
  }
  expectDone(await confirmProposals(deps, actor, { filingId }));
  for (const slot of ["programme-plan", "syllabus", "mechanism"]) {
    const revision = {
      filingId,
      slot,
      revisedOn: localDate("2026-06-30"),
      explanation: "按新版毕业要求修订",
    };
    expectDone(await noteRevision(deps, actor, revision));
  }
}

/** The associate dean of the same college. */
export const heading = (actor: PersonActor): PersonActor => ({
  ...actor,
  grants: actor.grants.map(({ unitId }) => ({ role: "associate-dean" as const, unitId })),
});

function expectDone<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
