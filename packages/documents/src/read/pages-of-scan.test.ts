import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makePages } from "../fixtures/make-pages.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { pagesOfScan } from "./pages-of-scan.ts";
import { plainObjects } from "./plain-objects.ts";

async function told(bytes: Buffer): Promise<number | null> {
  const objects = await plainObjects(bufferSource(bytes));
  return objects && pagesOfScan(objects);
}

/** Of the same length, so that every offset still holds. */
function changed(bytes: Buffer, from: string, to: string): Buffer {
  expect([bytes.includes(from), to.length]).toEqual([true, from.length]);
  return Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");
}

test("plain pages are counted, whoever wrote them", async () => {
  expect(await told(makePdf(["a"]))).toBe(1);
  expect(await told(await makePages([[], [], []]))).toBe(3);
  expect(await told(makePdf([], { withoutPages: true }))).toBe(0);
});

test.each([
  ["says more pages than it has", "/Count 1", "/Count 2"],
  ["names a page that is not there", "[3 0 R]", "[9 0 R]"],
  ["names itself as its page", "[3 0 R]", "[2 0 R]"],
  ["calls something else a page", "/Type /Page /Parent", "/Type /Thin /Parent"],
  ["has another object where the table says", "3 0 obj", "8 0 obj"],
  ["has an older table", "trailer\n<< /Size 8", "trailer\n<</Prev 88"],
])("where one %s, another reader is to be asked", async (_, from, to) => {
  expect(await told(changed(makePdf(["a"]), from, to))).toBeNull();
});

test("a table that is packed, a password and an end that is missing are for another reader too", async () => {
  expect(await told(makePdf(["a"], { crossReferenceStream: true }))).toBeNull();
  expect(await told(makePdf(["a"], { locked: true }))).toBeNull();
  expect(await told(makePdf(["a"]).subarray(0, -10))).toBeNull();
  expect(await told(Buffer.alloc(0))).toBeNull();
});
