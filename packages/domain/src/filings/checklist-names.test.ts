import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { checklistNames } from "./checklist-names.ts";
import { sampleCourse } from "./contents.fixture.ts";
import { packageFolders } from "./number-package.ts";
import { slotPlaces } from "./slot-places.ts";

const courses = [sampleCourse("设计", { kind: "course-design" }), sampleCourse("材料力学")];

test("holds names and order, and nothing of what is asked", () => {
  const names = checklistNames(sampleChecklist);
  expect(checklistNames(names)).toEqual(names);
  expect(names.parts[0]).toEqual({
    ...{ id: "documents", kind: "documents", name: { zh: "制度文件", en: "(制度文件)" } },
    slots: [
      { id: "programme-plan", name: { zh: "培养方案", en: "(培养方案)" } },
      { id: "syllabus", name: { zh: "课程教学大纲", en: "(课程教学大纲)" } },
      { id: "mechanism", name: { zh: "产出评价机制文件", en: "(产出评价机制文件)" } },
    ],
  });
  expect(JSON.stringify(names)).not.toMatch(/necessity|words|citation/);
});

test("numbers a package as the whole checklist does", () => {
  const [folderOf, again] = [sampleChecklist, checklistNames(sampleChecklist)].map((checklist) =>
    packageFolders(checklist, courses),
  );
  for (const { part, slot, course } of slotPlaces(sampleChecklist, courses))
    for (const band of [null, "good"]) {
      const place = { part: part.id, slot: slot.id, course: course?.id ?? null, band };
      expect(again?.(place)).toEqual(folderOf?.(place));
    }
});
