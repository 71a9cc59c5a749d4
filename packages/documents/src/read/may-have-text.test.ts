import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { noise } from "../fixtures/noise.ts";
import { mayHaveText } from "./may-have-text.ts";

const MiB = 1024 ** 2;
const told = (bytes: Buffer) => mayHaveText(bufferSource(bytes));

test("a font, or objects that are packed out of sight, may mean text", async () => {
  expect(await told(makePdf(["课程"]))).toBe(true);
  expect(await told(Buffer.from("%PDF-1.5\n1 0 obj <</Type/ObjStm>>"))).toBe(true);
  expect(await told(Buffer.from("%PDF-1.5\n1 0 obj <</Type/XObject/Subtype/Image>>"))).toBe(false);
});

test.each(Array.from({ length: 8 }, (_, at) => at))(
  "a font is found over the seam of two chunks, %s before it",
  async (before) => {
    const bytes = noise(3 * MiB);
    expect(await told(bytes)).toBe(false);
    bytes.write("/Font", MiB - before);
    expect(await told(bytes)).toBe(true);
  },
);
