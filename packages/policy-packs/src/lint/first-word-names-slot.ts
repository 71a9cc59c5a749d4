import { type PackLinter, problem } from "./linter.ts";
import { slotsIn } from "./slots-in.ts";

/** People are told to use the first word of a slot, so that is the slot's own name. */
export const firstWordNamesSlot: PackLinter = (loaded) =>
  slotsIn(loaded.pack).flatMap(({ path, slots }) =>
    slots.flatMap(({ name, words }, at) => {
      const found = words[0] ?? "";
      if (found === name.zh) return [];
      return [
        problem(
          loaded,
          `${path}.${at}.words.0`,
          `现为 ${found}；第一个词应为材料名称 ${name.zh}`,
          `found ${found}; the first word must be the name of the slot, ${name.zh}`,
        ),
      ];
    }),
  );
