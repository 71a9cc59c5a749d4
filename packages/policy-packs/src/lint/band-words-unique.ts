import { foldName } from "@goodstanding/domain/filings/name-holds";
import { type PackLinter, problem } from "./linter.ts";

/** Within a scheme of grades a word names one band. */
export const bandWordsUnique: PackLinter = (loaded) => {
  const { pack } = loaded;
  if (pack.level !== "association" || "sameAs" in pack.review) return [];
  return pack.review.checklist.bandSchemes.flatMap(({ bands }, scheme) => {
    const taken = new Map<string, string>();
    return bands.flatMap(({ id, words }, at) =>
      words.flatMap((word, each) => {
        const owner = taken.get(foldName(word));
        taken.set(foldName(word), owner ?? id);
        if (owner === undefined) return [];
        return [
          problem(
            loaded,
            `review.checklist.bandSchemes.${scheme}.bands.${at}.words.${each}`,
            `${word} 已用于等次 ${owner}；请删除一处`,
            `${word} names the band ${owner} already; remove one of them`,
          ),
        ];
      }),
    );
  });
};
