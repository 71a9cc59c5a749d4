import { foldName } from "@goodstanding/domain/filings/name-holds";
import { type PackLinter, problem } from "./linter.ts";
import { slotsIn } from "./slots-in.ts";

/** Within a part, and within a kind of course, a word names one slot, however wide or large it is written. */
export const wordsNameOneSlot: PackLinter = (loaded) =>
  slotsIn(loaded.pack).flatMap(({ path, slots }) => {
    const taken = new Map<string, string>();
    return slots.flatMap(({ id, words }, at) =>
      words.flatMap((word, each) => {
        const owner = taken.get(foldName(word));
        taken.set(foldName(word), owner ?? id);
        if (owner === undefined) return [];
        return [
          problem(
            loaded,
            `${path}.${at}.words.${each}`,
            `${word} 已用于 ${owner}；请删除一处`,
            `${word} names ${owner} already; remove one of them`,
          ),
        ];
      }),
    );
  });
