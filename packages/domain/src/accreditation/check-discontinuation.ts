import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { factKindNames } from "../policy/fact-kind.ts";
import { holds } from "./accreditations-in-effect.ts";
import type { FactProblem } from "./check-fact.ts";
import type { Fact } from "./fact.ts";
import type { Accreditation } from "./programme.ts";

type Happened = Pick<Fact, "kind" | "on">;

/**
 * Whether a 中止 finds the validity that it ends, and an appeal the 中止 that it is against; `null`: nothing is wrong.
 * `facts` are the others that stand of the programme, and those that are registered along with this one.
 */
export function discontinuationProblem(
  { kind, on }: Happened,
  accreditations: readonly Accreditation[],
  facts: readonly Happened[],
): FactProblem | null {
  if (kind === "validity-discontinued" && !accreditations.some((each) => holds(each, on)))
    return { field: "date", found: on, expected: inValidity(accreditations) };
  if (kind !== "appeal-filed") return null;
  const days = facts.filter((each) => each.kind === "validity-discontinued").map((each) => each.on);
  return days.some((day) => day <= on) ? null : { field: "date", found: on, expected: afterOne(days.sort()) };
}

function inValidity(accreditations: readonly Accreditation[]): Text {
  if (accreditations.length === 0)
    return {
      zh: "已通过认证的专业；该专业没有登记有效期，请先导入其认证有效期",
      en: "a programme that has passed; no validity of this one is registered, import it first",
    };
  const spans = accreditations.map(({ validFrom, validTo }) => [validFrom, validTo]);
  return {
    zh: `该专业有效期内的一天（中止生效之日）：${spans.map((span) => span.join(" 至 ")).join("、")}；请改正日期，或先登记缺少的有效期`,
    en: `a day of the programme's validity, the first one without it: ${spans.map((span) => span.join(" to ")).join(", ")}; mend the date, or register the validity that is missing`,
  };
}

function afterOne([first]: readonly LocalDate[]): Text {
  const name = factKindNames["validity-discontinued"];
  return first === undefined
    ? {
        zh: `中止决定之后的一天；该专业没有登记“${name.zh}”，请先登记`,
        en: `a day after a discontinuation; register “${name.en}” of this programme first`,
      }
    : {
        zh: `不早于登记的中止之日 ${first}；请改正日期`,
        en: `a day not before the discontinuation on record, ${first}; mend the date`,
      };
}
