import type { Text } from "../kernel/text.ts";
import { isFilingRule, type PolicyRule, ruleNames } from "../policy/rule.ts";
import type { FactProblem } from "./check-fact.ts";
import type { Fact } from "./fact.ts";

/** One duty by what tells it from every other of its programme or unit. */
export interface ClosableDuty {
  readonly rule: PolicyRule;
  readonly period: string;
}

/** Whether a fact closes one of the duties that its subject can close; `null`: it does, or it closes none at all. */
export function closingProblem(
  { closes }: Pick<Fact, "closes">,
  duties: readonly ClosableDuty[],
): FactProblem | null {
  if (closes === null) return null;
  const { rule, period } = closes;
  const periods = duties.filter((duty) => duty.rule === rule).map((duty) => duty.period);
  if (periods.includes(period)) return null;
  return periods.length > 0
    ? { field: "period", found: period, expected: oneOf(rule, periods) }
    : { field: "rule", found: ruleNames[rule].zh, expected: otherDuty(rule, duties) };
}

const oneOf = (rule: PolicyRule, periods: readonly string[]): Text => ({
  zh: `“${ruleNames[rule].zh}”可办结的期次：${periods.join("、")}；请改正期次，或先登记引起该任务的事项`,
  en: `a period of “${ruleNames[rule].en}” that can be closed: ${periods.join(", ")}; mend the period, or register first what starts the duty`,
});

/** Filings end through handing in. */
function otherDuty(rule: PolicyRule, duties: readonly ClosableDuty[]): Text {
  const others = duties.filter((duty) => !isFilingRule(duty.rule));
  const [zh, en] = [ruleNames[rule].zh, ruleNames[rule].en];
  if (others.length === 0)
    return {
      zh: `没有可办结的“${zh}”，也没有其他可办结的任务；请先登记引起该任务的事项`,
      en: `no “${en}” can be closed, nor any other duty; register first what starts it`,
    };
  const list = (language: "zh" | "en") =>
    others.map((duty) => `${ruleNames[duty.rule][language]} ${duty.period}`);
  return {
    zh: `没有可办结的“${zh}”；可办结的任务及期次：${list("zh").join("、")}；请改正任务，或先登记引起该任务的事项`,
    en: `no “${en}” can be closed; duties and periods that can be: ${list("en").join(", ")}; mend the duty, or register first what starts it`,
  };
}
