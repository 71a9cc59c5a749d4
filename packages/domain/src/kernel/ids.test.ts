import { expect, it } from "vitest";
import { type ProgrammeId, parseId } from "./ids.ts";

it("takes a lower-case UUID and nothing else", () => {
  const id = "0199b3c2-7d1e-7aa0-8000-00000000000f";
  expect(parseId<ProgrammeId>(id)).toBe(id);
  expect(parseId<ProgrammeId>(id.toUpperCase())).toBeNull();
  expect(parseId<ProgrammeId>(` ${id}`)).toBeNull();
  expect(parseId<ProgrammeId>("")).toBeNull();
});
