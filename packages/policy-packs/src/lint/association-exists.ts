import { type PackLinter, packsAt, problem } from "./linter.ts";

/** A school's pack stands, for each kind of accreditation, on an association pack of that kind. */
export const associationExists: PackLinter = (loaded, all) => {
  if (loaded.pack.level !== "school") return [];
  return Object.entries(loaded.pack.regimes).flatMap(([regime, { association }]) => {
    const known = packsAt(all, "association")
      .filter((pack) => pack.regime === regime)
      .map(({ id }) => id);
    if (known.includes(association)) return [];
    return [
      problem(
        loaded,
        `regimes.${regime}.association`,
        `没有名为 ${association} 的此类认证政策包；可用：${known.join("、")}`,
        `no association pack ${association} for this kind of accreditation; allowed: ${known.join(", ")}`,
      ),
    ];
  });
};
