import { type PackLinter, problem } from "./linter.ts";

/** A school's pack stands on an association pack that is there. */
export const associationExists: PackLinter = (loaded, all) => {
  if (loaded.pack.level !== "school") return [];
  const { association } = loaded.pack;
  const known = all.filter(({ pack }) => pack.level === "association").map(({ pack }) => pack.id);
  if (known.includes(association)) return [];
  return [
    problem(
      loaded,
      "association",
      `没有名为 ${association} 的协会政策包；可用：${known.join("、")}`,
      `no association pack ${association}; allowed: ${known.join(", ")}`,
    ),
  ];
};
