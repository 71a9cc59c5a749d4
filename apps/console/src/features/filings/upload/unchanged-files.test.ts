import { expect, test } from "vitest";
import { maybeUnchanged, unchangedAmong } from "./unchanged-files.ts";
import type { UploadSource } from "./upload-item.ts";

const source = (path: string, text: string): UploadSource => ({ kind: "file", path, body: new Blob([text]) });
const ofHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

test("only what is there byte for byte is left out: size and name alone say nothing", async () => {
  const sources = [
    source("same.txt", "hello"),
    source("changed.txt", "hallo"),
    source("longer.txt", "hello, you"),
    source("unknown.txt", "hello"),
    source("new.txt", "hello"),
  ];
  const pairs = maybeUnchanged(sources, [
    { path: "same.txt", size: 5, sha256: ofHello },
    { path: "changed.txt", size: 5, sha256: ofHello },
    { path: "longer.txt", size: 5, sha256: ofHello },
    { path: "unknown.txt", size: 5 },
  ]);
  expect(pairs.map(({ source: { path } }) => path)).toEqual(["same.txt", "changed.txt"]);
  expect([...(await unchangedAmong(pairs))].map(({ path }) => path)).toEqual(["same.txt"]);
});

test("a file that can no longer be read is sent, which then says why", async () => {
  const gone = Object.assign(new Blob(["hello"]), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  const pairs = [{ source: { kind: "file" as const, path: "a", body: gone }, sha256: ofHello }];
  expect([...(await unchangedAmong(pairs))]).toEqual([]);
});
