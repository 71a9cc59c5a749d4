import { expect, test } from "vitest";
import { agreeOnCode, agreeOnName, agreeOnPeople } from "./course-agreement.ts";

test.each([
  ["机械原理", "《机械原理》"],
  ["机械原理", "机 械 原 理"],
  ["机械原理", "机械原理课程"],
  ["大学物理（A）", "大学物理A"],
  ["大学物理Ａ", "大学物理 a"],
  ["工程制图（双语）", "工程制图"],
  ["高等数学（一）", "高等数学1"],
  ["高等数学Ⅱ", "高等数学（二）"],
  ["毕业设计（论文）", "毕业设计"],
  ["机械原理", "机械原理 ME2031"],
  ["机械原理", "机械原理 Theory of Machines"],
  ["大学物理（A）", "大学物理A（双语）"],
  ["大学物理（A）", "大学物理（A）（双语）"],
  ["机械原理（双语）", "机械原理（Theory of Machines）"],
])("%s and %s are one course", (a, b) => {
  expect(agreeOnName(a, b)).toBe(true);
  expect(agreeOnName(b, a)).toBe(true);
});

test.each([
  ["机械原理", "机械设计"],
  ["机械原理", "机械原理课程设计"],
  ["大学物理A", "大学物理B"],
  ["高等数学一", "高等数学二"],
  ["高等数学Ⅰ", "高等数学Ⅱ"],
  ["程序设计Python", "程序设计Java"],
  ["机械CAD", "机械"],
  ["大学物理（A）", "大学物理（B）"],
  ["高等数学（上）", "高等数学（下）"],
  ["高等数学（一）", "高等数学（二）"],
])("%s and %s are two", (a, b) => {
  expect(agreeOnName(a, b)).toBe(false);
});

test("a code may name its class besides", () => {
  expect(agreeOnCode("ME2031", "me 2031")).toBe(true);
  expect(agreeOnCode("ME2031", "ME2031-01")).toBe(true);
  expect(agreeOnCode("ME2031", "ME20311")).toBe(false);
  expect(agreeOnCode("ME2031", "ME2032")).toBe(false);
});

test("people agree where they share one", () => {
  expect(agreeOnPeople("教师甲", "教师乙、教师甲")).toBe(true);
  expect(agreeOnPeople("教师甲（教授）", "教师甲 副教授")).toBe(true);
  expect(agreeOnPeople("教师甲", "教师乙")).toBe(false);
});

test.each([
  ["甲和乙", "丙丁戊", false],
  ["甲和乙", "丙丁戊和甲和乙", true],
  ["甲和乙和丙丁戊", "丙丁戊", true],
  ["甲和乙教授和丙丁戊副教授", "甲和乙", true],
  ["癸子与甲和乙", "甲和乙、丑寅", true],
  ["己庚和与癸子", "己庚和", true],
  ["己庚和与癸子", "丑寅和辛与壬", false],
  ["辛与壬及丑寅", "辛与壬", true],
])("a conjunction may be part of a name: %s and %s", (a, b, isOne) => {
  expect(agreeOnPeople(a, b)).toBe(isOne);
  expect(agreeOnPeople(b, a)).toBe(isOne);
});

test.each(["·", "•", "・", "･"])("a dot in a name may be %s or left out", (dot) => {
  expect(agreeOnPeople(`教师${dot}甲乙`, "教师甲乙")).toBe(true);
  expect(agreeOnPeople(`教师${dot}甲乙`, "教师·甲乙")).toBe(true);
  expect(agreeOnPeople(`教师${dot}甲乙`, "教师丙")).toBe(false);
});

test("offices and names in another script are not compared", () => {
  expect(agreeOnPeople("机械原理课程组", "教师甲")).toBe(true);
  expect(agreeOnPeople("机械设计教研室主任", "教师甲")).toBe(true);
  expect(agreeOnPeople("Teacher A", "教师甲")).toBe(true);
});
