import { type PackLinter, packsAt, problem } from "./linter.ts";

/** A word in a list of programmes stands for one kind of accreditation. */
export const wordsNameOneKind: PackLinter = (loaded, all) => {
  const { pack } = loaded;
  if (pack.level !== "association") return [];
  const others = packsAt(all, "association").filter(({ regime }) => regime !== pack.regime);
  return pack.words.flatMap((word, at) => {
    const other = others.find(({ words }) => words.includes(word));
    if (!other) return [];
    return [
      problem(
        loaded,
        `words.${at}`,
        `${word} 已用于另一类认证（${other.id}）；请删除一处`,
        `${word} stands for another kind of accreditation in ${other.id}; remove one of them`,
      ),
    ];
  });
};
