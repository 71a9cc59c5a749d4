import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { activityKinds, activityNames, type FactKind, factKindNames } from "../policy/fact-kind.ts";
import { isFilingRule, policyRules, ruleNames } from "../policy/rule.ts";
import type { Fact } from "./fact.ts";

export const factFields = ["kind", "date", "subject", "document", "activity", "rule", "period"] as const;
export type FactField = (typeof factFields)[number];

export const factFieldNames: Readonly<Record<FactField, Text>> = {
  kind: { zh: "事项", en: "kind" },
  date: { zh: "日期", en: "date" },
  subject: { zh: "专业或单位", en: "programme or unit" },
  document: { zh: "文件", en: "document" },
  activity: { zh: "活动", en: "activity" },
  rule: { zh: "任务", en: "duty" },
  period: { zh: "期次", en: "period" },
};

/** One thing that keeps a fact from being registered: where, what stood there, what should have. */
export interface FactProblem {
  readonly field: FactField;
  readonly found: string;
  readonly expected: Text;
}

export interface CheckedFact extends Omit<Fact, "id"> {
  readonly of: "programme" | "unit";
}

/** Everything that is wrong with a fact in itself; empty where nothing is. */
export function factProblems(fact: CheckedFact, today: LocalDate): readonly FactProblem[] {
  const { kind, on, of, document, activity, closes } = fact;
  const problems: FactProblem[] = [];
  const refuse = (field: FactField, found: string, expected: Text): void => {
    problems.push({ field, found, expected });
  };
  if (on > today) refuse("date", on, notAfter(today));
  if (kind === "activity-held" && of === "programme") refuse("subject", "", aUnit);
  if (isOfProgrammes(kind) && of === "unit") refuse("subject", "", aProgramme(kind));
  if (kind === "activity-held" && activity === null) refuse("activity", "", someActivity);
  if (kind !== "activity-held" && activity !== null) refuse("activity", activity, empty);
  if (kind === "fulfilled" && closes === null) refuse("rule", "", someDuty);
  if (kind !== "fulfilled" && closes !== null) refuse("rule", closes.rule, empty);
  if (closes !== null && isFilingRule(closes.rule)) refuse("rule", ruleNames[closes.rule].zh, someDuty);
  if (document !== null && document.length > LONGEST)
    refuse("document", `${document.slice(0, 20)}…`, shorter);
  return problems;
}

const LONGEST = 500;

const isOfProgrammes = (kind: FactKind): boolean => kind !== "activity-held" && kind !== "fulfilled";

const notAfter = (today: LocalDate): Text => ({
  zh: `不晚于今天 ${today}（只登记已发生的事项）`,
  en: `not after today, ${today}: only what has happened is registered`,
});
const aUnit: Text = { zh: "开展活动的单位，不填专业", en: "the unit that held the activity, no programme" };
const aProgramme = (kind: FactKind): Text => ({
  zh: `一个专业（“${factKindNames[kind].zh}”只对专业登记）`,
  en: `a programme (“${factKindNames[kind].en}” is registered of programmes alone)`,
});
const empty: Text = { zh: "留空", en: "nothing" };
const shorter: Text = { zh: `不超过 ${LONGEST} 字`, en: `at most ${LONGEST} characters` };
const someActivity: Text = {
  zh: activityKinds.map((activity) => activityNames[activity].zh).join("、"),
  en: activityKinds.map((activity) => activityNames[activity].en).join(", "),
};
/** Filings end through handing in, not through a word. */
const closable = policyRules.filter((rule) => !isFilingRule(rule));
const someDuty: Text = {
  zh: closable.map((rule) => ruleNames[rule].zh).join("、"),
  en: closable.map((rule) => ruleNames[rule].en).join(", "),
};
