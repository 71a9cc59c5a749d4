import type {
  AppraisalCommentId,
  AppraisalId,
  FilingId,
  PersonId,
  ProgrammeId,
  SubmissionId,
} from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type {
  AppraisalComment,
  AppraisalFinding,
  AppraisalItem,
  AppraisalRow,
  AppraisalWorkbench,
} from "../../lib/api.ts";
import type { DeskFile, DeskSlot } from "./desk/desk-items.ts";

const both = (zh: string, en: string): Text => ({ zh, en });
const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const documents = both("制度文件", "Institutional documents");
const packages = both("课程评价材料", "Course packages");

export const expert = {
  id: id(501) as PersonId, // ids of nobody
  name: both("自评专家（机械类）", "School expert (mechanical)"),
};

export function rowForTest(change: Partial<AppraisalRow> = {}): AppraisalRow {
  return {
    id: id(401) as AppraisalId, // as above
    filing: {
      id: id(10) as FilingId, // as above
      ...{ rule: "annual-filing", regime: "engineering", period: "2026" },
      programme: { id: id(12) as ProgrammeId, name: "机械设计制造及其自动化" }, // as above
      college: both("机械工程学院", "School of Mechanical Engineering"),
    },
    submission: { id: id(21) as SubmissionId, number: 1 }, // as above
    ...{ level: "school", round: 1, state: "begun", due: "2026-11-20" as never, daysLeft: 30 },
    ...{ reviewer: expert, isMine: true, progress: { marked: 0, required: 2 } },
    ...{ reason: null, submittedAt: null },
    may: { claim: false, work: true, handOver: false },
    ...change,
  };
}

export const fileForTest = (path: string, change: Partial<DeskFile> = {}): DeskFile => ({
  ...{ path, source: path, size: 20_480, sha256: `hash of ${path}`, band: null, preview: "pdf" },
  ...change,
});

const slot = (key: string, name: Text, files: readonly DeskFile[]): DeskSlot => ({
  ...{ key, name, files: [...files], declarations: [], revision: null, links: [] },
});

export const itemForTest = (key: string, change: Partial<AppraisalItem> = {}): AppraisalItem => ({
  ...{ key, part: documents, course: null, name: both(key, key), isRequired: true, fileCount: 1 },
  ...{ isChanged: null, mark: null, lastYear: [] },
  ...change,
});

export const commentForTest = (change: Partial<AppraisalComment> = {}): AppraisalComment => ({
  id: id(601) as AppraisalCommentId, // as above
  ...{ item: "documents//plan", file: null, place: null, text: "缺修订说明", isCarried: false },
  ...change,
});

export function findingForTest(change: Partial<AppraisalFinding> = {}): AppraisalFinding {
  return {
    ...{ key: "finding-1", rule: "evaluation-undated", severity: "block" },
    ...{ file: "02/审核记录.pdf", place: both("第3页", "page 3"), page: 3 },
    ...{ item: "courses/c/review", isWaived: false, stance: null },
    zh: { found: "没有审核日期", expected: "写明日期", fix: "补写日期", clause: "《指南》附件1" },
    en: { found: "No date", expected: "A date", fix: "Add the date", clause: "Guide, annex 1" },
    ...change,
  };
}

/** Two required items with three documents, one that is not required and has none. */
export function deskForTest(change: Partial<AppraisalWorkbench> = {}): AppraisalWorkbench {
  const { submission: _, ...row } = rowForTest();
  const plan = both("培养方案", "Programme plan");
  const review = both("合理性审核记录", "Rationality review");
  const outline = both("教学日历", "Teaching calendar");
  return {
    ...row,
    mayOpenFiling: false,
    submission: {
      id: id(21) as SubmissionId, // as above
      ...{ number: 1, snapshotHash: "ab".repeat(32), isLatest: true },
    },
    items: [
      itemForTest("documents//plan", { name: plan, fileCount: 2 }),
      itemForTest("courses/c/review", { name: review, part: packages, course: "机械设计" }),
      itemForTest("courses/c/calendar", {
        ...{ name: outline, part: packages, course: "机械设计", isRequired: false, fileCount: 0 },
      }),
    ],
    parts: [
      {
        ...{ id: "documents", name: documents, courses: [], declaration: null },
        slots: [
          slot("documents//plan", plan, [
            fileForTest("01/方案.png", { preview: "image" }),
            fileForTest("01/附录.png", { preview: "image" }),
          ]),
        ],
      },
      {
        ...{ id: "courses", name: packages, slots: [], declaration: null },
        courses: [
          {
            ...{ courseId: id(101) as never, name: "机械设计", code: "ME31", kind: both("理论", "Theory") },
            ...{ responsible: null, evaluatedOn: null, isShared: false },
            slots: [
              slot("courses/c/review", review, [fileForTest("02/审核记录.pdf")]),
              slot("courses/c/calendar", outline, []),
            ],
          },
        ],
      },
    ],
    ...{ unsorted: [], comments: [], findings: [], viewed: [] },
    draft: { recommendation: null, text: "" },
    missing: { unmarked: [], unconfirmed: [], unexplained: [] },
    ...{ others: [], previous: null, lastYear: null },
    ...change,
  };
}
