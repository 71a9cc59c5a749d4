import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingPackage } from "../packages/faulty-package.ts";
import { eventually } from "../support/eventually.ts";
import { findFiling } from "../support/find-filing.ts";
import { readInbox } from "../support/inbox.ts";
import { sendArchive } from "../support/send-archive.ts";
import type { SignedIn } from "../support/sign-in.ts";
import { confirmProposals } from "../support/sort-filing.ts";
import { openFiling, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";

const PROGRAMME = "机械设计制造及其自动化";
const EXPERT = "材料科学与工程学院自评专家";
const COMMENT = "请补充修订前后的对照说明。";

const demo = await openDemonstration();
let secretary: SignedIn;
let dean: Visitor;
let expert: Visitor;
let office: Visitor;
let filingId: string;

/** The college's part before it hands in is told elsewhere; what it hands in has faults that its names do not show. */
beforeAll(async () => {
  secretary = await demo.signIn("mechanical-secretary@imut");
  filingId = await findFiling(secretary, PROGRAMME);
  await sendArchive(secretary, filingId, "faulty.zip", await packageOf("faulty.zip"));
  await confirmProposals(secretary, filingId);
  const { files } = await secretary.api.filings.get.query({ id: filingId });
  const unsorted = files.filter(({ placement }) => placement === null).map(({ id }) => id);
  await secretary.api.filings.removeFiles.mutate({ id: filingId, fileIds: unsorted });
  await sendArchive(secretary, filingId, "missing.zip", new Uint8Array(missingPackage()));
  await confirmProposals(secretary, filingId);
  await secretary.api.filings.submitToCollege.mutate({ id: filingId });
  dean = await demo.visit("mechanical-dean@imut");
  expert = await demo.visit("materials-expert@imut");
  office = await demo.visit("quality-office@imut");
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

const packageOf = (name: string) => readFile(join(demo.dataDir, "demo", name));

test("the college hands in, and the machine finds what is wrong with it", async () => {
  const { page } = dean;
  await openFiling(page, demo.url, PROGRAMME);
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByRole("button", { name: "报送学校" }).click();
  await page.locator(".ant-popover").getByRole("button", { name: "报送学校" }).click();
  await page.getByText("待学校审核").first().waitFor();
  await openFiling(office.page, demo.url, PROGRAMME);
  await office.page.getByText("须补正").first().waitFor({ timeout: 30_000 });
});

test("the office hands the review to an expert who need not avoid the college", async () => {
  await handOut(office.page);
  const { page } = expert;
  await page.goto(demo.url);
  await page.getByText("您有 1 项审核任务未完成").waitFor();
  await page
    .getByRole("alert")
    .getByRole("link", { name: new RegExp(PROGRAMME) })
    .click();
  await page.getByRole("navigation", { name: "清单" }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test("the expert goes through it by keys, and nothing that was typed is lost in a reload", async () => {
  const { page } = expert;
  await page.keyboard.press("3");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "意见内容" }).fill(COMMENT);
  await page.reload();
  await page.getByRole("textbox", { name: "意见内容" }).waitFor();
  expect(await page.getByRole("textbox", { name: "意见内容" }).inputValue()).toBe(COMMENT);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "修改意见" }).waitFor();
  expect(await page.getByText(COMMENT, { exact: true }).count()).toBe(1);
  const viewed = page.getByRole("checkbox", { name: "已阅" });
  // Not `check`, which looks before the page has drawn what was done.
  await viewed.click();
  await page.getByText(/^已阅 1\//).waitFor();
  await eventually("the tick stands", () => viewed.isChecked());
  await viewed.blur();
  await markTheRest(page, "1");
  await conclude(page, "建议退回修改");
  expect(await page.locator("main").innerText()).toContain("不能再改动");
});

test("what machine and expert want goes back as one list and one mail with a new date", async () => {
  const { page } = office;
  await openFiling(page, demo.url, PROGRAMME);
  await page.getByText("各审核人的结果一致").first().waitFor();
  await page.getByRole("button", { name: "退回修改" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "预览邮件" }).click();
  await dialog.getByText(/^【退回】/).waitFor();
  const texts = await valuesOf(dialog.getByRole("textbox", { name: /^第 \d+ 条内容$/ }));
  expect(texts).toContain(COMMENT);
  expect(texts.length).toBeGreaterThan(1);
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "退回并通知学院" }).click();
  await page.getByText("已退回，学院将收到清单和新的截止日期。").waitFor();
  const mail = await eventually("the mail of the return", async () =>
    (await readInbox(demo.dataDir)).find(
      ({ subject, text }) => subject.startsWith("【退回】") && text.includes("机械工程学院"),
    ),
  );
  for (const text of texts) expect(mail.text.replaceAll(/\s/g, "")).toContain(text.replaceAll(/\s/g, ""));
});

test("the college sees the list, mends it and hands in again", async () => {
  const { page } = dean;
  await openFiling(page, demo.url, PROGRAMME);
  const list = page.getByRole("region", { name: /^须改正的内容/ });
  expect(await list.innerText()).toContain(COMMENT);
  const { files } = await secretary.api.filings.get.query({ id: filingId });
  await secretary.api.filings.removeFiles.mutate({ id: filingId, fileIds: files.map(({ id }) => id) });
  await sendArchive(secretary, filingId, "complete.zip", await packageOf("complete.zip"));
  await confirmProposals(secretary, filingId);
  await secretary.api.filings.submitToCollege.mutate({ id: filingId });
  await openFiling(page, demo.url, PROGRAMME);
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByRole("button", { name: "报送学校" }).click();
  await page.locator(".ant-popover").getByRole("button", { name: "报送学校" }).click();
  await page.getByText("待学校审核").first().waitFor();
});

test("the same expert's second round opens on what changed; what did not is confirmed at once", async () => {
  const { page } = expert;
  await page.goto(`${demo.url}/reviews`);
  await page.getByRole("link", { name: "开始审核" }).click();
  await page.getByText(/与第 1 次提交相比有变化的项目|先列出与第 1 次提交/).waitFor();
  const confirmAll = page.getByRole("button", { name: /^沿用 \d+ 项未变化的结果$/ });
  if ((await confirmAll.count()) > 0) {
    await confirmAll.click();
    await confirmAll.waitFor({ state: "hidden" });
  }
  await markTheRest(page, "1");
  await conclude(page, "建议接收");
});

test("the office accepts what the expert has seen, and registers it with the agency", async () => {
  const { page } = office;
  await openFiling(page, demo.url, PROGRAMME);
  await eventually("the review is finished", () =>
    page.getByRole("button", { name: "审核通过" }).isEnabled(),
  );
  await page.getByRole("button", { name: "审核通过" }).click();
  await page.locator(".ant-popover").getByRole("button", { name: "审核通过" }).click();
  await page.getByText("学校审核通过").first().waitFor();
  await page.getByRole("button", { name: "登记报送结果" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("回执编号").fill("CEEAA-2026-0816");
  await dialog.getByRole("button", { name: "登记报送结果" }).click();
  await page.getByText("已报送认证机构").first().waitFor();
});

test.each(["/reviews?list=all&stand=submitted", "/reviews/pool", "/reviews/plan"])(
  "%s has no serious barrier",
  async (path) => {
    const { page } = office;
    await page.goto(`${demo.url}${path}`);
    await page.getByRole("table").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  },
);

test("no page complained", () => {
  expect([...dean.complaints, ...office.complaints]).toEqual([]);
  // What cannot be opened was handed in on purpose, and its preview says so.
  expect(expert.complaints.filter((line) => !/^422 .*as=preview$/.test(line))).toEqual([]);
});

/** From the page of the filing. */
async function handOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "安排审核" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: new RegExp(EXPERT) }).check();
  await dialog.getByRole("button", { name: /^安\s*排$/ }).click();
  await page.getByText("已安排审核。").waitFor();
}

/** Walks from one item without a result to the next. */
async function markTheRest(page: Page, key: string): Promise<void> {
  // In one look, because the line is gone with the last of them.
  const left = async () => (await page.getByText(/^尚有 \d+ 项待处理$/).allInnerTexts())[0] ?? null;
  for (let before = await left(), at = 0; before !== null && at < 60; at++) {
    await page.keyboard.press(".");
    await page.keyboard.press(key);
    const now = await eventually("one item fewer", async () => {
      const line = await left();
      return line !== before && { line };
    });
    before = now.line;
  }
  expect(await left()).toBeNull();
}

async function conclude(page: Page, advice: string): Promise<void> {
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: advice }).check();
  await dialog.getByRole("button", { name: "提交审核意见" }).click();
  await page.getByText(/^审核意见已于 .* 提交，不能再改动。$/).waitFor();
}

const valuesOf = async (fields: Locator): Promise<readonly string[]> =>
  Promise.all((await fields.all()).map((field) => field.inputValue()));
