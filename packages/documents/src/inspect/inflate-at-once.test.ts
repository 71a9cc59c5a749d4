import { text } from "node:stream/consumers";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { inflateAtOnce } from "./inflate-at-once.ts";

inflateAtOnce();
const said = "课程目标达成评价报告。".repeat(1000);
const unpacked = (
  format: ConstructorParameters<typeof DecompressionStream>[0],
  pieces: Uint8Array<ArrayBuffer>[],
) => text(ReadableStream.from<NodeJS.BufferSource>(pieces).pipeThrough(new DecompressionStream(format)));

test.each([
  ["deflate", deflateSync],
  ["deflate-raw", deflateRawSync],
  ["gzip", gzipSync],
  ["brotli", brotliCompressSync],
] as const)("%s comes out whole, in however many pieces it came", async (format, pack) => {
  const packed = pack(said);
  expect(await unpacked(format, [packed])).toBe(said);
  expect(await unpacked(format, [packed.subarray(0, 9), packed.subarray(9)])).toBe(said);
  expect(await unpacked(format, [pack("")])).toBe("");
});

test("what is damaged or breaks off fails, as a stream does", async () => {
  const packed = deflateSync(said);
  await expect(unpacked("deflate", [packed.subarray(0, -9)])).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
  await expect(unpacked("deflate", [Buffer.from("nothing")])).rejects.toMatchObject({ code: "Z_DATA_ERROR" });
});
