import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { contentsWith, filesAt, placeOf, sampleCourse } from "./contents.fixture.ts";
import { emptyContents } from "./filing-contents.ts";
import { filingProgress } from "./filing-progress.ts";

test("counts required slots, and an absent course part as one", () => {
  const { done, total, missing } = filingProgress(sampleChecklist, emptyContents);
  expect([done, total]).toEqual([0, 4]);
  expect(missing.map(({ zh }) => zh)).toEqual([
    "培养方案",
    "课程教学大纲",
    "产出评价机制文件",
    "课程评价材料",
  ]);
});

test("names a course once with how many of its slots are open", () => {
  const contents = contentsWith({
    courses: [sampleCourse("机械原理"), sampleCourse("材料力学")],
    files: filesAt(["大纲.docx", "courses/机械原理/syllabus"]),
    declarations: ["programme-plan", "syllabus", "mechanism"].map((slot) => ({
      ...placeOf(`documents//${slot}`),
      kind: "no-revision" as const,
    })),
  });
  expect(filingProgress(sampleChecklist, contents)).toEqual({
    done: 4,
    total: 9,
    missing: [
      { zh: "机械原理（缺2项）", en: "机械原理 (2 places open)" },
      { zh: "材料力学（缺3项）", en: "材料力学 (3 places open)" },
    ],
  });
});
