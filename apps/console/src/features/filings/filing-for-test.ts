import type {
  CourseId,
  CoursePackageId,
  DeclarationId,
  FilingFileId,
  FilingId,
  ObligationId,
  ProgrammeId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import type { CourseView, FilingDetail, FilingFile, SlotView } from "./filing-views.ts";

const secretary: Text = { zh: "机械工程学院教学秘书", en: "Teaching secretary, Mechanical Engineering" };
const guide = {
  pack: "ceeaa-2025",
  document: "《工程教育认证状态保持与持续改进工作指南（2025版）》",
  clause: "附件1",
} as const;
const both = (zh: string, en: string): Text => ({ zh, en });

const slotForTest = (change: Partial<SlotView> & Pick<SlotView, "key" | "id" | "name">): SlotView => ({
  necessity: "required",
  kind: "yearly",
  declarable: false,
  asksRevision: false,
  samples: false,
  pair: null,
  citation: guide,
  state: "empty",
  files: 0,
  links: 0,
  bands: [],
  declaration: null,
  revision: null,
  lastYear: null,
  ...change,
});

const bands = [
  ["excellent", "优", "Excellent"],
  ["good", "良", "Good"],
  ["fair", "中", "Fair"],
  ["pass", "及格", "Pass"],
  ["fail", "不及格", "Fail"],
] as const;

const kindName = both("理论/实验课程", "Theory or laboratory course");

export function courseForTest(index: number, name: string, change: Partial<CourseView> = {}): CourseView {
  const courseId = `00000000-0000-7000-8000-0000000001${String(index).padStart(2, "0")}` as CourseId; // an id of nobody
  const key = (slot: string) => `courses/${courseId}/${slot}`;
  const slots: SlotView[] = [
    slotForTest({
      key: key("syllabus"),
      id: "syllabus",
      name: both("课程教学大纲", "Syllabus"),
      kind: "standing",
      state: "complete",
      files: 1,
    }),
    slotForTest({
      key: key("samples"),
      id: "samples",
      name: both("学生成果样本", "Samples of students' work"),
      samples: true,
      state: "partial",
      files: 4,
      bands: bands.map(([id, zh, en], at) => ({
        id,
        name: both(zh, en),
        files: at < 2 ? 2 : 0,
        declared: id === "fail",
        declarationId: id === "fail" ? ("d2" as DeclarationId) : null,
      })),
    }),
    slotForTest({
      key: key("rationality-review"),
      id: "rationality-review",
      name: both("考核评价依据合理性审核记录", "Review of the grounds of assessment"),
    }),
    slotForTest({
      key: key("attainment-report"),
      id: "attainment-report",
      name: both("课程目标达成情况评价报告", "Report on attainment of course objectives"),
    }),
    slotForTest({
      key: key("exam"),
      id: "exam",
      name: both("试卷及评分标准", "Papers and marking scheme"),
      necessity: "reference",
    }),
  ];
  return {
    courseId,
    packageId: `00000000-0000-7000-8000-0000000002${String(index).padStart(2, "0")}` as CoursePackageId, // as above
    name,
    code: `ME3${index}`,
    kind: { id: "theory-lab", name: kindName },
    responsible: "课程负责人",
    evaluatedOn: null,
    isShared: false,
    ownedBy: both("机械工程学院", "School of Mechanical Engineering"),
    mayEdit: true,
    handsInReports: true,
    bandScheme: "five-level",
    slots,
    ...change,
  };
}

export const fileForTest = ({
  id,
  ...change
}: Partial<Omit<FilingFile, "id">> & { readonly id: string; readonly path: string }): FilingFile => ({
  id: id as FilingFileId, // an id of nobody
  size: 20_480,
  sha256: "ab".repeat(32),
  uploadedAt: "2026-10-20T02:00:00.000Z",
  uploadedBy: secretary,
  isReplaced: false,
  mayPlace: true,
  placement: null,
  proposal: null,
  ...change,
});

/** A filing that is being put together: documents, two courses, other material, a file to be sorted, a slot that is held. */
export function filingForTest(change: Partial<FilingDetail> = {}): FilingDetail {
  const obligation = obligationForTest();
  const design = courseForTest(1, "机械设计");
  const mathematics = courseForTest(2, "高等数学", {
    isShared: true,
    mayEdit: false,
    ownedBy: both("理学院", "School of Sciences"),
  });
  return {
    filing: {
      id: "00000000-0000-7000-8000-000000000010" as FilingId, // ids of nobody
      obligationId: "00000000-0000-7000-8000-000000000011" as ObligationId,
      programme: {
        id: "00000000-0000-7000-8000-000000000012" as ProgrammeId,
        name: "机械设计制造及其自动化",
        code: "080202",
      },
      college: {
        id: "00000000-0000-7000-8000-000000000013" as UnitId,
        name: both("机械工程学院", "School of Mechanical Engineering"),
      },
      rule: "annual-filing",
      regime: "engineering",
      gravity: "ends-validity-after-reminder",
      period: "2026",
      status: "drafting",
      firstSubmittedAt: null,
      programmeSubmittedAt: null,
      dueAgain: null,
      exemptBecause: null,
      firstSubmission: null,
      carriedFrom: null,
      receiptNumber: null,
      holidays: "official",
      why: both("有效期内每年一次", "Each year of the validity"),
      standing: obligation.standing,
    },
    obligation,
    levels: "college-and-school",
    uploadRules: { ignoredNames: ["Thumbs.db"], formats: null },
    parts: [
      {
        id: "documents",
        kind: "documents",
        declaration: null,
        name: both("制度文件", "Institutional documents"),
        citation: guide,
        courses: [],
        slots: [
          slotForTest({
            key: "documents//programme-plan",
            id: "programme-plan",
            name: both("培养方案", "Programme plan"),
            kind: "standing",
            declarable: true,
            asksRevision: true,
            state: "declared",
            declaration: {
              id: "d1" as DeclarationId, // of nobody
              remark: "沿用 2024 版",
              by: secretary,
              at: "2026-10-19T01:00:00.000Z",
            },
          }),
          slotForTest({
            key: "documents//syllabus",
            id: "syllabus",
            name: both("课程教学大纲", "Course syllabi"),
            kind: "standing",
            declarable: true,
            asksRevision: true,
            state: "partial",
            files: 1,
            lastYear: { files: 2, paths: ["01_制度文件/大纲/机械设计.docx", "01_制度文件/大纲/说明.docx"] },
          }),
          slotForTest({
            key: "documents//mechanism",
            id: "mechanism",
            name: both("评价机制文件", "Evaluation mechanism"),
            kind: "standing",
            declarable: true,
            asksRevision: true,
          }),
        ],
      },
      {
        id: "courses",
        kind: "courses",
        declaration: null,
        name: both("课程目标达成情况评价材料", "Attainment of course objectives"),
        citation: guide,
        slots: [],
        courses: [design, mathematics],
      },
      {
        id: "materials",
        kind: "materials",
        declaration: null,
        name: both("其他持续改进工作原始材料", "Other records of improvement"),
        citation: guide,
        courses: [],
        slots: [
          slotForTest({
            key: "materials//minutes",
            id: "minutes",
            name: both("会议纪要", "Minutes"),
            necessity: "reference",
          }),
        ],
      },
    ],
    files: [
      fileForTest({
        id: "f1",
        path: "01_制度文件/教学大纲/机械设计.docx",
        placement: { part: "documents", slot: "syllabus", course: null, band: null },
      }),
      fileForTest({
        id: "f2",
        path: "02_课程/机械设计/考核合理性审核表.pdf",
        proposal: {
          placement: { part: "courses", slot: "rationality-review", course: design.courseId, band: null },
          newCourse: null,
          certainty: "recognised",
          because: both(
            "文件夹名为课程“机械设计”，文件名含“合理性审核”",
            "Folder names the course, file the record",
          ),
        },
      }),
      fileForTest({ id: "f3", path: "杂项/扫描件001.pdf" }),
      fileForTest({
        id: "f4",
        path: "02_课程/液压传动/达成评价报告.docx",
        proposal: {
          placement: { part: "courses", slot: "attainment-report", course: null, band: null },
          newCourse: { name: "液压传动", kind: "theory-lab" },
          certainty: "to-confirm",
          because: both("文件夹名不是已登记的课程", "The folder names no registered course"),
        },
      }),
    ],
    courses: {
      options: [
        {
          courseId: "00000000-0000-7000-8000-000000000103" as CourseId, // as above
          name: "工程力学",
          code: "ME210",
          kind: { id: "theory-lab", name: kindName },
          isShared: false,
        },
      ],
      kinds: [
        {
          ...{ id: "theory-lab", name: kindName },
          slots: [
            {
              id: "attainment-report",
              name: both("课程目标达成情况评价报告", "Report on attainment of course objectives"),
            },
          ],
        },
      ],
      bandSchemes: [{ id: "five-level", name: both("五级制", "Five levels") }],
    },
    coverage: {
      cycle: { from: 2024, to: 2026 },
      rows: [
        {
          courseId: design.courseId,
          name: "机械设计",
          evaluated: [2026],
          lastChance: null,
          isDueNow: false,
          isMissed: false,
        },
        {
          courseId: "00000000-0000-7000-8000-000000000103" as CourseId, // as above
          name: "工程力学",
          evaluated: [],
          lastChance: 2026,
          isDueNow: true,
          isMissed: false,
        },
      ],
    },
    gaps: [
      {
        rule: "missing-slot",
        severity: "block",
        slot: "documents//mechanism",
        file: null,
        params: {},
        text: both("缺“评价机制文件”。请上传，或声明本年度无修订。", "The evaluation mechanism is missing."),
        citation: guide,
        count: 1,
      },
      {
        rule: "revision-incomplete",
        severity: "block",
        slot: "documents//syllabus",
        file: null,
        params: {},
        text: both("“课程教学大纲”缺修订时间。", "The revision date of the syllabi is missing."),
        citation: guide,
        count: 1,
      },
      {
        rule: "unsorted-file",
        severity: "block",
        slot: null,
        file: "杂项/扫描件001.pdf",
        params: { path: "杂项/扫描件001.pdf" },
        text: both("杂项/扫描件001.pdf 尚未归类。", "杂项/扫描件001.pdf is not sorted."),
        citation: guide,
        count: 3,
      },
      {
        rule: "samples-few",
        severity: "warn",
        slot: design.slots[1]?.key ?? null,
        file: null,
        params: {},
        text: both("《机械设计》样本：中0份、及格0份，需2～3份。", "Too few samples."),
        citation: guide,
        count: 1,
      },
    ],
    locks: [
      {
        slotKey: "documents//mechanism",
        by: both("专业负责人", "Programme lead"),
        isMine: false,
        until: "2026-10-21T02:00:00.000Z",
      },
    ],
    arrivals: [],
    submissions: [],
    agencyFilings: [],
    unlocks: [],
    links: [],
    carry: null,
    may: {
      edit: true,
      submitToCollege: true,
      submitToSchool: false,
      withdraw: false,
      returnToProgramme: false,
      beginReview: false,
      decide: false,
      unlock: false,
      register: false,
      exempt: false,
      liftExemption: false,
      buildPackage: false,
      manageReadingRooms: false,
    },
    ...change,
  };
}
