import type { AssociationPack } from "@goodstanding/domain/policy/pack";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import type { Length, Timing } from "@goodstanding/domain/policy/timing";
import { lengthInDays } from "./length-in-days.ts";
import { type LoadedPack, type PackLinter, packsAt, problem } from "./linter.ts";
import { spellMonthDay } from "./spell-month-day.ts";

/**
 * The school's date leaves room before the agency's; a later one could never be kept. Asked for every version of the
 * association's document that the school's may come to stand on, also for the years in which another day held.
 */
export const schoolBeforeAgency: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "school") return [];
  return Object.entries(pack.regimes).flatMap(([regime, { rules }]) =>
    Object.entries(rules).flatMap(([rule, { timing: school }]) =>
      versions(all, regime).flatMap((version) => {
        // Keys of a partial record are the enumeration's.
        const agency = version.rules[rule as PolicyRule]?.timing;
        return (agency ? later(school, agency) : []).map(({ at, found, allowed }) =>
          problem(
            loaded,
            `regimes.${regime}.rules.${rule}.timing.${at}`,
            `现为 ${found}；不得晚于 ${version.id} 的 ${allowed}`,
            `found ${found}; allowed: not after ${allowed} of ${version.id}`,
          ),
        );
      }),
    ),
  );
};

const versions = (all: readonly LoadedPack[], regime: string): AssociationPack[] =>
  packsAt(all, "association").filter((pack) => pack.regime === regime);

interface Later {
  readonly at: string;
  readonly found: string;
  readonly allowed: string;
}

function later(school: Timing, agency: Timing): Later[] {
  if (school.kind === "clock" && agency.kind === "clock") return laterClock(school.length, agency.length);
  if (!("dueIn" in school) || !("dueIn" in agency)) return [];
  const years = new Set(["", ...Object.keys(school.dueIn), ...Object.keys(agency.dueIn)]);
  return [...years].flatMap((year) => {
    const [found, allowed] = [school.dueIn[year] ?? school.due, agency.dueIn[year] ?? agency.due];
    if (!found || !allowed || spellMonthDay(found) <= spellMonthDay(allowed)) return [];
    const at = school.dueIn[year] ? `dueIn.${year}` : "due";
    return [
      {
        at,
        found: spellMonthDay(found),
        allowed: year === "" ? spellMonthDay(allowed) : `${year}-${spellMonthDay(allowed)}`,
      },
    ];
  });
}

type ClockLength = Length | "majorChangeDays";

function laterClock(school: ClockLength, agency: ClockLength): Later[] {
  if (typeof school === "string" || typeof agency === "string") return [];
  if (lengthInDays(school) <= lengthInDays(agency)) return [];
  return [{ at: "length", found: JSON.stringify(school), allowed: JSON.stringify(agency) }];
}
