import { type PackLinter, problem } from "./linter.ts";
import { slotsIn } from "./slots-in.ts";

/** Within a part, and within a kind of course, each slot has an id of its own: files are placed by it. */
export const slotIdsUnique: PackLinter = (loaded) =>
  slotsIn(loaded.pack).flatMap(({ path, slots }) =>
    slots.flatMap(({ id }, at) =>
      slots.findIndex((earlier) => earlier.id === id) === at
        ? []
        : [
            problem(
              loaded,
              `${path}.${at}.id`,
              `${id} 重复；同一部分内每个标识只能出现一次`,
              `${id} is repeated; each may stand once in its part or kind`,
            ),
          ],
    ),
  );
