import { expect, test } from "vitest";
import { hashOf, readSelection, type Selection } from "./selection.ts";

test.each<[string, Selection | null]>([
  ["slot=documents//syllabus", { kind: "slot", key: "documents//syllabus" }],
  ["#slot=courses/c1/samples", { kind: "slot", key: "courses/c1/samples" }],
  ["slot=courses%2Fc1%2Fsamples", { kind: "slot", key: "courses/c1/samples" }],
  ["course=c1", { kind: "course", courseId: "c1" }],
  ["view=unsorted", { kind: "unsorted" }],
  ["view=nonsense", null],
  ["slot=", null],
  ["slot=%E4", { kind: "slot", key: "%E4" }],
  ["", null],
])("%s", (hash, selection) => {
  expect(readSelection(hash)).toEqual(selection);
});

test("what is written is read again", () => {
  for (const selection of [
    { kind: "history" },
    { kind: "slot", key: "a//b" },
    { kind: "course", courseId: "c" },
  ] as const)
    expect(readSelection(hashOf(selection))).toEqual(selection);
});
