import type { MonthDay } from "@goodstanding/domain/kernel/dates";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { type PackLinter, problem } from "./linter.ts";

/** The school's date leaves room before the association's; a later one could never be kept. */
export const schoolBeforeAgency: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "school") return [];
  const association = all.map((each) => each.pack).find(({ id }) => id === pack.association);
  if (association?.level !== "association") return [];
  return policyRules.flatMap((rule) => {
    const { agencyDue } = association.rules[rule];
    const schoolDue = pack.rules[rule]?.schoolDue;
    if (!schoolDue || dayOf(schoolDue) <= dayOf(agencyDue)) return [];
    const [found, allowed] = [spell(schoolDue), spell(agencyDue)];
    return [
      problem(
        loaded,
        `rules.${rule}.schoolDue`,
        `现为 ${found}；不得晚于协会日期 ${allowed}`,
        `found ${found}; allowed: not after the association's ${allowed}`,
      ),
    ];
  });
};

const dayOf = ({ month, day }: MonthDay): number => month * 100 + day;
const spell = ({ month, day }: MonthDay): string =>
  `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
