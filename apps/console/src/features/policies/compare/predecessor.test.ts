import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { guideForTest, packForTest } from "../policies-for-test.ts";
import { likelyPair, predecessorOf } from "./predecessor.ts";

const from = (day: string) => ({ effective: { from: localDate(day), to: null } });
const [first, trial, guide] = [
  guideForTest({ id: "guide-2015", isInForce: false, ...from("2015-01-01") }),
  guideForTest({ id: "guide-2020", isInForce: false, ...from("2020-01-01") }),
  guideForTest(),
];
const plan = packForTest();
const packs = [guide, plan, first, trial];

test("a document follows the latest one of its own series that came before it", () => {
  expect(predecessorOf(packs, guide)?.id).toBe("guide-2020");
  expect(predecessorOf(packs, trial)?.id).toBe("guide-2015");
  expect(predecessorOf(packs, first)).toBeNull();
  expect(predecessorOf(packs, plan)).toBeNull();
});

test("what holds now is offered beside its predecessor, a school's own document first", () => {
  expect(likelyPair(packs)).toEqual({ from: "guide-2020", to: "guide-2025" });
  const older = packForTest({ id: "plan-2018", isInForce: false, ...from("2018-01-01") });
  expect(likelyPair([...packs, older])).toEqual({ from: "plan-2018", to: "plan-2024" });
  expect(likelyPair([guide, plan])).toBeNull();
});
