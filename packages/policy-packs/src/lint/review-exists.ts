import { type PackLinter, packsAt, problem } from "./linter.ts";

/** A review that is another pack's is one of the same kind of accreditation, and that pack says it itself. */
export const reviewExists: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "association" || !("sameAs" in pack.review)) return [];
  const { sameAs } = pack.review;
  const known = packsAt(all, "association")
    .filter(({ regime, review }) => regime === pack.regime && !("sameAs" in review))
    .map(({ id }) => id);
  if (known.includes(sameAs)) return [];
  return [
    problem(
      loaded,
      "review.sameAs",
      `现为 ${sameAs}；可用：${known.join("、")}`,
      `found ${sameAs}; allowed: ${known.join(", ")}`,
    ),
  ];
};
