import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { noise } from "../fixtures/noise.ts";
import { mayHaveText } from "./may-have-text.ts";
import { plainObjects } from "./plain-objects.ts";

const MiB = 1024 ** 2;
const told = async (bytes: Buffer) =>
  mayHaveText(bufferSource(bytes), await plainObjects(bufferSource(bytes)));

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

/** A picture of 300 kB between a table and the objects that it lists. */
const scan = (dictionary: string, row = "00000 n"): Buffer => {
  const object = `%PDF-1.4\n1 0 obj <<${dictionary}>> stream\n`;
  const picture = noise(300_000);
  picture.write("/Font", 1000);
  const table = `xref\n0 2\n0000000000 65535 f \n0000000009 ${row} \n`;
  const at = object.length + picture.length;
  return Buffer.concat([
    ...[Buffer.from(object), picture],
    Buffer.from(`${table}trailer\n<</Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`),
  ]);
};

test("of a document with a table what it lists is looked at, and not its pictures", async () => {
  expect(await told(scan("/Type/XObject/Subtype/Image"))).toBe(false);
  expect(await told(scan("/Resources<</Font<</F1 5 0 R>>>>"))).toBe(true);
  expect(await told(scan(`/Filler(${"x".repeat(5000)})/Font`))).toBe(true);
});

test.each([
  ["an object that goes on and on", scan(`/Filler(${"x".repeat(9000)})`)],
  ["a name that is spelt in another way", scan("/F#6fnt 5 0 R")],
  ["an object that was changed", scan("/Type/XObject", "00001 n")],
])("where there is %s, all bytes are looked through", async (_, bytes) => {
  expect(await told(bytes)).toBe(true);
});
