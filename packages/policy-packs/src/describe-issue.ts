import type { Text } from "@goodstanding/domain/kernel/text";
import { formsOf, type Issue } from "./open-union.ts";

/** What was found at the issue's path and what is allowed there, instead of the validator's own words. */
export function describeIssue(issue: Issue, root: unknown): Text {
  const found = foundIn(issue, valueAt(root, issue.path));
  const allowed = allowedBy(issue);
  return { zh: `${found.zh}；${allowed.zh}`, en: `${found.en}; ${allowed.en}` };
}

function foundIn(issue: Issue, value: unknown): Text {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return { zh: `多出字段 ${keys}`, en: `unknown fields ${keys}` };
  }
  if (value === undefined) return { zh: "缺少此项", en: "missing" };
  const found = JSON.stringify(value);
  const short = found.length > 80 ? `${found.slice(0, 77)}…` : found;
  return { zh: `现为 ${short}`, en: `found ${short}` };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, root);
}

function allowedBy(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return { zh: `应为 ${issue.expected}`, en: `allowed: ${issue.expected}` };
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "invalid_union":
      return oneOf(formsOf(issue));
    case "unrecognized_keys":
      return { zh: "请删除或改正拼写", en: "remove them or mend their spelling" };
    case "too_small":
      return {
        zh: `不小于 ${issue.minimum}（${issue.origin}）`,
        en: `allowed: at least ${issue.minimum} (${issue.origin})`,
      };
    case "too_big":
      return {
        zh: `不大于 ${issue.maximum}（${issue.origin}）`,
        en: `allowed: at most ${issue.maximum} (${issue.origin})`,
      };
    case "invalid_format":
      return {
        zh: `格式应为 ${issue.pattern ?? issue.format}`,
        en: `allowed form: ${issue.pattern ?? issue.format}`,
      };
    default:
      return refinements[issue.message] ?? { zh: `应为：${issue.message}`, en: `allowed: ${issue.message}` };
  }
}

/** The schemas' own refinements, by the codes that they give them. */
const refinements: Readonly<Record<string, Text>> = {
  "calendar-date": { zh: "应为存在的日期 YYYY-MM-DD", en: "allowed: a calendar date YYYY-MM-DD" },
  "remark-blank": {
    zh: "花括号内只能是 nextYear 或 majorChangeDays",
    en: "allowed in braces: nextYear, majorChangeDays",
  },
  "day-of-month": { zh: "应为该月存在的日期", en: "allowed: a day that the month has" },
  "outside-notice-year": {
    zh: "应在通知年度之内，或在前一年12月21日至后一年1月10日之间",
    en: "allowed: a day of the notice's year, or from 21 December before to 10 January after it",
  },
  "off-and-worked": {
    zh: "同一天不能既放假又上班，请从其中一处删除",
    en: "a day is either off or worked; remove it from one of the two lists",
  },
  "listed-twice": { zh: "重复的日期，请删除一处", en: "listed twice; remove one" },
  "make-up-on-weekend": {
    zh: "补班应在周六或周日",
    en: "allowed: a Saturday or Sunday that is worked instead",
  },
};

const oneOf = (values: readonly string[]): Text => ({
  zh: `应为 ${values.join("、")} 之一`,
  en: `allowed: ${values.join(", ")}`,
});
