import { expect, test } from "vitest";
import type { CourseId } from "../kernel/ids.ts";
import { sampleChecklist } from "./checklist.fixture.ts";
import { namePlaces } from "./name-places.ts";
import type { Placement } from "./placement.ts";
import type { Snapshot } from "./snapshot.ts";

const course = "c1" as CourseId; // any text is an id here
const place = (part: string, slot: string, more: Partial<Placement> = {}): Placement => ({
  ...{ part, slot, course: null, band: null },
  ...more,
});
const declared = (placement: Placement, kind: Snapshot["declarations"][number]["kind"]) => ({
  ...{ placement, kind, remark: null, by: "教学秘书", at: "2026-10-21T02:00:00.000Z" },
});
const linked = (placement: Placement) => ({
  placement,
  url: "https://a.example",
  note: null,
  expiresOn: null,
});
const named = (held: Partial<Snapshot>) =>
  namePlaces(sampleChecklist, {
    courses: [{ id: course, name: "军训", code: null, kind: "theory-lab", bandScheme: "pass-fail" }],
    ...{ declarations: [], revisions: [], links: [] },
    ...held,
  });

test("a declaration's place, with the course and the band as its own scheme calls it", () => {
  const samples = place("courses", "samples", { course, band: "pass" });
  expect(
    named({
      declarations: [
        declared(place("documents", "syllabus"), "no-revision"),
        declared(samples, "no-student-in-band"),
        declared(place("courses", ""), "no-course"),
      ],
    }),
  ).toEqual([
    { placement: place("documents", "syllabus"), name: "课程教学大纲", band: null },
    { placement: samples, name: "军训 学生作业样本", band: "合格" },
    { placement: place("courses", ""), name: "课程评价材料", band: null },
  ]);
});

test("a revision's and a link's place, each once; what the checklist does not know stands for itself", () => {
  const plan = place("documents", "programme-plan");
  expect(
    named({
      revisions: [{ slot: "programme-plan", revisedOn: null, explanation: null }],
      links: [linked(plan), linked(place("abroad", "x")), linked(place("documents", "gone"))],
    }),
  ).toEqual([
    { placement: plan, name: "培养方案", band: null },
    { placement: place("abroad", "x"), name: "abroad", band: null },
    { placement: place("documents", "gone"), name: "制度文件", band: null },
  ]);
});
