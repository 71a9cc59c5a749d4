import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Workbook } from "@cj-tech-master/excelts";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { buildPackage } from "./build-package.ts";
import { copyPieces } from "./copy-pieces.ts";
import { openedBytes } from "./opened-file.ts";
import type { PackageContents } from "./package-contents.ts";

const run = promisify(execFile);
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bodies = ["培养方案", "机械原理试卷"].map((text) => Buffer.from(text));
const store = new Map(bodies.map((body) => [hashOf(body), body]));

const contents: PackageContents = {
  school: "示例大学",
  college: "机械工程学院",
  programme: "机械工程",
  programmeCode: "080201",
  agency: "示例认证协会",
  matter: "持续改进材料",
  year: 2026,
  submission: 2,
  snapshotHash: "ab".repeat(32),
  files: bodies.map((body, at) => ({
    number: `0${at + 1}-01`,
    place: ["培养方案", "考核资料"][at] ?? "",
    course: [null, "机械原理"][at] ?? null,
    path: ["01_制度文件/01_培养方案/培养方案.pdf", "02_课程/01_机械原理/试卷 A&B.pdf"][at] ?? "",
    size: body.length,
    sha256: hashOf(body),
    remark: [null, "良好"][at] ?? null,
  })),
  declarations: [{ place: "课程教学大纲", text: "本年度无修订（备注：下一轮修订在2027年）" }],
  revisions: [],
  links: [{ place: "机械原理·学生作业", text: "https://files.school.example/abc" }],
};

const build = (of: PackageContents = contents) =>
  copyPieces(buildPackage(of, { open: async (sha256) => openedBytes(store.get(sha256) ?? Buffer.alloc(0)) }));

async function unpacked(zip: Buffer): Promise<Map<string, Buffer>> {
  const opened = await openZip(zip);
  if (!opened.ok) throw new Error(opened.error.rule);
  const parts = new Map<string, Buffer>();
  for (const entry of opened.value.entries) parts.set(entry.path, await readAll(opened.value.read(entry)));
  await opened.value.close();
  return parts;
}

test("what it is, its index, the files and the manifest, in this order", async () => {
  const parts = await unpacked(await build());
  expect([...parts.keys()]).toEqual([
    "00_说明.docx",
    "00_目录.docx",
    "00_目录.xlsx",
    ...contents.files.map(({ path }) => path),
    "SHA256SUMS",
  ]);
  const sums = parts.get("SHA256SUMS")?.toString().trimEnd().split("\n");
  expect(sums).toEqual(
    [...parts].filter(([path]) => path !== "SHA256SUMS").map(([path, bytes]) => `${hashOf(bytes)}  ${path}`),
  );
});

test("the same contents give the same bytes at another moment, others do not", async () => {
  const first = await build();
  await sleep(2_100); // a zip counts two seconds
  expect(hashOf(await build())).toBe(hashOf(first));
  expect(hashOf(await build({ ...contents, submission: 3 }))).not.toBe(hashOf(first));
}, 20_000);

test("index and description are sound documents in 仿宋 that say what is in it", async () => {
  const parts = await unpacked(await build());
  for (const name of ["00_说明.docx", "00_目录.docx", "00_目录.xlsx"]) {
    const bytes = parts.get(name) ?? Buffer.alloc(0);
    expect(await inspectFile(name, bufferSource(bytes)), name).toEqual(readable);
  }
  const index = await wordText(parts.get("00_目录.docx"));
  for (const said of [
    "编号",
    "02-01",
    "考核资料",
    "机械原理",
    "试卷 A&amp;B.pdf",
    "良好",
    hashOf(bodies[1] ?? Buffer.alloc(0)),
  ])
    expect(index).toContain(said);
  const cover = await wordText(parts.get("00_说明.docx"));
  for (const said of [
    "示例大学",
    "机械工程（080201）",
    "2026年",
    contents.snapshotHash,
    "无修订",
    "https://files.school.example/abc",
    "口令不列入",
  ])
    expect(cover).toContain(said);
  const workbook = new Workbook();
  await workbook.xlsx.load(parts.get("00_目录.xlsx") ?? Buffer.alloc(0));
  const rows = workbook.getWorksheet("目录")?.getSheetValues();
  expect(rows?.[3]).toEqual([
    undefined,
    "02-01",
    "考核资料",
    "机械原理",
    contents.files[1]?.path,
    bodies[1]?.length,
    hashOf(bodies[1] ?? Buffer.alloc(0)),
    "良好",
  ]);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("unzip"))("sha256sum -c finds every file as it was", async () => {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-sums-"));
  await writeFile(join(folder, "p.zip"), await build());
  await run("unzip", ["-q", "p.zip"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
  const { stdout } = await run("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder });
  expect(stdout.match(/: OK$/gm)).toHaveLength(5);
  await rm(folder, { recursive: true });
});

async function wordText(docx: Buffer = Buffer.alloc(0)): Promise<string> {
  const parts = await unpacked(docx);
  expect(parts.get("word/styles.xml")?.toString()).toContain("仿宋");
  return parts.get("word/document.xml")?.toString() ?? "";
}
