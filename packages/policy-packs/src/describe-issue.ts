import { counted } from "@goodstanding/domain/kernel/counted";
import type { Text } from "@goodstanding/domain/kernel/text";
import { formsOf, type Issue } from "./open-union.ts";
import { typeName } from "./type-name.ts";

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
  if (issue.code === "invalid_key") {
    const name = String(issue.path.at(-1));
    return { zh: `名称 ${name}`, en: `the name ${name}` };
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
      return issue.expected === "nonoptional" ? required : ofType(typeName(issue.expected));
    case "invalid_value":
      return oneOf(issue.values.map((value) => ({ zh: String(value), en: String(value) })));
    case "invalid_union":
      return oneOf(formsOf(issue));
    case "unrecognized_keys":
      return { zh: "请删除或改正拼写", en: "remove them or mend their spelling" };
    case "too_small":
      return atLeast(issue.minimum, issue.origin);
    case "too_big":
      return atMost(issue.maximum, issue.origin);
    case "invalid_key":
      return issue.issues.map(allowedBy)[0] ?? refinement(issue.message);
    default:
      return refinement(issue.message);
  }
}

const required: Text = { zh: "此项必填", en: "it has to be given" };
const ofType = ({ zh, en }: Text): Text => ({ zh: `应为${spaced(zh)}`, en: `allowed: ${en}` });
const spaced = (zh: string): string => (/^\p{Script=Han}/u.test(zh) ? zh : ` ${zh}`);

type Bound = number | bigint;

function atLeast(least: Bound, origin: string): Text {
  if (origin === "string" && least === 1) return { zh: "不得为空", en: "allowed: any text but a blank one" };
  if (origin === "string")
    return { zh: `至少 ${least} 个字`, en: `allowed: ${counted(Number(least), "character")} or more` };
  if (origin === "array") return { zh: `至少 ${least} 项`, en: `allowed: at least ${least} in the list` };
  return { zh: `不小于 ${least}`, en: `allowed: at least ${least}` };
}

function atMost(most: Bound, origin: string): Text {
  if (origin === "string")
    return { zh: `至多 ${most} 个字`, en: `allowed: ${counted(Number(most), "character")} or fewer` };
  if (origin === "array") return { zh: `至多 ${most} 项`, en: `allowed: at most ${most} in the list` };
  return { zh: `不大于 ${most}`, en: `allowed: at most ${most}` };
}

const refinement = (code: string): Text =>
  refinements[code] ?? { zh: `应为：${code}`, en: `allowed: ${code}` };

/** The schemas' own refinements and forms, by the codes that they give them. */
const refinements: Readonly<Record<string, Text>> = {
  "pack-id": {
    zh: "应为小写字母和数字，各段以连字符相连，如 ceeaa-2025",
    en: "allowed: small letters and digits in parts joined by hyphens, such as ceeaa-2025",
  },
  "year-in-digits": { zh: "应为四位数字的年份，如 2026", en: "allowed: a year in four digits, such as 2026" },
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

function oneOf(values: readonly Text[]): Text {
  const [first, ...others] = values;
  if (first && others.length === 0) return ofType(first);
  return {
    zh: `应为 ${values.map(({ zh }) => zh).join("、")} 之一`,
    en: `allowed: ${values.map(({ en }) => en).join(", ")}`,
  };
}
