import type { AssociationPack, SchoolPack } from "@goodstanding/domain/policy/pack";
import type { PackProblem } from "../pack-problem.ts";
import { type LoadedPack, type PackLinter, packsAt, problem } from "./linter.ts";

/**
 * Every evidence list and every checklist is asked for by a rule, and every list that a rule asks for is there: in the
 * pack itself, or for a school's in each association pack that it may come to stand on.
 */
export const noOrphanLists: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "association" && pack.level !== "school") return [];
  const asked = askedBy(pack);
  return [...unasked(loaded, pack, asked), ...asked.flatMap((each) => missing(loaded, pack, each, all))];
};

interface Asked {
  readonly path: string;
  readonly list: string;
  readonly regime: string;
}

function askedBy(pack: AssociationPack | SchoolPack): Asked[] {
  const groups =
    pack.level === "association"
      ? [{ path: "rules", regime: pack.regime, rules: pack.rules }]
      : Object.entries(pack.regimes).map(([regime, { rules }]) => ({
          path: `regimes.${regime}.rules`,
          regime,
          rules,
        }));
  return groups.flatMap(({ path, regime, rules }) =>
    Object.entries(rules).flatMap(([rule, { evidence }]) =>
      evidence ? [{ path: `${path}.${rule}.evidence`, list: evidence, regime }] : [],
    ),
  );
}

function unasked(
  loaded: LoadedPack,
  pack: AssociationPack | SchoolPack,
  asked: readonly Asked[],
): PackProblem[] {
  const own = Object.keys(pack.evidenceLists).map((list) => ({ list, path: `evidenceLists.${list}` }));
  const checklist = pack.level === "association" ? [{ list: "checklist", path: "review" }] : [];
  return [...own, ...checklist]
    .filter(({ list }) => !asked.some((each) => each.list === list))
    .map(({ list, path }) =>
      problem(
        loaded,
        path,
        `${list} 没有被任何规则引用；请删除，或在规则的 evidence 中引用`,
        `no rule asks for ${list}; remove it, or name it as the evidence of a rule`,
      ),
    );
}

function missing(
  loaded: LoadedPack,
  pack: AssociationPack | SchoolPack,
  { path, list, regime }: Asked,
  all: readonly LoadedPack[],
): PackProblem[] {
  if (list === "checklist" || list in pack.evidenceLists) return [];
  const below =
    pack.level === "school" ? packsAt(all, "association").filter((each) => each.regime === regime) : [];
  if (below.length > 0 && below.every(({ evidenceLists }) => list in evidenceLists)) return [];
  const known = [...Object.keys(pack.evidenceLists), "checklist"];
  return [
    problem(
      loaded,
      path,
      `没有名为 ${list} 的清单；可用：${known.join("、")}`,
      `no list ${list}; allowed: ${known.join(", ")}`,
    ),
  ];
}
