import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { slotIdsUnique } from "./slot-ids-unique.ts";

it("finds nothing in the packs that ship, where every kind has a syllabus of its own", () => {
  expect(findings(slotIdsUnique)).toEqual([]);
});

it.each(["review.checklist.parts.0.slots.1.id", "review.checklist.parts.1.courseKinds.2.slots.3.id"])(
  "finds an id that stands twice: %s",
  (path) => {
    const id = path.includes("courseKinds") ? "task-book" : "programme-plan";
    expect(findings(slotIdsUnique, { "ceeaa-2025": { [path]: id } })).toEqual([
      ["packs/ceeaa-2025.json", path, `${id} 重复；同一部分内每个标识只能出现一次`],
    ]);
  },
);
