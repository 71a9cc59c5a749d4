import { inForce } from "@goodstanding/domain/policy/in-force";
import { type AssociationFor, noticeProblems } from "@goodstanding/domain/policy/notice-problems";
import type { NoticePack } from "@goodstanding/domain/policy/pack";
import { type LoadedPack, type PackLinter, packsAt, problem } from "./linter.ts";

/** A yearly notice fits its year, its time in force and the standing document, as one that an office registers does. */
export const noticesValid: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "notice") return [];
  return noticeProblems(pack, standingRules(pack, all)).map(({ field, found, allowed }) =>
    problem(loaded, field, `现为 ${found}；应为 ${allowed.zh}`, `found ${found}; allowed: ${allowed.en}`),
  );
};

function standingRules({ regime, year }: NoticePack, all: readonly LoadedPack[]): AssociationFor {
  const [first, ...others] = packsAt(all, "association").filter((pack) => pack.regime === regime);
  if (!first) return () => ({ rules: {} });
  return (rule) => inForce([first, ...others], (pack) => pack.rules[rule]?.timing, year).pack;
}
