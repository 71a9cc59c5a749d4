import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { sampleCourse } from "./contents.fixture.ts";
import { openSorter } from "./propose-placement.ts";
import { slotAt } from "./slot-at.ts";

const courses = [
  sampleCourse("机械设计", { code: "B0301" }),
  sampleCourse("机械设计课程设计", { kind: "course-design", handsInReports: true }),
  sampleCourse("金工", { kind: "gone" }),
];
const known = [
  ...[
    "01_",
    "02 ",
    "（三）",
    "2026",
    "_",
    "V2",
    "张三",
    "优",
    "良",
    "不及格",
    "合格",
    "终稿",
    "材料",
    "B0301",
  ],
  ...[
    "制度文件",
    "课程文件包",
    "课程设计",
    "理论课程",
    "培养方案",
    "教学大纲",
    "总成绩清单",
    "样本",
    "说明书",
  ],
  ...["达成评价报告", "会议纪要", "机械设计", "机械设计课程设计", "金工", "液压传动", "本年度无修订"],
];
const name = fc.oneof(
  fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 4 }).map((words) => words.join("")),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("/", "")),
);
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => `${names.join("/")}.pdf`);
const sort = openSorter({
  checklist: sampleChecklist,
  words: { containers: ["材料"], trimmings: ["终稿"] },
  courses,
  lastYear: [],
});

test("a proposal names a place that there is, and is certain of nothing that somebody has to create", () => {
  fc.assert(
    fc.property(path, (text) => {
      const { placement, newCourse, certainty } = sort(text);
      if (placement === null) {
        expect([newCourse, certainty]).toEqual([null, "to-confirm"]);
        return;
      }
      const course = newCourse
        ? { ...newCourse, bandScheme: "five-level" }
        : (courses.find(({ id }) => id === placement.course) ?? null);
      expect(slotAt(sampleChecklist, placement, course)).not.toBeNull();
      if (newCourse) expect([placement.course, certainty]).toEqual([null, "to-confirm"]);
    }),
    { numRuns: 2000 },
  );
});
