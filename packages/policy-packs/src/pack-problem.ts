import type { Text } from "@goodstanding/domain/kernel/text";

/** Why a pack is refused: the file, the place in it as a dotted path (empty for the whole file), what stands there and what may. */
export interface PackProblem {
  readonly file: string;
  readonly path: string;
  readonly reason: Text;
}

export const packProblemText = ({ file, path, reason }: PackProblem, language: keyof Text): string =>
  [file, path, reason[language]].filter((part) => part !== "").join(language === "zh" ? "：" : ": ");
