import { expect, test } from "vitest";
import { gatherReturn, type MachineRemark, type PeoplesRemark } from "./gather-return.ts";

const order = ["documents//plan", "documents//syllabus", "courses/1/report"];
const machine = (key: string, change: Partial<MachineRemark> = {}): MachineRemark => ({
  ...{ key, item: null, file: null, place: null, result: "block", text: key },
  ...change,
});
const said = (text: string, change: Partial<PeoplesRemark> = {}): PeoplesRemark => ({
  ...{ item: "documents//plan", file: null, place: null, text, result: "block" },
  ...change,
});
const none = { machine: [], people: [], adopted: new Set<string>(), setAside: new Set<string>() };
const texts = (lines: ReturnType<typeof gatherReturn>) => lines.map(({ text }) => text);

test("one list in the order of the checklist, what concerns the whole first, the graver before the lighter", () => {
  const lines = gatherReturn(order, {
    ...none,
    machine: [machine("course", { item: "courses/1/report" }), machine("whole", { result: "warn" })],
    people: [said("提示", { result: "info" }), said("须补正"), said("大纲", { item: "documents//syllabus" })],
  });
  expect(texts(lines)).toEqual(["whole", "须补正", "提示", "大纲", "course"]);
});

test("what was set aside is left out, unless somebody else adopted it", () => {
  const findings = [machine("a"), machine("b"), machine("c")];
  const lines = gatherReturn(order, {
    ...{ machine: findings, people: [], adopted: new Set(["b"]), setAside: new Set(["a", "b"]) },
  });
  expect(lines.map(({ text, source }) => [text, source])).toEqual([
    ["b", "both"],
    ["c", "machine"],
  ]);
});

test("a note of the machine comes back where a reviewer adopted it, and then alone", () => {
  const notes = [machine("a", { result: "info" }), machine("b", { result: "info" })];
  const lines = gatherReturn(order, { ...none, machine: notes, adopted: new Set(["b"]) });
  expect(lines.map(({ text, result, source }) => [text, result, source])).toEqual([["b", "info", "both"]]);
});

test("what several said of one place comes once, under the graver result", () => {
  const lines = gatherReturn(order, {
    ...none,
    people: [said("请补充 依据", { result: "warn" }), said("请补充依据")],
  });
  expect(lines).toMatchObject([{ text: "请补充 依据", result: "block", source: "people" }]);
  const apart = gatherReturn(order, {
    ...none,
    people: [said("请补充"), said("请补充", { place: "第2页" })],
  });
  expect(apart).toHaveLength(2);
});

test("a word without a mark, or beside “nothing found”, is a note", () => {
  const lines = gatherReturn(order, {
    ...none,
    people: [said("a", { result: null }), said("b", { result: "clean" })],
  });
  expect(lines.map(({ result }) => result)).toEqual(["info", "info"]);
});
