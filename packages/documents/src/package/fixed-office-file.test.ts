import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterEach, expect, test, vi } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { fixedOfficeFile } from "./fixed-office-file.ts";

const date = localDate("2026-01-01");
const docx = makeDocx({ title: "目录", paragraphs: ["第一行", "第二行".repeat(500)] });
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

afterEach(() => vi.unstubAllEnvs());

async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const opened = await openZip(file);
  if (!opened.ok) throw new Error(opened.error.rule);
  const parts = new Map<string, string>();
  for (const entry of opened.value.entries)
    parts.set(entry.path, (await readAll(opened.value.read(entry))).toString());
  await opened.value.close();
  return parts;
}

test("the same parts in the same order, those that are to be changed changed, in a sound document", async () => {
  const change = { "word/document.xml": (xml: string) => xml.replace("第一行", "改过的一行") };
  const fixed = await fixedOfficeFile(docx, date, change);
  const [before, after] = [await partsOf(docx), await partsOf(fixed)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(after.get("word/document.xml")).toContain("改过的一行");
  expect(after.get("[Content_Types].xml")).toBe(before.get("[Content_Types].xml"));
  expect(await inspectFile("目录.docx", bufferSource(fixed))).toEqual(readable);
});

test("its bytes hang neither on the runtime's way to deflate, nor on how it was packed before, nor on the time zone", async () => {
  // Written down once; a change of the library that packs would change every package built again.
  const expected = "0ed46b5800e438952184417dacd475468eddc141ffc2650d2fba00d6d1829e65";
  expect(hashOf(await fixedOfficeFile(docx, date))).toBe(expected);
  expect(hashOf(await fixedOfficeFile(await fixedOfficeFile(docx, date), date))).toBe(expected);
  for (const zone of ["America/Los_Angeles", "Pacific/Kiritimati"]) {
    vi.stubEnv("TZ", zone);
    expect(hashOf(await fixedOfficeFile(docx, date)), zone).toBe(expected);
  }
  // The runtime would have packed it otherwise.
  const xml = Buffer.from((await partsOf(docx)).get("word/document.xml") ?? "");
  const ours = await fixedOfficeFile(docx, date);
  expect(ours.includes(deflateRawSync(xml, { level: 6 }))).toBe(false);
});
