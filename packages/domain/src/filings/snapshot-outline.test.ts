import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { sampleChecklist } from "./checklist.fixture.ts";
import { placeOf, sampleCourse } from "./contents.fixture.ts";
import type { Snapshot, SnapshotFile } from "./snapshot.ts";
import { snapshotOutline } from "./snapshot-outline.ts";

const file = (path: string, place: string): SnapshotFile => ({
  ...{ path, source: path, size: 1, sha256: path },
  placement: place === "" ? null : placeOf(place),
});
const signed = { remark: null, by: "教学秘书", at: "2026-10-21T02:00:00.000Z" };
const empty: Snapshot = { courses: [], files: [], declarations: [], revisions: [], links: [] };
const snapshot: Snapshot = {
  courses: [sampleCourse("设计", { kind: "course-design" }), sampleCourse("材料力学")],
  files: [
    file("a.pdf", "documents//programme-plan"),
    file("b.pdf", "courses/材料力学/samples/good"),
    file("c.pdf", "courses/材料力学/samples/fail"),
    file("d.pdf", ""),
  ],
  declarations: [
    { ...signed, kind: "no-revision", placement: placeOf("documents//mechanism") },
    { ...signed, kind: "no-student-in-band", placement: placeOf("courses/设计/design-report/fail") },
  ],
  revisions: [{ slot: "programme-plan", revisedOn: localDate("2026-06-30"), explanation: "按新版标准" }],
  links: [
    { placement: placeOf("materials//other"), url: "https://disk.example/1", note: null, expiresOn: null },
  ],
};

test("everything stands at its slot, parts, courses and slots in the order of the package", () => {
  const { parts, unsorted } = snapshotOutline(sampleChecklist, snapshot);
  expect(parts.map(({ name, slots, courses }) => [name.zh, slots.length, courses.length])).toEqual([
    ["制度文件", 3, 0],
    ["课程评价材料", 0, 2],
    ["其他原始材料", 2, 0],
  ]);
  expect(parts[1]?.courses.map(({ course }) => course.name)).toEqual(["材料力学", "设计"]);
  expect(parts[0]?.slots[0]).toEqual({
    key: "documents//programme-plan",
    name: { zh: "培养方案", en: "(培养方案)" },
    ...{ files: [snapshot.files[0]], revision: snapshot.revisions[0], declarations: [], links: [] },
  });
  expect(parts[0]?.slots[1]).toMatchObject({ files: [], revision: null });
  expect(parts[0]?.slots[2]?.declarations).toEqual([snapshot.declarations[0]]);
  const [mechanics, design] = parts[1]?.courses ?? [];
  expect(mechanics?.slots.find(({ key }) => key.endsWith("samples"))?.files.map(({ path }) => path)).toEqual([
    "b.pdf",
    "c.pdf",
  ]);
  expect(design?.slots.find(({ key }) => key.endsWith("design-report"))?.declarations).toHaveLength(1);
  expect(parts[2]?.slots[1]?.links).toEqual(snapshot.links);
  expect(unsorted.map(({ path }) => path)).toEqual(["d.pdf"]);
});

test("what the checklist has no place for comes last, and is never left out", () => {
  const { parts } = snapshotOutline(sampleChecklist, {
    ...snapshot,
    files: [
      file("a.pdf", "documents//gone"),
      file("b.pdf", "courses/设计/gone"),
      file("c.pdf", "away//slot"),
    ],
    declarations: [],
    links: [],
    revisions: [{ slot: "gone", revisedOn: null, explanation: "按新版标准" }],
  });
  expect(parts.map(({ id }) => id)).toEqual(["documents", "courses", "materials", "away"]);
  expect(parts[0]?.slots.at(-1)).toMatchObject({
    name: { zh: "gone" },
    files: [{ path: "a.pdf" }],
    revision: { explanation: "按新版标准" },
  });
  expect(parts[1]?.courses.at(-1)?.slots.at(-1)).toMatchObject({ files: [{ path: "b.pdf" }] });
  expect(parts[3]?.slots).toMatchObject([{ files: [{ path: "c.pdf" }] }]);
});

test("that no course is evaluated stands at the part of courses, and is no slot", () => {
  const none = { ...signed, kind: "no-course" as const, placement: placeOf("courses//") };
  const { parts } = snapshotOutline(sampleChecklist, { ...empty, declarations: [none] });
  expect(parts[1]).toMatchObject({ declaration: none, slots: [], courses: [] });
});
