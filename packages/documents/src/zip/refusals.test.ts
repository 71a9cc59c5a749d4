import type { ArchiveRefusal, ArchiveRule } from "@goodstanding/domain/review/archive-refusal";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeGbk } from "../fixtures/encode-gbk.ts";
import { noise } from "../fixtures/noise.ts";
import { readWithYauzl } from "../fixtures/other-zip.ts";
import { type HeaderFields, type WrittenEntry, writeZip } from "../fixtures/write-zip.ts";
import { readAll } from "../read-all.ts";
import { refusalOf } from "./archive-error.ts";
import { type ArchiveLimits, archiveLimits } from "./limits.ts";
import { openZip } from "./open-zip.ts";

const content = Buffer.from("内容".repeat(100));
const entry = (name: string | Buffer, other: Partial<WrittenEntry> = {}): WrittenEntry => ({
  name,
  content,
  ...other,
});
const lying = (fields: Partial<HeaderFields>): WrittenEntry =>
  entry("a.pdf", { central: fields, local: fields });

/** What opening and then reading everything ends with. */
async function refusal(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Promise<ArchiveRefusal | null> {
  const opened = await openZip(bytes, limits);
  if (!opened.ok) return opened.error;
  const { entries, read, close } = opened.value;
  const done = await refusalOf(async () => {
    for (const each of entries) await readAll(read(each));
  });
  await close();
  return done.ok ? null : done.error;
}

describe("names", () => {
  test.each<[string, ArchiveRule]>([
    ["../a.pdf", "traversal"],
    ["a/../../a.pdf", "traversal"],
    ["a\\..\\..\\a.pdf", "traversal"],
    ["/etc/a.pdf", "absolute-name"],
    ["\\\\server\\a.pdf", "absolute-name"],
    ["C:/a.pdf", "absolute-name"],
    ["a\u0000.pdf", "control-character"],
    ["a\u202Efdp.exe", "control-character"],
    ["", "unreadable-name"],
    ["方".repeat(86), "name-too-long"],
    ["文件夹/".repeat(103), "path-too-long"],
    ["大纲/CON.docx", "reserved-name"],
    ["大纲?.docx", "reserved-name"],
  ])("%j: %s", async (name, rule) => {
    expect(await refusal(writeZip([entry("ok.pdf"), entry(name)]))).toMatchObject({ rule });
  });

  test("that no encoding explains", async () => {
    const name = Buffer.from([0xff, 0xff, 0x2e, 0x70]);
    expect(await refusal(writeZip([entry(name)]))).toMatchObject({ rule: "unreadable-name" });
    const flagged = { flags: 0x0800, name: encodeGbk("方案.pdf") };
    expect(await refusal(writeZip([lying(flagged)]))).toMatchObject({ rule: "unreadable-name" });
  });

  test("that two entries share, also once composed", async () => {
    const rule = "duplicate-name";
    expect(await refusal(writeZip([entry("a.pdf"), entry("./a.pdf")]))).toEqual({ rule, entry: "a.pdf" });
    expect(await refusal(writeZip([entry("é.pdf"), entry("e\u0301.pdf")]))).toEqual({ rule, entry: "é.pdf" });
    const differing = writeZip([entry("大纲/A.PDF"), entry("大纲/a.pdf")]);
    expect(await refusal(differing)).toEqual({ rule, entry: "大纲/a.pdf" });
    expect(await refusal(writeZip([entry("a"), entry("a/b.pdf")]))).toEqual({ rule, entry: "a" });
    const inner = writeZip([entry("b.pdf")]);
    const both = writeZip([entry("a/b.pdf"), { name: "a.zip", content: inner }]);
    expect(await refusal(both)).toEqual({ rule, entry: "a/b.pdf" });
  });

  test("that are too long together with the archive they are in", async () => {
    const inner = writeZip([entry(`${"内/".repeat(200)}a.pdf`)]);
    const outer = `${"外/".repeat(60)}b.zip`;
    expect(await refusal(writeZip([{ name: outer, content: inner }]))).toMatchObject({
      rule: "path-too-long",
    });
    expect(await refusal(writeZip([{ name: "b.zip", content: inner }]))).toBeNull();
  });

  test("in folders inside each other without end take no time", async () => {
    const startedAt = performance.now();
    const deep = Array.from({ length: 200 }, (_, at) => entry(`${at}/${"a/".repeat(32_000)}b.pdf`));
    expect(await refusal(writeZip(deep))).toMatchObject({ rule: "path-too-long" });
    const many = Array.from({ length: 2_000 }, (_, at) => entry(`${at}/${"a/".repeat(500)}b`));
    expect(await refusal(writeZip(many))).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("are shown with what they hide spelt out", async () => {
    expect((await refusal(writeZip([entry("a\u202Eb")])))?.entry).toBe("a\\u{202E}b");
    const endless = (await refusal(writeZip([entry(`x${"𠀀".repeat(200)}`)])))?.entry ?? "";
    expect([endless.length, endless.isWellFormed()]).toEqual([300, true]);
  });
});

describe("kinds", () => {
  test.each<[ArchiveRule, Partial<WrittenEntry>]>([
    ["symlink", { unixMode: 0o120777 }],
    ["special-file", { unixMode: 0o020644 }],
    ["special-file", { unixMode: 0o010644 }],
    ["encrypted", { central: { flags: 0x0801 }, local: { flags: 0x0801 } }],
    ["encrypted", { central: { flags: 0x0840 }, local: { flags: 0x0840 } }],
    ["unsupported-method", { central: { method: 9 }, local: { method: 9 } }],
    ["unsupported-method", { central: { method: 14 }, local: { method: 14 } }],
  ])("%s", async (rule, other) => {
    expect(await refusal(writeZip([entry("ok.pdf"), entry("a.pdf", other)]))).toEqual({
      rule,
      entry: "a.pdf",
    });
  });
});

describe("limits", () => {
  const noisy = { content: noise(5000) };
  const packed = writeZip([entry("a.pdf", noisy), entry("b.pdf", noisy)]);
  test.each<[ArchiveRule, Partial<ArchiveLimits>]>([
    ["archive-too-large", { packedBytes: packed.length - 1 }],
    ["unpacked-too-large", { unpackedBytes: 9999 }],
    ["entry-too-large", { entryBytes: 4999 }],
    ["too-many-entries", { entries: 1 }],
    ["too-many-entries", { directoryBytes: 100 }],
    ["name-too-long", { segmentBytes: 4 }],
  ])("%s, one below what is there", async (rule, limits) => {
    expect(await refusal(packed, { ...archiveLimits, ...limits })).toMatchObject({ rule });
  });

  test("taken exactly", async () => {
    const limits = {
      packedBytes: packed.length,
      unpackedBytes: 10_000,
      entryBytes: 5000,
      entries: 2,
      segmentBytes: 5,
    };
    expect(await refusal(packed, { ...archiveLimits, ...limits })).toBeNull();
  });

  test("count what an archive inside the archive holds", async () => {
    const nested = writeZip([entry("a.pdf"), { name: "b.zip", content: packed }]);
    expect(await refusal(nested, { ...archiveLimits, entries: 3 })).toMatchObject({
      rule: "too-many-entries",
    });
    const limits = { ...archiveLimits, unpackedBytes: content.length + packed.length + 9999 };
    expect(await refusal(nested, limits)).toMatchObject({ rule: "unpacked-too-large" });
  });

  test("allow a ratio above 200 within the first MiB only", async () => {
    const zeros = (bytes: number) => writeZip([entry("a.bmp", { content: Buffer.alloc(bytes) })]);
    expect(await refusal(zeros(1024 ** 2))).toBeNull();
    expect(await refusal(zeros(4 * 1024 ** 2))).toEqual({ rule: "ratio-too-high", entry: "a.bmp" });
  });

  test("end with one archive inside the archive", async () => {
    const inner = writeZip([entry("a.pdf")]);
    const middle = writeZip([{ name: "inner.zip", content: inner }]);
    expect(await refusal(writeZip([{ name: "middle.zip", content: middle }]))).toEqual({
      rule: "nested-too-deep",
      entry: "middle.zip/inner.zip",
    });
  });

  test("hold for an attack inside an archive inside the archive", async () => {
    const inner = writeZip([entry("../a.pdf")]);
    expect(await refusal(writeZip([{ name: "b.zip", content: inner }]))).toEqual({
      rule: "traversal",
      entry: "b.zip/../a.pdf",
    });
  });
});

describe("structure", () => {
  const sound = writeZip([entry("a.pdf"), entry("b.pdf")]);

  test("that is no zip", async () => {
    expect(await refusal(Buffer.from("Rar!\u001a\u0007\u0001\u0000"))).toMatchObject({ rule: "not-a-zip" });
    expect(await refusal(Buffer.alloc(0))).toMatchObject({ rule: "not-a-zip" });
  });

  test("that is cut at any byte", async () => {
    for (let length = 4; length < sound.length; length++) {
      expect((await refusal(sound.subarray(0, length)))?.rule, `cut at ${length}`).toMatch(
        /truncated|damaged/,
      );
    }
  });

  test("with bytes before or behind it", async () => {
    expect(await refusal(Buffer.concat([Buffer.from("#!/bin/sh\n"), sound]))).toMatchObject({
      rule: "damaged",
    });
    expect(await refusal(Buffer.concat([sound, Buffer.from("x")]))).toMatchObject({ rule: "truncated" });
  });

  test("split over volumes", async () => {
    expect(await refusal(writeZip([entry("a.pdf")], { disk: 1 }))).toMatchObject({ rule: "split-archive" });
    const marker = Buffer.from("PK\u0007\u0008PK\u0003\u0004");
    expect(await refusal(marker)).toMatchObject({ rule: "split-archive" });
  });

  test.each([
    ["entries", { entries: 3 }],
    ["directory size", { directorySize: 20 }],
    ["directory offset", { directoryOffset: 0 }],
    ["entries in zip64", { entries: 3, zip64: true }],
    ["an offset beyond the file in zip64", { directoryOffset: 2 ** 50, zip64: true }],
  ])("that lies about its %s", async (_, end) => {
    expect(await refusal(writeZip([entry("a.pdf"), entry("b.pdf")], end))).toMatchObject({ rule: "damaged" });
  });

  test("whose entries share one body (the bomb of overlapping files)", async () => {
    const packed = writeZip([
      entry("a.pdf"),
      entry("b.pdf", { central: { offset: 0, name: Buffer.from("b.pdf") } }),
    ]);
    expect(await refusal(packed)).toMatchObject({ rule: "overlapping-entries" });
  });

  test("whose entry quotes the next one's header", async () => {
    const packed = entry("a.pdf", { stored: true });
    const longer = { size: content.length + 10, packedSize: content.length + 10 };
    const bytes = writeZip([{ ...packed, central: longer, local: longer }, entry("b.pdf")]);
    expect(await refusal(bytes)).toEqual({ rule: "overlapping-entries", entry: "b.pdf" });
  });

  test("whose data reaches into the directory", async () => {
    const longer = { packedSize: content.length + 5000, size: content.length };
    expect(await refusal(writeZip([lying(longer)]))).toMatchObject({ rule: "overlapping-entries" });
  });

  test.each<[string, Partial<HeaderFields>]>([
    ["name", { name: Buffer.from("b.pdf") }],
    ["method", { method: 0 }],
    ["size", { size: 1 }],
    ["packed size", { packedSize: 1 }],
    ["checksum", { crc32: 1 }],
    ["encryption", { flags: 0x0801 }],
  ])("whose local header says another %s", async (_, local) => {
    const rule = "header-mismatch";
    expect(await refusal(writeZip([entry("a.pdf", { local })]))).toEqual({ rule, entry: "a.pdf" });
  });
});

describe("data", () => {
  const large = noise(2_000_000);

  test.each([
    ["less than", { size: 1 }],
    ["more than", { size: content.length + 1 }],
  ])("that is of another size: the directory says %s there is", async (_, fields) => {
    expect(await refusal(writeZip([lying(fields)]))).toEqual({ rule: "wrong-size", entry: "a.pdf" });
  });

  test("that is of another size and too large for one call", async () => {
    const fields = { size: large.length - 1 };
    const bytes = writeZip([entry("a.pdf", { content: large, central: fields, local: fields })]);
    expect(await refusal(bytes)).toEqual({ rule: "wrong-size", entry: "a.pdf" });
  });

  test("whose stored size differs", async () => {
    const bytes = writeZip([entry("a.pdf", { stored: true, central: { size: 7 }, local: { size: 7 } })]);
    expect(await refusal(bytes)).toEqual({ rule: "wrong-size", entry: "a.pdf" });
  });

  test("with the wrong checksum", async () => {
    expect(await refusal(writeZip([lying({ crc32: 7 })]))).toEqual({
      rule: "wrong-checksum",
      entry: "a.pdf",
    });
  });

  test.each([
    ["small", content],
    ["large", large],
  ])("that is damaged (%s)", async (_, bytes) => {
    const packed = writeZip([entry("a.pdf", { content: bytes })]);
    packed.fill(0xff, 60, 80);
    expect((await refusal(packed))?.rule).toMatch(/damaged|wrong-size|wrong-checksum/);
  });

  test("with something hidden behind it", async () => {
    const padded = writeZip([entry("a.pdf")]);
    const packedSize = padded.readUInt32LE(18);
    const hidden = Buffer.concat([
      padded.subarray(0, 35 + packedSize),
      Buffer.from("hidden"),
      padded.subarray(35 + packedSize),
    ]);
    hidden.writeUInt32LE(packedSize + 6, 18);
    const directoryAt = 35 + packedSize + 6;
    hidden.writeUInt32LE(packedSize + 6, directoryAt + 20);
    hidden.writeUInt32LE(directoryAt, hidden.length - 6);
    expect(await refusal(hidden)).toEqual({ rule: "wrong-size", entry: "a.pdf" });
  });
});

test("whatever byte is changed, the answer is a value, and never more than yauzl would give", async () => {
  const sound = writeZip([
    entry("a.pdf"),
    entry("02_大纲/b.pdf", { zip64: true }),
    entry("c.pdf", { descriptor: true }),
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
      const found = await refusal(bytes);
      if (found === null) expect(Object.keys(await readWithYauzl(bytes))).toHaveLength(3);
    }),
    { numRuns: 1000 },
  );
});
