import fc from "fast-check";
import { expect, test } from "vitest";
import { compareByBytes, utf8Length } from "./byte-order.ts";

const anyText = fc.string({ unit: "binary", maxLength: 12 });

test("agrees with the bytes for every pair of texts", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const expected = Buffer.compare(Buffer.from(a), Buffer.from(b));
      expect(Math.sign(compareByBytes(a, b))).toBe(expected);
    }),
  );
});

test("puts a rare ideograph behind every other one, unlike the order of UTF-16 units", () => {
  expect(["𠀀.pdf", "﨎.pdf"].toSorted(compareByBytes)).toEqual(["﨎.pdf", "𠀀.pdf"]);
  expect(["𠀀.pdf", "﨎.pdf"].toSorted()).toEqual(["𠀀.pdf", "﨎.pdf"]);
});

test("counts bytes as UTF-8 does", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
