import type { Text } from "../kernel/text.ts";
import { clauseText } from "../policy/clause-text.ts";
import type { LayeredSchoolRule } from "../policy/policy.ts";
import { remarkText } from "../policy/remark.ts";
import { isFilingRule } from "../policy/rule.ts";
import { undeclaredWindow } from "./reporting-window.ts";
import type { RulingHead } from "./ruling.ts";

/** What has to be said of a rule to every programme, what the office must act on first. */
export function remarksOn(head: RulingHead): Text[] {
  return [
    head.schoolDropped,
    silentSchool(head),
    movedDate(head),
    byAnalogy(head),
    besideTheAgencys(head),
    ...noticeWindows(head),
    head.rule === "annual-filing" ? undeclaredWindow(head.policy.parameters) : null,
    ...documentRemarks(head),
  ].filter((remark) => remark !== null);
}

/** A school without rules of its own is not silent, it has nothing to say. */
function silentSchool({ rule, policy: { school }, schoolDue, schoolDropped }: RulingHead): Text | null {
  if (!school || !isFilingRule(rule) || schoolDue !== null || schoolDropped !== null) return null;
  if (Object.keys(school.rules).length === 0) return null;
  return { zh: "学校文件未规定校级日期", en: "The school's document sets no date of its own" };
}

function movedDate({ rule, policy: { school } }: RulingHead): Text | null {
  const moved = school?.rules[rule]?.moved;
  return moved ? movedRemark(moved) : null;
}

/** That the school has set its day itself; left out where author and moment are shown with it. */
export function movedRemark({ from, because }: NonNullable<LayeredSchoolRule["moved"]>): Text {
  const printed = from && `${pad(from.month)}-${pad(from.day)}`;
  return {
    zh: `校级日期由学校${printed ? `自 ${printed} ` : ""}调整：${because}`,
    en: `The school has moved its date${printed ? ` from ${printed}` : ""}: ${because}`,
  };
}

function byAnalogy({ rule, policy: { school } }: RulingHead): Text | null {
  if (!school?.byAnalogy || !school.rules[rule]) return null;
  const { clause } = school.byAnalogy.citation;
  return {
    zh: `学校文件未单列该类认证，依${clause}参照执行`,
    en: `The school's document does not name this kind of accreditation; it is followed by analogy (${clauseText(clause).en})`,
  };
}

/** A third-year report that only the school asks for, where the agency has a report of its own kind in mid-term. */
function besideTheAgencys({ rule, policy: { association, school } }: RulingHead): Text | null {
  const agencys = association.rules["midterm-report"];
  if (rule !== "third-year-report" || !school?.byAnalogy || association.rules[rule] || !agencys) return null;
  return {
    zh: `${association.agencyWord.zh}另要求“${agencys.name.zh}”，两者分别计算日期`,
    en: `The ${association.agencyWord.en} asks for a report of its own, “${agencys.name.en}”; each has its own date`,
  };
}

/** Spans in which the agency receives something; they set no date. */
function noticeWindows({ rule, policy: { notice, association } }: RulingHead): Text[] {
  const windows = notice?.windows.filter((window) => window.rule === rule) ?? [];
  return windows.map(({ from, to }) => ({
    zh: `参考：${association.agencyWord.zh}接收时间 ${from ? `${from} 至 ` : "截至 "}${to}（${notice?.shortName.zh}）`,
    en: `For reference: the ${association.agencyWord.en} receives it ${from ? `from ${from} to` : "until"} ${to} (${notice?.shortName.en})`,
  }));
}

/** How we read a rule that its document leaves open; the packs hold the words, `docs/policy/guidelines.md` the reasons. */
function documentRemarks({ rule, year, policy: { association, school, parameters } }: RulingHead): Text[] {
  const said = [association.rules[rule]?.remark, school?.rules[rule]?.remark];
  return said.filter((remark) => remark !== undefined).map((remark) => remarkText(remark, parameters, year));
}

const pad = (value: number): string => String(value).padStart(2, "0");
