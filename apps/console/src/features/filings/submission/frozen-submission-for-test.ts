import type { CourseId, FilingId, ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { submissionForTest } from "../submission-for-test.ts";
import type { FrozenFile, FrozenSlot, SubmissionDetail } from "./submission-views.ts";

const both = (zh: string, en: string): Text => ({ zh, en });
const secretary = both("机械工程学院教学秘书", "Teaching secretary, Mechanical Engineering");

const frozenFileForTest = (path: string, change: Partial<FrozenFile> = {}): FrozenFile => ({
  ...{ path, source: path, size: 20_480, sha256: "cd".repeat(32), band: null, preview: null },
  ...change,
});

const frozenSlotForTest = (change: Partial<FrozenSlot> & Pick<FrozenSlot, "key" | "name">): FrozenSlot => ({
  ...{ files: [], declarations: [], revision: null, links: [] },
  ...change,
});

/** A first submission: a revised document, a declared one, one of which nothing was handed in, and a course with samples. */
export function frozenSubmissionForTest(change: Partial<SubmissionDetail> = {}): SubmissionDetail {
  const course = "00000000-0000-7000-8000-000000000101" as CourseId; // ids of nobody
  return {
    ...submissionForTest(),
    filing: {
      id: "00000000-0000-7000-8000-000000000010" as FilingId, // as above
      ...{ rule: "annual-filing", regime: "engineering", period: "2026", status: "awaiting-school" },
      programme: {
        id: "00000000-0000-7000-8000-000000000012" as ProgrammeId, // as above
        name: "机械设计制造及其自动化",
      },
      college: both("机械工程学院", "School of Mechanical Engineering"),
    },
    ...{ isLatest: false, isFilesAlone: false, submittedBy: secretary, sentBy: null, withdrawnBy: null },
    parts: [
      {
        ...{
          id: "documents",
          name: both("制度文件", "Institutional documents"),
          courses: [],
          declaration: null,
        },
        slots: [
          frozenSlotForTest({
            ...{ key: "documents//programme-plan", name: both("培养方案", "Programme plan") },
            files: [
              frozenFileForTest("01_制度文件/01_培养方案/方案.pdf", { source: "终稿.pdf", preview: "pdf" }),
            ],
            revision: { revisedOn: "2026-06-30" as never, explanation: "按新版毕业要求修订" },
          }),
          frozenSlotForTest({
            ...{ key: "documents//mechanism", name: both("评价机制文件", "Evaluation mechanism") },
            declarations: [
              {
                ...{ kind: "no-revision", remark: "沿用 2024 版", band: null, by: "机械工程学院教学秘书" },
                at: "2026-10-19T01:00:00.000Z",
              },
            ],
          }),
          frozenSlotForTest({ key: "documents//syllabus", name: both("课程教学大纲", "Course syllabi") }),
        ],
      },
      {
        ...{ id: "courses", name: both("课程评价材料", "Course packages"), slots: [], declaration: null },
        courses: [
          {
            ...{
              courseId: course,
              name: "机械设计",
              code: "ME31",
              responsible: "课程负责人",
              evaluatedOn: null,
              isShared: true,
            },
            kind: both("理论/实验课程", "Theory or laboratory course"),
            slots: [
              frozenSlotForTest({
                ...{ key: `courses/${course}/samples`, name: both("学生成果样本", "Samples") },
                files: [
                  frozenFileForTest("02_课程评价材料/01_机械设计/04_学生成果样本/01_优/甲.docx", {
                    band: both("优", "Excellent"),
                  }),
                ],
                links: [
                  {
                    ...{ url: "https://pan.school.example/s/1", note: "录像", expiresOn: null },
                    ...{ band: null, bandId: null },
                  },
                ],
              }),
            ],
          },
        ],
      },
    ],
    unsorted: [frozenFileForTest("99_未归类/照片.png", { preview: "image" })],
    ...change,
  };
}
