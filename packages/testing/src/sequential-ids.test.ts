import { parseId, type UnitId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { sequentialIds } from "./sequential-ids.ts";

test("ids are UUIDv7 by form, ascending, and the same in every run", () => {
  const newId = sequentialIds();
  const ids = Array.from({ length: 300 }, () => newId());
  expect(ids[0]).toBe("01990000-0000-7000-8000-000000000001");
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids)).toHaveLength(300);
  for (const id of ids) expect(parseId<UnitId>(id)).toBe(id);
});

test("series do not meet", () => {
  expect(sequentialIds(1)()).not.toBe(sequentialIds(2)());
});
