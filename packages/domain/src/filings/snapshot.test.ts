import fc from "fast-check";
import { expect, test } from "vitest";
import { snapshotText } from "./snapshot.ts";

const a = { path: "b/培养方案.docx", size: 3, sha256: "aa" };
const b = { path: "a.pdf", size: 0, sha256: "bb" };

test("lists path, hash and size in byte order of path", () => {
  expect(snapshotText([a, b])).toBe(
    '[{"path":"a.pdf","sha256":"bb","size":0},{"path":"b/培养方案.docx","sha256":"aa","size":3}]',
  );
});

test("is the same whatever the order in which files came", () => {
  const file = fc.record({ path: fc.string({ minLength: 1 }), size: fc.nat(), sha256: fc.constant("cc") });
  const files = fc.uniqueArray(file, { selector: ({ path }) => path });
  fc.assert(
    fc.property(files, (list) => {
      expect(snapshotText(list.toReversed())).toBe(snapshotText(list));
    }),
  );
});

test("changes with every part of a file", () => {
  const before = snapshotText([a, b]);
  expect(snapshotText([{ ...a, sha256: "ab" }, b])).not.toBe(before);
  expect(snapshotText([{ ...a, size: 4 }, b])).not.toBe(before);
  expect(snapshotText([{ ...a, path: "c" }, b])).not.toBe(before);
});
