import type { Text } from "../kernel/text.ts";
import type { Policy } from "../policy/policy.ts";
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
    ...noticeWindows(head),
    readingOf(head),
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
  if (!moved) return null;
  const from = moved.from && `${pad(moved.from.month)}-${pad(moved.from.day)}`;
  return {
    zh: `校级日期由学校${from ? `自 ${from} ` : ""}调整：${moved.because}`,
    en: `The school has moved its date${from ? ` from ${from}` : ""}: ${moved.because}`,
  };
}

function byAnalogy({ rule, policy: { school } }: RulingHead): Text | null {
  if (!school?.byAnalogy || !school.rules[rule]) return null;
  const { clause } = school.byAnalogy.citation;
  return {
    zh: `学校文件未单列该类认证，依${clause}参照执行`,
    en: `The school's document does not name this kind of accreditation; it is followed by analogy (${clause})`,
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

/** How we read a rule that its document leaves open; `docs/policy/guidelines.md` has a paragraph on each. */
function readingOf({ rule, year, policy }: RulingHead): Text | null {
  switch (rule) {
    case "annual-filing":
      return undeclaredWindow(policy.parameters);
    case "midterm-review":
      return resultExpected(policy, year);
    case "draft-reply":
      return {
        zh: "期限届满后显示“期限届满，未登记回复”，是否“视同没有异议”由人工确认",
        en: "After the date it says “date passed, no reply registered”; that silence means no objection is for a person to confirm",
      };
    case "major-change-report":
      return {
        zh: `文件要求及时报备，未写明天数；${policy.parameters.majorChangeDays} 日为学校设定的参数`,
        en: `The document asks for a prompt report and names no number of days; ${policy.parameters.majorChangeDays} is the school's parameter`,
      };
    default:
      return null;
  }
}

/** Only the association of engineering has a reference calendar that says so. */
function resultExpected({ regime }: Policy, year: number): Text | null {
  if (regime !== "engineering") return null;
  return {
    zh: `审核结论预计 ${year + 1} 年 6 月前公布（参考，不作为期限）`,
    en: `The result is expected by June ${year + 1} (for reference, no deadline)`,
  };
}

const pad = (value: number): string => String(value).padStart(2, "0");
