import { expect, test } from "vitest";
import { type ByteSource, bufferSource } from "../byte-source.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { readAll } from "../read-all.ts";
import { archiveLimits } from "./limits.ts";
import { listEntries } from "./list-entries.ts";
import { readEntry } from "./read-entry.ts";

/** Counts how often packed bytes are fetched once the archive is listed. */
async function opened(zip: Buffer) {
  let reads = 0;
  const held = bufferSource(zip);
  const source: ByteSource = {
    ...held,
    read: (position, length) => {
      reads += 1;
      return held.read(position, length);
    },
  };
  const entries = await listEntries(source, archiveLimits);
  reads = 0;
  return { entries, reads: () => reads };
}

test("a part that is asked for again is not unpacked again, and is the same", async () => {
  const { entries, reads } = await opened(
    writeZip([{ name: "a.xml", content: Buffer.from("甲".repeat(500)) }]),
  );
  for (let time = 0; time < 3; time += 1)
    for (const entry of entries) expect((await readAll(readEntry(entry))).toString()).toBe("甲".repeat(500));
  expect(reads()).toBe(1);
});

test("of an archive no more than a few MiB are kept, and what is not kept is read again", async () => {
  const content = Buffer.alloc(1024 * 1024, "甲乙");
  const names = ["a", "b", "c", "d", "e", "f"];
  const { entries, reads } = await opened(writeZip(names.map((name) => ({ name, content }))));
  for (let time = 0; time < 2; time += 1)
    for (const entry of entries) expect(content.equals(await readAll(readEntry(entry)))).toBe(true);
  expect(reads()).toBe(6 + 2);
});
