import { expect, test } from "vitest";
import { joined, withoutPart } from "./words.ts";

const said = (zh: string) => ({ zh, en: `${zh} en` });
const [before, part, after] = [said("甲；甲"), said("乙"), said("丙")];
const rest = { zh: "甲；甲；丙", en: "甲；甲 en; 丙 en" };

test.each([
  ["first", joined(part, joined(before, after)), rest],
  ["between", joined(before, joined(part, after)), rest],
  ["last", joined(before, part), before],
  ["alone", part, null],
  ["nowhere", before, before],
  ["beside nothing", null, null],
])("a part that stands %s is taken out again, and no other", (_, whole, left) => {
  expect(withoutPart(whole, part)).toEqual(left);
});
