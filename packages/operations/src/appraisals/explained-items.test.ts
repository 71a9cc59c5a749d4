import { expect, test } from "vitest";
import { itemOfRemark } from "./explained-items.ts";

const placement = { part: "documents", slot: "syllabus", course: null, band: null };
const file = { path: "02/大纲.pdf", source: "大纲.pdf", size: 1, sha256: "a".repeat(64), placement };
const snapshot = { files: [file, { ...file, path: "照片.png", placement: null }] };
const items = [{ key: "documents//programme-plan" }, { key: "documents//syllabus" }];

test("a remark is about the item in which its file lies, without a file about the one that it names", () => {
  const itemOf = itemOfRemark({ snapshot, items });
  expect(itemOf({ file: "02/大纲.pdf" })).toBe("documents//syllabus");
  expect(itemOf({ file: null, params: { item: "documents//programme-plan" } })).toBe(
    "documents//programme-plan",
  );
  for (const params of [{}, { item: "documents//withdrawn" }])
    expect(itemOf({ file: null, params })).toBeNull();
  expect(itemOf({ file: "照片.png", params: {} })).toBeNull();
});

test("without a checklist every remark is about the one item that there is", () => {
  const itemOf = itemOfRemark({ snapshot, items: [{ key: "" }] });
  expect([file.path, "照片.png", null].map((path) => itemOf({ file: path }))).toEqual(["", "", ""]);
});
