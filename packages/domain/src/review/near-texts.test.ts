import { expect, test } from "vitest";
import { openNearTexts } from "./near-texts.ts";
import type { Signature } from "./reading/text-signature.ts";

/** 64 values of which the first `kept` are those of the seed, the others their own. */
const like = (seed: number, kept: number, own: number): Signature =>
  Array.from({ length: 64 }, (_, at) => (at < kept ? seed * 1_000 + at : 5_000_000 + own * 1_000 + at));
const whole = (seed: number): Signature => like(seed, 64, 0);
const anything = () => true;

test("finds the nearest, of equals the first", () => {
  const texts = [
    { name: "far", signature: like(1, 40, 1) },
    { name: "near", signature: like(1, 58, 2) },
    { name: "nearest", signature: like(1, 60, 3) },
    { name: "as near", signature: like(1, 60, 4) },
  ];
  const nearest = openNearTexts(texts)(whole(1), anything);
  expect([nearest?.text.name, nearest?.share]).toEqual(["nearest", 60 / 64]);
});

test("finds nothing below the threshold, nor what is not meant", () => {
  const texts = [{ signature: like(1, 50, 1) }, { signature: whole(2) }];
  const nearest = openNearTexts(texts);
  expect(nearest(whole(1), anything)).toBeNull();
  expect(nearest(whole(2), () => false)).toBeNull();
});

test.each([
  ["all of their own", (at: number) => whole(at)],
  ["all of one form", (at: number) => like(1, 40, at)],
  ["all nearly the same", (at: number) => like(1, 60, at)],
])("compares each of 4,000 texts with no more others than each of 1,000, %s", (_, signatureAt) => {
  const comparedIn = (count: number): number => {
    const texts = Array.from({ length: count }, (__, at) => ({ at, signature: signatureAt(at) }));
    const nearest = openNearTexts(texts);
    let compared = 0;
    for (const { at, signature } of texts)
      nearest(signature, (text) => {
        if (text.at < at) compared++;
        return text.at < at;
      });
    return compared / count;
  };
  expect(comparedIn(4_000)).toBeLessThanOrEqual(1.2 * comparedIn(1_000));
});
