import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { makePages } from "../fixtures/make-pages.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { examineFile } from "./examine-file.ts";

const pages = [["会议纪要", "会议时间：2026年9月20日"]];
const examined = (bytes: Uint8Array) =>
  examineFile("纪要.pdf", bufferSource(bytes), ({ blocks }) =>
    blocks.map((block) => ("text" in block ? block.text : "")),
  );
const read = { condition: { kind: "readable" }, value: pages[0] };
const locked = { condition: { kind: "encrypted" }, value: null };

test("a PDF that may only not be printed is read", async () => {
  const restricted = await makePages(pages, { restricted: true });
  expect(restricted.includes("/Encrypt")).toBe(true);
  expect(await examined(restricted)).toEqual(read);
});

test("one whose password nobody knows is not, nor one that no password opens", async () => {
  const asked = makePdf(["密"], { locked: true });
  expect(await examined(asked)).toEqual(locked);
  const byKeys = asked.toString("latin1").replace("/Filter /Standard", "/Filter /PubSecKey");
  expect(await examined(Buffer.from(byKeys, "latin1"))).toEqual(locked);
});

test.skipIf(!hasTool("qpdf"))(
  "so are those that qpdf restricts or locks, by each of its ciphers",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "restricted-"));
    const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
    try {
      await writeFile(from, await makePages(pages));
      for (const [bits, ...more] of ciphers)
        for (const [user, expected] of [
          ["", read],
          ["geheim", locked],
        ] as const) {
          const options = ["--encrypt", user, "owner", bits, ...more, "--", "--object-streams=generate"];
          const { status, stderr } = spawnSync("qpdf", ["--allow-weak-crypto", ...options, from, to]);
          expect(status, stderr.toString()).toBe(0);
          expect(await examined(await readFile(to)), `${options.join(" ")}`).toEqual(expected);
        }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

const ciphers = [
  ["40", "--print=n"],
  ["128", "--print=none", "--modify=none"],
  ["128", "--use-aes=y", "--print=none"],
  ["256", "--print=none"],
] as const;
