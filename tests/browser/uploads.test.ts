import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@goodstanding/domain/filings/limits";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFiling, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";

const PROGRAMME = "车辆工程";
const ROOT = "车辆工程2026";

const demo = await openDemonstration();
let secretary: Visitor;
let material: string;
/** Addresses at which the browser has announced or sent an upload. */
const sent: string[] = [];

beforeAll(async () => {
  material = join(demo.dataDir, "choice", ROOT);
  await mkdir(join(material, "01_制度文件", "培养方案"), { recursive: true });
  await writeFile(
    join(material, "01_制度文件", "培养方案", "培养方案（2026版）.docx"),
    "as good as a document",
  );
  await writeFile(join(material, "01_制度文件", "CON.pdf"), "a name that Windows keeps to itself");
  await writeFile(join(material, "Thumbs.db"), "left by an operating system");
  // A hole of the right size: no disk is filled by it.
  const large = await open(join(material, "课堂录像.mp4"), "w");
  await large.truncate(limits.fileBytes + 1);
  await large.close();
  secretary = await demo.visit("mechanical-secretary@imut");
  secretary.page.on("request", (request) => {
    if (request.url().includes("/uploads")) sent.push(`${request.method()} ${request.url()}`);
  });
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

test("a chosen folder is held to the rules before a byte is sent, and each refusal says why", async () => {
  const { page } = secretary;
  await openFiling(page, demo.url, PROGRAMME);
  await page.locator("input[type=file][webkitdirectory]").setInputFiles(material);
  const report = page.getByRole("alert").filter({ hasText: "上传前检查" });
  await report.waitFor();
  await report.getByText("按文件名：已识别 1 个，待确认 0 个，未能识别 0 个").waitFor();
  await report.getByText(/^上传后仍缺的必备材料/).waitFor();
  const said = await report.innerText();
  expect(said).toContain("2 处不能上传");
  expect(said).toMatch(/课堂录像\.mp4”有 2\.1 GiB，单个文件上限为 2 GiB/);
  expect(said).toContain("CON.pdf");
  expect(said).toContain("已略过系统文件 1 个");
  expect(await violationsOf(page)).toEqual([]);
  expect(sent).toEqual([]);
});

test("what is in order goes on under its path in the folder, and nothing else", async () => {
  const { page } = secretary;
  await page.getByRole("button", { name: "上传其余 1 个文件" }).click();
  await page.getByRole("link", { name: /^全部文件 1$/ }).click();
  const files = page.getByRole("list", { name: "文件列表" });
  await files.getByTitle(`${ROOT}/01_制度文件/培养方案/培养方案（2026版）.docx`, { exact: true }).waitFor();
  expect(await files.getByRole("listitem").count()).toBe(1);
  expect(sent.filter((line) => line.startsWith("POST"))).toHaveLength(1);
});

test("a choice with nothing in order sends nothing and leaves the filing as it was", async () => {
  const { page } = secretary;
  sent.length = 0;
  await page.getByRole("button", { name: "展开上传区" }).click();
  await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(join(material, "课堂录像.mp4"));
  await page.getByText("没有可以上传的文件，请按提示修改后重新选择。").waitFor();
  expect(await page.getByRole("button", { name: /^上传其余/ }).count()).toBe(0);
  await page.getByRole("button", { name: "放弃这次选择" }).click();
  await page.getByRole("alert").filter({ hasText: "上传前检查" }).waitFor({ state: "hidden" });
  expect(await page.getByRole("link", { name: /^全部文件 1$/ }).count()).toBe(1);
  expect(sent).toEqual([]);
  expect(secretary.complaints).toEqual([]);
});
