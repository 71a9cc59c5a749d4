import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFiling, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";
import { fillWithFiles, walkThrough } from "./large-filing.ts";
import { tooLongTasks, watchLongTasks } from "./long-tasks.ts";

const demo = await openDemonstration();
let secretary: Visitor;
let lead: Visitor;
let dean: Visitor;
let office: Visitor;

beforeAll(async () => {
  secretary = await demo.visit("mechanical-secretary@imut");
  lead = await demo.visit("mechanical-lead@imut");
  dean = await demo.visit("mechanical-dean@imut");
  office = await demo.visit("quality-office@imut");
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

const small = "机械设计制造及其自动化";
const large = "车辆工程";
const mostMs = 200;

describe("a filing is put together, handed in, decided and registered", () => {
  test("what is uploaded waits to be sorted, each file with a proposal and its reason", async () => {
    const { page } = secretary;
    await openFiling(page, demo.url, small);
    await page.getByRole("button", { name: "上传示例材料包（完整）" }).click();
    await page.getByRole("link", { name: /^待归类文件 [1-9]/ }).click();
    const rows = page.getByRole("list", { name: "待归类文件" }).getByRole("listitem");
    expect(await rows.first().innerText()).toMatch(/培养方案[\s\S]*已识别/);
    expect(await violationsOf(page)).toEqual([]);
  });

  test("why it cannot be handed in is listed, and each line leads to its place", async () => {
    const { page } = secretary;
    await page.getByRole("link", { name: /^提交与缺项/ }).click();
    await page.getByRole("heading", { name: /^为什么不能提交/ }).waitFor();
    expect(await page.getByRole("button", { name: "报送学校" }).isDisabled()).toBe(true);
    await page
      .getByRole("link", { name: /产出评价机制文件/ })
      .last()
      .click();
    await page.getByRole("heading", { level: 2, name: /产出评价机制文件/ }).waitFor();
    expect(new URL(page.url()).hash).toBe("#slot=documents//mechanism");
    expect(await violationsOf(page)).toEqual([]);
  });

  test("all proposals are confirmed at once, and new courses are registered with them", async () => {
    const { page } = secretary;
    await page
      .getByRole("link", { name: /^待归类文件/ })
      .first()
      .click();
    await page.getByRole("checkbox", { name: /^选择全部/ }).check();
    await page.getByRole("button", { name: /确认归类/ }).click();
    await page.getByText("全部文件都已归类。").waitFor();
    expect(await page.getByRole("navigation", { name: "材料清单" }).innerText()).toMatch(/机械原理/);
  });

  test("a slot that another person holds is named and can only be read, until they leave it", async () => {
    const slot = `${secretary.page.url().split("#")[0]}#slot=documents//programme-plan`;
    await lead.page.goto(slot);
    await lead.page.getByRole("textbox", { name: "修订情况说明" }).fill("依据2026版毕业要求修订");
    await lead.page.getByRole("link", { name: /您正在编辑/ }).waitFor();
    const { page } = secretary;
    await page.goto(slot);
    await page.reload();
    await page.getByText("专业负责人正在编辑此项，暂时只能查看。").waitFor();
    expect(await page.getByRole("button", { name: /退回待归类/ }).count()).toBe(0);
    await lead.page.getByRole("link", { name: /^全部文件/ }).click();
    await page.getByRole("button", { name: /退回待归类/ }).waitFor({ timeout: 20_000 });
  });

  test("the programme submits to its college, which sends it to the school", async () => {
    const { page } = secretary;
    await page.getByRole("link", { name: /^提交与缺项/ }).click();
    expect(await page.getByRole("button", { name: "报送学校" }).isDisabled()).toBe(true);
    await confirmed(page, "提交学院审核");
    await page.getByText("待学院审核").first().waitFor();
    await openFiling(dean.page, demo.url, small);
    await dean.page.getByRole("link", { name: /^提交与缺项/ }).click();
    await confirmed(dean.page, "报送学校");
    await dean.page.getByText("待学校审核").first().waitFor();
    await page.getByRole("link", { name: /^审核与提交记录/ }).click();
    await page.getByText("未发现问题").first().waitFor({ timeout: 30_000 });
    await page.getByText("第 1 次提交", { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("the office begins, accepts and registers the filing with the agency", async () => {
    const { page } = office;
    await openFiling(page, demo.url, small);
    await confirmed(page, "审核通过");
    await page.getByText("学校审核通过").first().waitFor();
    await page.getByRole("button", { name: "登记报送结果" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("回执编号").fill("CEEAA-2026-0815");
    await dialog.getByRole("button", { name: "登记报送结果" }).click();
    await page.getByText("已报送认证机构").first().waitFor();
    expect(await page.locator("main").innerText()).toContain("CEEAA-2026-0815");
  });

  test("the table of the cycle says which courses are covered", async () => {
    const { page } = secretary;
    await page.goto(`${demo.url}/programmes`);
    await page.getByRole("link", { name: small, exact: true }).first().click();
    await page.getByRole("link", { name: "达成评价课程" }).click();
    await page.getByRole("columnheader", { name: "最迟年度" }).waitFor();
    expect(await page.getByRole("row", { name: /机械原理.*已评价/ }).count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe("five thousand files", () => {
  test(`no task of the page takes longer than ${mostMs} ms, from opening to choosing them all`, async () => {
    const { page } = secretary;
    await openFiling(page, demo.url, large);
    const address = page.url().split("#")[0];
    await fillWithFiles(demo.dataDir, address?.split("/").at(-1) ?? "", 5000);
    await watchLongTasks(page);
    const walks = await tooLongTasks(page, mostMs, () => walkThrough(page, `${address}#view=unsorted`, 5000));
    expect(walks).toContainEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  }, 120_000);

  test("no page complained", () => {
    expect(secretary.complaints).toEqual([]);
    for (const { complaints } of [lead, dean, office]) expect(complaints).toEqual([]);
  });
});

/** Presses a button that asks once more. */
async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.locator(".ant-popover").getByRole("button", { name }).click();
}
