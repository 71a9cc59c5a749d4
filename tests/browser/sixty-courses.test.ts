import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sixtyCourses } from "../packages/sixty-courses/courses.ts";
import { sixtyCourseTree } from "../packages/sixty-courses/tree.ts";
import { superuserUrlOf } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { findFiling } from "../support/find-filing.ts";
import { killApi } from "../support/kill-api.ts";
import { query } from "../support/query.ts";
import type { SignedIn } from "../support/sign-in.ts";
import { openDemonstration } from "./demonstration.ts";

const PROGRAMME = "机械设计制造及其自动化";
/** A machine that does much else at once is slow, not wrong. */
const PATIENCE_MS = 600_000;
const LONG = { timeout: PATIENCE_MS };
const ROOT = "机械设计制造及其自动化2026年度报备材料";
const run = promisify(execFile);

const demo = await openDemonstration();
let page: Page;
let secretary: SignedIn;
let filingId: string;
let database: string;
let material: string;
/** What lies on the teacher's disk: SHA-256 by path. */
const sources = new Map<string, string>();

beforeAll(async () => {
  material = join(demo.dataDir, "material");
  for (const { path, content } of sixtyCourseTree()) {
    sources.set(path, createHash("sha256").update(content).digest("hex"));
    await mkdir(join(material, dirname(path)), { recursive: true });
    await writeFile(join(material, path), content);
  }
  secretary = await demo.signIn("mechanical-secretary");
  ({ page } = await demo.visit("mechanical-secretary"));
  // Leaving while something is being sent asks first.
  page.on("dialog", (dialog) => void dialog.accept());
  database = await superuserUrlOf(demo.dataDir);
  filingId = await findFiling(secretary, PROGRAMME);
}, PATIENCE_MS);

afterAll(() => demo[Symbol.asyncDispose]());

test("the folder arrives whole though the API is killed three times", LONG, async () => {
  await page.goto(`${demo.url}/filings/${filingId}`);
  await page.getByRole("heading", { level: 1, name: PROGRAMME }).waitFor();
  await chooseFolder();
  await arrived(sources.size / 8);
  await killApi(demo.installation);
  await page.reload();
  await page.getByText(/^上次有 \d+ 个文件没有传完/).waitFor();
  await chooseFolder();
  await page.getByText(/^\d+ 个文件已在材料中，内容一致，不再重复上传/).waitFor();
  for (const share of [3 / 8, 6 / 8]) {
    await arrived(sources.size * share);
    await killApi(demo.installation);
  }
  await arrived(sources.size);
  await page.getByRole("button", { name: "清除列表" }).waitFor(LONG);
  const { files, arrivals } = await draft();
  expect(new Map(files.map(({ path, sha256 }) => [path, sha256]))).toEqual(sources);
  expect(arrivals, "nothing is left behind that would wait for an end").toEqual([]);
});

test("every file has a proposal; all are confirmed at once, and the courses registered with them", async () => {
  const proposals = (await draft()).files.map(({ proposal }) => proposal);
  expect(proposals.filter((proposal) => proposal?.placement)).toHaveLength(sources.size);
  // The rest belongs to courses that nobody has registered yet, which a person has to see first.
  expect(proposals.filter((proposal) => proposal?.certainty === "recognised")).toHaveLength(147);
  await page.goto(`${demo.url}/filings/${filingId}#view=unsorted`);
  await page.getByRole("checkbox", { name: `选择全部 ${sources.size} 个` }).check();
  await page.getByRole("button", { name: `确认归类（${sources.size}）` }).click();
  await page.getByText("全部文件都已归类。").waitFor(LONG);
  const { parts } = await draft();
  const opened = parts.flatMap(({ courses }) => courses.map(({ name }) => name));
  expect(opened.toSorted()).toEqual(sixtyCourses.map(({ name }) => name).toSorted());
});

test("what still keeps it from being handed in is one date with its reason, entered where the list leads", async () => {
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByRole("heading", { name: "为什么不能提交（1）" }).waitFor();
  await page.getByRole("link", { name: /产出评价机制文件”有文件，但缺修订时间/ }).click();
  await page.getByLabel("修订日期").fill("2026-06-30");
  await page.getByRole("textbox", { name: "修订情况说明" }).fill("按新版毕业要求修订达成评价方法");
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByRole("heading", { name: "提交前建议核对" }).waitFor();
  const { gaps } = await draft();
  expect(gaps.map(({ rule, slot }) => `${rule} ${slot}`)).toEqual([
    "missing-reference documents//regulations",
  ]);
});

test(
  "the college checks and sends it, and the numbered package holds every file unaltered",
  LONG,
  async () => {
    await handIn(page, "提交学院审核", "待学院审核");
    const dean = await demo.visit("mechanical-dean");
    await handIn(dean.page, "报送学校", "待学校审核");
    const target = join(demo.dataDir, "package");
    await unpackTo(target, await builtPackage(dean.page));
    const { stdout } = await run("sha256sum", ["-c", "SHA256SUMS"], { cwd: target, maxBuffer: 2 ** 24 });
    const checked = stdout.trim().split("\n");
    expect(checked.filter((line) => !line.endsWith(": OK"))).toEqual([]);
    const sums = await readFile(join(target, "SHA256SUMS"), "utf8");
    const packed = new Set(sums.split("\n").map((line) => line.slice(0, 64)));
    expect([...sources.values()].filter((sha256) => !packed.has(sha256))).toEqual([]);
  },
);

const draft = () => secretary.api.filings.get.query({ id: filingId });

async function chooseFolder(): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "选择文件夹" }).click(),
  ]);
  await chooser.setFiles(join(material, ROOT));
  await page.getByText(/^按文件名：已识别 \d+ 个/).waitFor(LONG);
  await page.getByRole("button", { name: /^上传 \d+ 个文件$/ }).click();
}

/** Waits until so many files stand in the draft. */
async function arrived(count: number): Promise<void> {
  const text = "select count(*)::int as count from app.filing_file where filing_id = $1";
  await eventually(
    `${count} files have arrived`,
    async () => ((await query<{ count: number }>(database, text, [filingId]))[0]?.count ?? 0) >= count,
    { withinMs: PATIENCE_MS },
  );
}

/** Has the numbered package built and downloads it; gives where it lies. */
async function builtPackage(by: Page): Promise<string> {
  await by.getByRole("link", { name: /^审核与提交记录/ }).click();
  await by.getByRole("button", { name: "生成材料包" }).click();
  const link = by.getByRole("link", { name: "下载材料包" });
  await link.waitFor(LONG);
  const [download] = await Promise.all([by.waitForEvent("download"), link.click()]);
  const zip = join(demo.dataDir, "package.zip");
  await download.saveAs(zip);
  return zip;
}

const unpackTo = (target: string, zip: string) =>
  run("unzip", ["-q", zip, "-d", target], { env: { ...process.env, LC_ALL: "C.UTF-8" } });

async function handIn(by: Page, act: string, then: string): Promise<void> {
  await by.goto(`${demo.url}/filings/${filingId}`);
  await by.getByRole("button", { name: act }).click();
  await by.locator(".ant-popover").getByRole("button", { name: act }).click();
  await by.getByText(then).first().waitFor();
}
