import { expect, it } from "vitest";
import { objectivesIn, objectivesListed } from "./objectives-in.ts";

it.each([
  ["课程目标1", [1]],
  ["课程目标一：掌握机构分析方法", [1]],
  ["课程目标 2", [2]],
  ["课程目标1、3", [1, 3]],
  ["目标1,课程目标2", [1, 2]],
  ["课程目标1～3", [1, 2, 3]],
  ["课程目标1和课程目标2", [1, 2]],
  ["作业（目标2，20分）", [2]],
  ["课程目标1-20分", [1]],
  ["CO3", [3]],
  ["课程目标达成度", []],
  ["课程目标", []],
  ["课程目标99", []],
  ["2026年7月", []],
])("%s names the objectives %j", (text, objectives) => {
  expect(objectivesIn(text)).toEqual(objectives);
});

it.each([
  ["1", [1]],
  ["1、2", [1, 2]],
  ["②", [2]],
  ["三", [3]],
  ["目标2", [2]],
  ["√", []],
  ["0.3", []],
])("%s below 对应课程目标 is %j", (text, objectives) => {
  expect(objectivesListed(text)).toEqual(objectives);
});
