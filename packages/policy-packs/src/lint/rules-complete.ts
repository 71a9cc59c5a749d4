import { effectiveRule } from "@goodstanding/domain/policy/effective-rule";
import { layerPolicy } from "@goodstanding/domain/policy/layer";
import { type PolicyRule, policyRules } from "@goodstanding/domain/policy/rule";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import type { PackProblem } from "../pack-problem.ts";
import { type LoadedPack, type PackLinter, packsAt, problem } from "./linter.ts";
import { reviewExists } from "./review-exists.ts";

/**
 * A school's rule may leave to the association what the association says. On every association pack that the school's
 * may come to stand on, also by analogy, both together name the rule in both languages and leave nothing out.
 */
export const rulesComplete: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "school") return [];
  return layeredOn(all).flatMap((association) => {
    const layers = { regime: association.regime, association, notice: null, school: pack };
    const policy = layerPolicy({ ...layers, packs: all.map((each) => each.pack), settings });
    return policyRules
      .filter((rule) => !isComplete(() => effectiveRule(policy, rule)))
      .map((rule) => halfSaid(loaded, association.regime, rule, association.id));
  });
};

const settings = schoolSettings.parse({ school: null });

/** Packs without a review that is there are another linter's business. */
const layeredOn = (all: readonly LoadedPack[]) =>
  packsAt(all, "association").filter((pack) => reviewExists({ file: "", pack }, all).length === 0);

function isComplete(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

const halfSaid = (loaded: LoadedPack, regime: string, rule: PolicyRule, association: string): PackProblem => {
  const fields = "name, consequence, gravity, owner, ladder";
  return problem(
    loaded,
    `regimes.${regime}.rules.${rule}`,
    `与 ${association} 合并后不完整；应写明 ${fields}`,
    `incomplete together with ${association}; say ${fields}`,
  );
};
