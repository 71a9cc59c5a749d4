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
  const allowed = known.length === 0 ? noneYet : { zh: known.join("、"), en: known.join(", ") };
  return [
    problem(
      loaded,
      "review.sameAs",
      `现为 ${sameAs}；可用：${allowed.zh}`,
      `found ${sameAs}; allowed: ${allowed.en}`,
    ),
  ];
};

const noneYet = {
  zh: "无，此类认证尚无自带材料类别和预审规则的政策包，请在本包的 review 中写明",
  en: "none, since no pack of this kind of accreditation holds a review of its own; say it in this pack's review",
};
