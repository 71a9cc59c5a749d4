import { emptyContents } from "@goodstanding/domain/filings/filing-contents";
import { slotStates } from "@goodstanding/domain/filings/slot-states";
import type { Checklist } from "@goodstanding/domain/policy/checklist";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { comparedSlots } from "@goodstanding/domain/review/checks/course-mismatch";
import { datesAsked } from "@goodstanding/domain/review/checks/date-outside-window";
import { facetsAsked } from "@goodstanding/domain/review/checks/evaluation-incomplete";
import { expect, it } from "vitest";
import { policiesOfPack } from "./packs.ts";

function checklistOf(pack: string, regime: Regime = "engineering"): Checklist {
  const policies = policiesOfPack(pack);
  if (!policies.ok) throw new Error(`${pack} ships`);
  return policies.value.inForce(regime, "annual-filing", 2026).policy.association.checklist;
}
const slotsOf = ({ parts }: Checklist) =>
  parts.flatMap((part) =>
    part.kind === "courses"
      ? part.courseKinds.map(({ id, slots }) => [id, slots.map((slot) => slot.id)])
      : [[part.id, part.slots.map((slot) => slot.id)]],
  );

it("holds annex 1 of the guide, each kind of course with its own slots", () => {
  const records = ["rationality-review", "attainment-report"];
  expect(slotsOf(checklistOf("ceeaa-2025"))).toEqual([
    ["documents", ["programme-plan", "syllabus", "mechanism"]],
    ["theory-lab", ["syllabus", "requirements", "grading", "grades", "samples", ...records]],
    [
      "graduation-project",
      [
        ...["syllabus", "task-book", "proposal", "translation", "thesis", "midterm-check"],
        ...["reviews", "defence", "grades", ...records],
      ],
    ],
    ["course-design", ["syllabus", "task-book", "design-report", "reviews", "defence", "grades", ...records]],
    ["internship", ["syllabus", "diary", "internship-report", "grading-record", "calendar", ...records]],
    ["materials", ["outcome-attainment", "minutes", "improvement-records", "other"]],
  ]);
});

it("asks in each kind for syllabus and both records, names the rest, and counts samples in one slot", () => {
  const courses = checklistOf("ceeaa-2025").parts.find((part) => part.kind === "courses");
  for (const { slots } of courses?.courseKinds ?? []) {
    expect(slots.filter(({ necessity }) => necessity === "required").map(({ id }) => id)).toEqual([
      ...["syllabus", "rationality-review", "attainment-report"],
    ]);
    expect(slots.filter(({ samples }) => samples)).toHaveLength(1);
    expect(slots.filter(({ kind }) => kind === "standing").map(({ id }) => id)).toEqual(["syllabus"]);
  }
  expect(courses?.courseKinds.map(({ handsInReports }) => handsInReports)).toEqual([false, true, true, true]);
});

it("asks for the original beside the translation, and for a pair nowhere else", () => {
  const courses = checklistOf("ceeaa-2025").parts.find((part) => part.kind === "courses");
  const slots = courses?.courseKinds.flatMap((kind) => kind.slots.map((slot) => ({ kind, slot }))) ?? [];
  const pairs = slots.filter(({ slot }) => slot.pair !== null);
  expect(pairs.map(({ kind, slot }) => [kind.id, slot.id, slot.pair?.zh])).toEqual([
    ["graduation-project", "translation", "原文和译文"],
  ]);
});

it("takes one table of all revisions for the explanation of a class of documents", () => {
  const checklist = checklistOf("ceeaa-2025");
  const placement = { part: "documents", slot: "syllabus", course: null, band: null };
  const stateWith = (...paths: string[]) =>
    slotStates(checklist, {
      ...emptyContents,
      files: paths.map((path) => ({ path, size: 1, placement })),
    }).find(({ key }) => key === "documents//syllabus")?.state;
  expect(stateWith("机械原理教学大纲.pdf", "材料力学教学大纲.pdf")).toBe("partial");
  expect(stateWith("机械原理教学大纲.pdf", "课程教学大纲修订情况表.xlsx")).toBe("complete");
});

it("knows three ways to grade, and how many samples each band is to have", () => {
  const { bandSchemes, samples } = checklistOf("ceeaa-2025");
  expect(bandSchemes.map(({ id, bands }) => [id, bands.map(({ name }) => name.zh).join("")])).toEqual([
    ["five-level", "优良中及格不及格"],
    ["hundred-mark", "优良中及格不及格"],
    ["pass-fail", "合格不合格"],
  ]);
  expect(samples).toMatchObject({ from: 2, to: 3 });
});

it("adds what the school's document asks for behind the association's own, and for its own kind alone", () => {
  const own = slotsOf(checklistOf("imut-2024-23"));
  expect(own[0]).toEqual(["documents", ["programme-plan", "syllabus", "mechanism", "regulations"]]);
  expect(own.at(-1)?.[1]).toEqual([
    ...["outcome-attainment", "minutes", "improvement-records", "other"],
    ...["goal-rationality", "goal-attainment", "curriculum-rationality"],
  ]);
  expect(slotsOf(checklistOf("jmsu-2023-69"))).toEqual(slotsOf(checklistOf("ceeaa-2025")));
  expect(slotsOf(checklistOf("imut-2024-23", "teacher-education"))).toEqual([
    ["documents", ["mechanism"]],
    ["materials", ["evaluation-activity", "evaluation-result", "improvement"]],
  ]);
});

it("asks for two levels of review where the school's document does", () => {
  const levels = ["imut-2024-23", "ccut-2020-7", "jmsu-2023-69", "imut-2018-64"].map((id) => {
    const policies = policiesOfPack(id);
    if (!policies.ok) throw new Error(`${id} ships`);
    const { policy } = policies.value.inForce("engineering", "annual-filing", 2026);
    return policy.school?.collegeCheck?.clause ?? null;
  });
  expect(levels).toEqual(["第一部分", "“指导思想”部分", null, null]);
});

it("has every slot that the review asks by name", () => {
  const named = [...Object.keys(datesAsked), ...Object.keys(facetsAsked), ...comparedSlots];
  const slots = slotsOf(checklistOf("ceeaa-2025")).flatMap(([, ids = []]) => ids);
  expect(slots).toEqual(expect.arrayContaining(named));
});
