import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { placeOf, sampleCourse } from "./contents.fixture.ts";
import type { Snapshot, SnapshotCourse, SnapshotFile } from "./snapshot.ts";

const file = (source: string, sha256: string, place = "materials//other"): SnapshotFile => ({
  path: `03_其他/${source}`,
  source,
  size: 1,
  sha256,
  placement: placeOf(place),
});
const snapshot = (other: Partial<Snapshot>): Snapshot => ({
  ...{ courses: [], files: [], declarations: [], revisions: [], links: [] },
  ...other,
});
const compare = (before: SnapshotFile[], after: SnapshotFile[]) => {
  const { added, removed, changed, moved } = compareSnapshots(
    snapshot({ files: before }),
    snapshot({ files: after }),
  );
  const sources = (files: readonly SnapshotFile[]) => files.map(({ source }) => source);
  const pairs = (list: typeof changed) => list.map((pair) => `${pair.before.source} → ${pair.after.source}`);
  return [sources(added), sources(removed), pairs(changed), pairs(moved)];
};

test("tells added, removed, changed and moved files apart", () => {
  const before = [file("a", "1"), file("b", "2"), file("c", "3"), file("d", "4"), file("e", "5")];
  const after = [
    file("a", "1"),
    file("b", "22"),
    file("c", "3", "materials//minutes"),
    file("neu/d", "4"),
    file("f", "6"),
  ];
  expect(compare(before, after)).toEqual([["f"], ["e"], ["b → b"], ["c → c", "d → neu/d"]]);
});

test("calls a file unchanged whose folder alone was renumbered", () => {
  const before = file("a", "1");
  expect(compare([before], [{ ...before, path: "04_其他/a" }])).toEqual([[], [], [], []]);
});

test("pairs copies one with one", () => {
  expect(compare([file("a", "1"), file("b", "1")], [file("a", "1"), file("c", "1"), file("d", "1")])).toEqual(
    [["d"], [], [], ["b → c"]],
  );
});

test("compares courses: which are evaluated, when, and under which name", () => {
  const design = sampleCourse("机械设计", { evaluatedOn: localDate("2026-06-30") });
  const dated = { ...design, evaluatedOn: localDate("2026-07-01") };
  const theory = sampleCourse("机械原理");
  const between = (before: SnapshotCourse[], after: SnapshotCourse[]) =>
    compareSnapshots(snapshot({ courses: before }), snapshot({ courses: after })).courses;
  expect(between([design, theory], [theory, design])).toEqual([]);
  expect(between([design], [dated])).toEqual([{ before: design, after: dated }]);
  expect(between([theory], [{ ...theory, name: "机械原理 A" }])).toMatchObject([
    { after: { name: "机械原理 A" } },
  ]);
  expect(between([theory], [design])).toEqual([
    { before: theory, after: null },
    { before: null, after: design },
  ]);
  // A submission of an older version does not say when a course was evaluated.
  const { id, name, code, kind, bandScheme } = design;
  expect(between([{ id, name, code, kind, bandScheme }], [design])).toEqual([]);
});

test("compares declarations, revisions and links", () => {
  const plan = placeOf("documents//programme-plan");
  const declaration = {
    placement: plan,
    kind: "no-revision" as const,
    remark: null,
    by: "教学秘书",
    at: "2026",
  };
  const link = { placement: plan, url: "https://a.example/", note: null, expiresOn: null };
  const revision = { slot: "syllabus", revisedOn: localDate("2026-06-30"), explanation: "旧" };
  const before = snapshot({ declarations: [declaration], revisions: [revision], links: [link] });
  const after = snapshot({
    revisions: [{ ...revision, explanation: "新" }],
    links: [{ ...link, note: "n" }],
  });
  expect(compareSnapshots(before, before)).toMatchObject({
    declarations: { added: [], removed: [] },
    revisions: [],
    links: { added: [], removed: [] },
  });
  expect(compareSnapshots(before, after)).toMatchObject({
    declarations: { added: [], removed: [declaration] },
    revisions: [{ slot: "syllabus", before: { explanation: "旧" }, after: { explanation: "新" } }],
    links: { added: [{ note: "n" }], removed: [link] },
  });
  expect(compareSnapshots(snapshot({}), before).revisions).toEqual([
    { slot: "syllabus", before: null, after: revision },
  ]);
});
