import { expect, test } from "vitest";
import type { OutlineSlot, SnapshotOutline } from "../filings/snapshot-outline.ts";
import { appraisalItems } from "./appraisal-items.ts";
import { compareAppraisals } from "./compare-appraisals.ts";
import { missingInAppraisal } from "./missing-in-appraisal.ts";
import { unchangedItems } from "./unchanged-items.ts";

const name = { zh: "名", en: "name" };
const file = (path: string, sha256: string) => ({ path, source: path, size: 1, sha256, placement: null });
const slot = (key: string, files: OutlineSlot["files"] = []): OutlineSlot => ({
  ...{ key, name, files, declarations: [], revision: null, links: [] },
});
const outline = (slots: readonly OutlineSlot[], unsorted: OutlineSlot["files"] = []): SnapshotOutline => ({
  parts: slots.length === 0 ? [] : [{ id: "documents", name, slots, courses: [], declaration: null }],
  unsorted,
});
const none = { parts: [] };

test("a place holds the same under other names of its files, and another thing with other bytes or words", () => {
  const before = appraisalItems(
    outline([
      slot("documents//a", [file("1.pdf", "aa")]),
      slot("documents//b", [file("2.pdf", "bb")]),
      slot("documents//c"),
    ]),
    none,
  );
  const after = appraisalItems(
    outline([
      slot("documents//a", [file("另名.pdf", "aa")]),
      slot("documents//b", [file("2.pdf", "cc")]),
      { ...slot("documents//c"), revision: { slot: "c", revisedOn: null, explanation: "按新版修订" } },
      slot("documents//d"),
    ]),
    none,
  );
  expect([...unchangedItems(before, after)]).toEqual(["documents//a"]);
});

test("what is put together by no checklist is judged as a whole", () => {
  const items = appraisalItems(outline([], [file("报告.docx", "aa")]), none);
  expect(items).toMatchObject([{ key: "", isRequired: true, fileCount: 1 }]);
});

test("a review lacks marks, confirmations and words, each for itself", () => {
  const items = ["a", "b", "c", "d"].map((key) => ({ key, isRequired: key !== "d" }));
  const marks = [
    { item: "b", result: "clean" as const, isCarried: true },
    { item: "c", result: "warn" as const, isCarried: false },
    { item: "d", result: "block" as const, isCarried: false },
  ];
  expect(missingInAppraisal(items, marks, new Set(["d"]))).toEqual({
    ...{ unmarked: ["a"], unconfirmed: ["b"], unexplained: ["c"] },
  });
});

test("two differ where both gave a mark and not the same one", () => {
  const items = appraisalItems(outline(["x", "y", "z"].map((id) => slot(`documents//${id}`))), none);
  const mark = (id: string, result: "clean" | "warn") => ({ item: `documents//${id}`, result });
  const compared = compareAppraisals(items, [
    [mark("x", "clean"), mark("y", "warn"), mark("z", "clean")],
    [mark("x", "clean"), mark("y", "clean")],
  ]);
  expect(compared.map(({ results, differs }) => [...results, differs])).toEqual([
    ["clean", "clean", false],
    ["warn", "clean", true],
    ["clean", null, false],
  ]);
});
