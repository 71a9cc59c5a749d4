import type { AssociationPack, SchoolPack } from "@goodstanding/domain/policy/pack";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import type { Timing } from "@goodstanding/domain/policy/timing";
import { type PackLinter, packsAt, problem } from "./linter.ts";

/**
 * School and association come to the dates of one rule in one way, and count a clock from one event, on every
 * association pack that the school's may come to stand on, also by analogy.
 */
export const timingsAgree: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "school") return [];
  return packsAt(all, "association").flatMap((association) => {
    const { regime, rules } = rulesFor(pack, association);
    return Object.entries(rules).flatMap(([rule, { timing }]) => {
      // Keys of a partial record are the enumeration's.
      const agency = association.rules[rule as PolicyRule]?.timing;
      if (!agency || wayOf(timing) === wayOf(agency)) return [];
      const [found, allowed] = [wayOf(timing), wayOf(agency)];
      return [
        problem(
          loaded,
          `regimes.${regime}.rules.${rule}.timing`,
          `现为 ${found}；应与 ${association.id} 一致，为 ${allowed}`,
          `found ${found}; allowed: ${allowed}, as in ${association.id}`,
        ),
      ];
    });
  });
};

/** The school's own rules for a kind of accreditation, or those that it lets it follow. */
function rulesFor({ regimes, analogy }: SchoolPack, { regime }: AssociationPack) {
  if (regimes[regime] || !analogy) return { regime, rules: regimes[regime]?.rules ?? {} };
  return { regime: analogy.regime, rules: regimes[analogy.regime]?.rules ?? {} };
}

const wayOf = (timing: Timing): string => (timing.kind === "clock" ? `clock ${timing.starts}` : timing.kind);
