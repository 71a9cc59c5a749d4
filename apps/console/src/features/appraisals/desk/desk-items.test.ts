import { expect, test } from "vitest";
import { deskForTest, fileForTest, itemForTest } from "../appraisals-for-test.ts";
import { deskDocuments, deskPlaces, filterPlaces, nextUndone, step, WHOLE } from "./desk-items.ts";

const clean = { result: "clean", isCarried: false } as const;
const keysOf = (places: readonly { readonly key: string }[]) => places.map(({ key }) => key);

test("the whole comes first with the files in no place, then every item with its own", () => {
  const places = deskPlaces(deskForTest({ unsorted: [fileForTest("99/照片.png")] }));
  expect(places.map(({ key, files }) => [key, files.map(({ path }) => path)])).toEqual([
    [WHOLE, ["99/照片.png"]],
    ["documents//plan", ["01/方案.png", "01/附录.png"]],
    ["courses/c/review", ["02/审核记录.pdf"]],
    ["courses/c/calendar", []],
  ]);
  expect(
    deskDocuments(places)
      .map(({ place, file }) => [place, file.path])
      .at(-1),
  ).toEqual(["courses/c/review", "02/审核记录.pdf"]);
});

test("without a checklist the one item is the whole with every file", () => {
  const items = [itemForTest("")];
  const [only, ...others] = deskPlaces(deskForTest({ items, unsorted: [fileForTest("报告.docx")] }));
  expect(others).toEqual([]);
  expect(only?.item?.key).toBe("");
  expect(only?.files).toHaveLength(4);
});

test("a filter keeps the place that is open", () => {
  const items = [
    itemForTest("a", { mark: clean, isChanged: false }),
    itemForTest("b", { mark: { result: "clean", isCarried: true }, isChanged: false }),
    itemForTest("c", { isChanged: true }),
    itemForTest("d", { isRequired: false, isChanged: true }),
  ];
  const places = deskPlaces(deskForTest({ items, parts: [] }));
  expect(keysOf(filterPlaces(places, "changed", "a"))).toEqual(["a", "c", "d"]);
  expect(keysOf(filterPlaces(places, "undone", "d"))).toEqual(["b", "c", "d"]);
  expect(keysOf(filterPlaces(places, "all", "a"))).toHaveLength(5);
});

test("the next undone is the next required one without a result of this round, round to the beginning", () => {
  const items = [
    itemForTest("a"),
    itemForTest("b", { mark: clean }),
    itemForTest("c", { isRequired: false }),
    itemForTest("d", { mark: { result: "warn", isCarried: true } }),
  ];
  const places = deskPlaces(deskForTest({ items, parts: [] }));
  expect(nextUndone(places, "a")?.key).toBe("d");
  expect(nextUndone(places, "d")?.key).toBe("a");
  const done = deskPlaces(deskForTest({ items: items.map((item) => ({ ...item, mark: clean })), parts: [] }));
  expect(nextUndone(done, "a")).toBeNull();
});

test("a step stops at the ends", () => {
  const is = (here: string) => (each: string) => each === here;
  expect(step(["a", "b"], is("a"), 1)).toBe("b");
  expect(step(["a", "b"], is("b"), 1)).toBeNull();
  expect(step(["a", "b"], is("a"), -1)).toBeNull();
  expect(step(["a", "b"], is("gone"), 1)).toBe("a");
  expect(step([], is("a"), 1)).toBeNull();
});
