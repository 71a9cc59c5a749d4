import { expect, test } from "vitest";
import { otherFile } from "./other-file.ts";

const mine = "机械设计制造及其自动化";

test("a file of this package stands in no other filing", () => {
  const finding = { rule: "duplicate-file", params: { first: "a/甲.pdf" } } as const;
  expect(otherFile(finding, mine)).toEqual({ path: "a/甲.pdf", percent: null, filed: null });
});

test("last year's file is the programme's own", () => {
  const finding = { rule: "reused-file", params: { before: "a.docx", lastYear: "2025" } } as const;
  expect(otherFile(finding, mine)).toEqual({
    path: "a.docx",
    percent: null,
    filed: { programme: mine, period: "2025", path: "a.docx" },
  });
});

test("a likeness says how much is the same, and of whose filing", () => {
  const params = {
    relation: "programme",
    programme: "车辆工程",
    otherYear: 2025,
    other: "b.docx",
    percent: 93,
  };
  expect(otherFile({ rule: "similar-file", params }, mine)).toEqual({
    path: "b.docx",
    percent: 93,
    filed: { programme: "车辆工程", period: "2025", path: "b.docx" },
  });
});

test("what names no other file has none", () => {
  expect(otherFile({ rule: "missing-slot", params: { other: "x" } }, mine)).toBeNull();
  expect(otherFile({ rule: "shared-file", params: {} }, mine)).toBeNull();
});
