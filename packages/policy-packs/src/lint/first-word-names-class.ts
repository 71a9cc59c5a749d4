import { type PackLinter, problem } from "./linter.ts";

/** Findings tell a college to use the first word of a class, so that is the class's own name. */
export const firstWordNamesClass: PackLinter = (loaded) => {
  const { pack } = loaded;
  if (pack.level !== "association" || "sameAs" in pack.review) return [];
  return pack.review.checklist.classes.flatMap(({ name, words }, at) => {
    const found = words[0] ?? "";
    if (found === name.zh) return [];
    return [
      problem(
        loaded,
        `review.checklist.classes.${at}.words.0`,
        `现为 ${found}；第一个词应为类别名称 ${name.zh}`,
        `found ${found}; the first word must be the name of the class, ${name.zh}`,
      ),
    ];
  });
};
