import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { CourseId, CoursePackageId } from "../kernel/ids.ts";
import { sampleChecklist } from "./checklist.fixture.ts";
import { checklistNames } from "./checklist-names.ts";
import type { Placement } from "./placement.ts";
import { type Snapshot, type SnapshotFile, type SnapshotNames, snapshotText } from "./snapshot.ts";

const plan: Placement = { part: "documents", slot: "programme-plan", course: null, band: null };
const a: SnapshotFile = { path: "b/培养方案.docx", source: "x.docx", size: 3, sha256: "aa", placement: plan };
const b: SnapshotFile = { path: "a.pdf", source: "a.pdf", size: 0, sha256: "bb", placement: null };
const whole: Snapshot = {
  courses: [
    { id: "c1" as CourseId, name: "机械原理", code: null, kind: "theory-lab", bandScheme: "five-level" },
  ], // any text is an id here
  files: [a, b],
  declarations: [
    { placement: plan, kind: "no-revision", remark: null, by: "教学秘书", at: "2026-10-21T02:00:00.000Z" },
  ],
  revisions: [{ slot: "syllabus", revisedOn: localDate("2026-06-30"), explanation: "按新版标准" }],
  links: [{ placement: plan, url: "https://disk.example/1", note: null, expiresOn: null }],
};

test("is one object with its keys in order, files in byte order of path", () => {
  const text = snapshotText(whole);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    "courses",
    "declarations",
    "files",
    "links",
    "revisions",
  ]);
  expect(text).toContain(
    '"files":[{"path":"a.pdf","placement":null,"sha256":"bb","size":0,"source":"a.pdf"},{"path":"b/培养方案.docx","placement":{"band":null,"course":null,"part":"documents","slot":"programme-plan"},"sha256":"aa","size":3,"source":"x.docx"}]',
  );
});

const names: SnapshotNames = {
  ...{
    school: "示例大学",
    college: "工学院",
    programme: "机械工程",
    programmeCode: "080201",
    agency: "协会",
  },
  checklist: checklistNames(sampleChecklist),
};

test("from version 3 on it also holds what things were called, and the courses whole", () => {
  const packageId = "p1" as CoursePackageId; // any text is an id here
  const more = { handsInReports: true, responsible: null, packageId, isShared: false };
  const text = snapshotText({
    ...whole,
    names,
    courses: whole.courses.map((each) => ({ ...each, ...more })),
  });
  expect(JSON.parse(text)).toMatchObject({
    names: {
      school: "示例大学",
      checklist: { parts: [{ slots: [{ name: { zh: "培养方案" } }, {}, {}] }, {}, {}] },
    },
    courses: [more],
  });
  expect(snapshotText({ ...whole, names: { ...names, checklist: sampleChecklist } })).toBe(
    snapshotText({ ...whole, names }),
  );
});

test("of version 2 it is the text that it was, so that its hash still names it", () => {
  expect(snapshotText({ ...whole, files: [b] })).toBe(
    '{"courses":[{"bandScheme":"five-level","code":null,"id":"c1","kind":"theory-lab","name":"机械原理"}],"declarations":[{"at":"2026-10-21T02:00:00.000Z","by":"教学秘书","kind":"no-revision","placement":{"band":null,"course":null,"part":"documents","slot":"programme-plan"},"remark":null}],"files":[{"path":"a.pdf","placement":null,"sha256":"bb","size":0,"source":"a.pdf"}],"links":[{"expiresOn":null,"note":null,"placement":{"band":null,"course":null,"part":"documents","slot":"programme-plan"},"url":"https://disk.example/1"}],"revisions":[{"explanation":"按新版标准","revisedOn":"2026-06-30","slot":"syllabus"}]}',
  );
});

test("is the same whatever the order in which things came, and whatever else a row holds", () => {
  const file = fc.record({ path: fc.string({ minLength: 1 }), size: fc.nat() });
  const files = fc.uniqueArray(file, { selector: ({ path }) => path });
  fc.assert(
    fc.property(files, (list) => {
      const frozen = list.map((each) => ({ ...b, ...each }));
      const again = frozen.map((each) => ({ ...each, uploadedBy: "教学秘书" })).toReversed();
      expect(snapshotText({ ...whole, files: again })).toBe(snapshotText({ ...whole, files: frozen }));
    }),
  );
});

const changes: Partial<Snapshot>[] = [
  { files: [{ ...a, sha256: "ab" }, b] },
  { files: [{ ...a, size: 4 }, b] },
  { files: [{ ...a, path: "c" }, b] },
  { files: [{ ...a, source: "y.docx" }, b] },
  { files: [{ ...a, placement: null }, b] },
  { courses: [] },
  { declarations: whole.declarations.map((each) => ({ ...each, by: "专业负责人" })) },
  { revisions: whole.revisions.map((each) => ({ ...each, explanation: null })) },
  { names },
  { links: whole.links.map((each) => ({ ...each, url: "https://disk.example/2" })) },
];
test.each(changes)("changes with every part of it: %j", (change) => {
  expect(snapshotText({ ...whole, ...change })).not.toBe(snapshotText(whole));
});
