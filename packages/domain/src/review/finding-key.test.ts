import { expect, test } from "vitest";
import { findingKey } from "./finding-key.ts";

const differs = {
  rule: "attainment-differs",
  file: "达成评价报告.docx",
  place: "表1!C7",
  params: { objective: 1, printed: 0.78, computed: 0.74 },
} as const;

test("a finding is the same one whatever its numbers say, as long as its file, its place and what it is about are", () => {
  const key = findingKey(differs, "a1");
  expect(key).toBe("attainment-differs|a1|表1!C7|objective=1");
  expect(findingKey({ ...differs, params: { ...differs.params, computed: 0.7 } }, "a1")).toBe(key);
});

test("another file, place or objective makes it another finding", () => {
  const keys = [
    findingKey(differs, "a1"),
    findingKey(differs, "b2"),
    findingKey({ ...differs, place: "表1!C8" }, "a1"),
    findingKey({ ...differs, params: { objective: 2 } }, "a1"),
  ];
  expect(new Set(keys).size).toBe(4);
});

test("what is missing is told apart by its slot, course and band", () => {
  const missing = (params: Readonly<Record<string, string>>) =>
    findingKey({ rule: "missing-slot", file: null, place: null, params }, null);
  expect(missing({ "slot.zh": "教学大纲", "slot.en": "Syllabus", course: "机械原理" })).toBe(
    "missing-slot|||slot.zh=教学大纲|course=机械原理",
  );
  expect(missing({ "slot.zh": "教学大纲", course: "机械设计" })).not.toBe(
    missing({ "slot.zh": "教学大纲", course: "机械原理" }),
  );
});

test.each(["empty-file", "duplicate-file", "archive-naming"] as const)(
  "of two files with the same bytes each has its own: %s",
  (rule) => {
    const key = (file: string) => findingKey({ rule, file, place: null, params: {} }, "e3b0");
    expect(key("01/a.docx")).not.toBe(key("01/b.docx"));
    expect(key("01/a.docx")).toBe(key("01/a.docx"));
  },
);

test("what stands in a file is found again under another name", () => {
  const key = (file: string) => findingKey({ rule: "encrypted-file", file, place: null, params: {} }, "a1");
  expect(key("旧名.pdf")).toBe(key("新名.pdf"));
});

test("links are told apart by address, place and what is wrong with them, whatever they are called", () => {
  const key = (params: Readonly<Record<string, string>>) =>
    findingKey({ rule: "link-trouble", file: null, place: null, params }, null);
  const gone = { title: "网盘", url: "https://a.example/1", trouble: "gone", item: "courses/x/samples" };
  expect(key({ ...gone, title: "作业", checked: "2026-10-20" })).toBe(key(gone));
  const others = [{ url: "https://a.example/2" }, { trouble: "open" }, { item: "courses/x/grades" }];
  expect(new Set([gone, ...others.map((other) => ({ ...gone, ...other }))].map(key)).size).toBe(4);
});
