import type { PackProblem } from "../pack-problem.ts";
import { type LoadedPack, type PackLinter, problem } from "./linter.ts";
import { citationsIn } from "./places-in.ts";

/**
 * Whatever a pack says, it says from where: a title, the number of a school's document, and a clause that names a
 * place in it, or the document that it is quoted from where the text itself is not at hand. This checks the shape of a
 * clause; that the document has such a clause, and says so there, is for the person who writes the pack.
 */
export const citationsPresent: PackLinter = (loaded) => [
  ...numberOf(loaded),
  ...citationsIn(loaded.pack)
    .filter(({ value }) => !value.clause.split("；").every((part) => place.test(part)))
    .map(({ path, value: { clause } }) =>
      problem(
        loaded,
        `${path}.clause`,
        `现为 ${clause}；应写明条款，如 第三部分（五）第4点、附件1第二部分、转引自…第2点`,
        `found ${clause}; allowed: a place in the document, such as 第三部分（五）第4点, 附件1第二部分, 转引自…第2点`,
      ),
    ),
];

/** A numbered part, an annex, the preamble, a heading in “ ”, or 转引自 and the text that is quoted from. */
const place = /^(?:第.*[一二三四五六七八九十\d].*(?:部分|点|项|条|行)|附件.*\d|前言|“.+”部分|转引自.+)/;

function numberOf(loaded: LoadedPack): PackProblem[] {
  const { level, document } = loaded.pack;
  if (level !== "school" || /〔\d{4}〕\d+号$/.test(document.number ?? "")) return [];
  const found = document.number ?? "null";
  return [
    problem(
      loaded,
      "document.number",
      `现为 ${found}；学校文件应有文号，如 校发〔2024〕23号`,
      `found ${found}; allowed: the number of the school's document, such as 校发〔2024〕23号`,
    ),
  ];
}
