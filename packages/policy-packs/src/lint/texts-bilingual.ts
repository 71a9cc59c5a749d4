import type { Text } from "@goodstanding/domain/kernel/text";
import { type PackLinter, problem } from "./linter.ts";
import { placesIn } from "./places-in.ts";

/** Every name and sentence is Chinese in `zh`, and in `en` without a Chinese character. */
export const textsBilingual: PackLinter = (loaded) =>
  placesIn(loaded.pack).flatMap(({ key, path, value }) => {
    // A unit may be a sign, such as /3.
    if (!isText(value) || key === "unit") return [];
    const { zh, en } = value;
    return [
      ...(han.test(zh)
        ? []
        : [problem(loaded, `${path}.zh`, `现为 ${zh}；应为中文`, `found ${zh}; allowed: Chinese`)]),
      ...(han.test(en)
        ? [problem(loaded, `${path}.en`, `现为 ${en}；应为英文`, `found ${en}; allowed: English`)]
        : []),
    ];
  });

const isText = (value: object): value is Text => "zh" in value && "en" in value;
const han = /\p{Script=Han}/u;
