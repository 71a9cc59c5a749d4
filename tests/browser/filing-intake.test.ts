import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { superuserUrlOf, type TestDataFolder, testDataFolder } from "../support/data-folder.ts";
import { type Installation, startInstallation } from "../support/installation.ts";
import { query } from "../support/query.ts";
import { openBrowser, openFiling, type Visitor, violationsOf, visitAs } from "./browser.ts";
import { tooLongTasks, watchLongTasks } from "./long-tasks.ts";

let folder: TestDataFolder;
let installation: Installation;
let browser: Browser;
let secretary: Visitor;
let lead: Visitor;
let dean: Visitor;
let office: Visitor;

beforeAll(async () => {
  folder = await testDataFolder();
  installation = await startInstallation({ dataDir: folder.path });
  browser = await openBrowser();
  secretary = await visitAs(browser, installation.url, folder.path, "mechanical-secretary@imut");
  lead = await visitAs(browser, installation.url, folder.path, "mechanical-lead@imut");
  dean = await visitAs(browser, installation.url, folder.path, "mechanical-dean@imut");
  office = await visitAs(browser, installation.url, folder.path, "quality-office@imut");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await installation?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const small = "机械设计制造及其自动化";
const large = "车辆工程";
const mostMs = 200;

describe("a filing is put together, handed in, decided and registered", () => {
  test("what is uploaded waits to be sorted, each file with a proposal and its reason", async () => {
    const { page } = secretary;
    await openFiling(page, installation.url, small);
    await page.getByRole("button", { name: "上传示例材料包（完整）" }).click();
    await page.getByRole("link", { name: /^待确认文件 [1-9]/ }).click();
    const rows = page.getByRole("list", { name: "待确认文件" }).getByRole("listitem");
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
      .getByRole("link", { name: /^待确认文件/ })
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
    expect(await page.getByRole("button", { name: /退回待确认/ }).count()).toBe(0);
    await lead.page.getByRole("link", { name: /^全部文件/ }).click();
    await page.getByRole("button", { name: /退回待确认/ }).waitFor({ timeout: 20_000 });
  });

  test("the programme submits to its college, which sends it to the school", async () => {
    const { page } = secretary;
    await page.getByRole("link", { name: /^提交与缺项/ }).click();
    expect(await page.getByRole("button", { name: "报送学校" }).isDisabled()).toBe(true);
    await confirmed(page, "提交学院审核");
    await page.getByText("待学院审核").first().waitFor();
    await openFiling(dean.page, installation.url, small);
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
    await openFiling(page, installation.url, small);
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
    await page.goto(`${installation.url}/programmes`);
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
    await openFiling(page, installation.url, large);
    const address = page.url().split("#")[0];
    await fillWithFiles(address?.split("/").at(-1) ?? "", 5000);
    await watchLongTasks(page);
    const walks = await tooLongTasks(page, mostMs, () => walkThrough(page, `${address}#view=unsorted`));
    expect(walks).toContainEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  }, 120_000);

  test("no page complained", () => {
    expect(secretary.complaints).toEqual([]);
    for (const { complaints } of [lead, dean, office]) expect(complaints).toEqual([]);
  });
});

/** Opens the files to be sorted, scrolls, chooses them all, searches, and looks at the other lists. */
async function walkThrough(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.reload();
  await page.getByRole("checkbox", { name: "选择全部 5000 个" }).waitFor();
  const list = page.getByRole("list", { name: "待确认文件" });
  for (const top of [20_000, 140_000, 280_000, 0]) {
    await list.evaluate((part, to) => part.scrollTo(0, to), top);
    await page.waitForTimeout(150);
  }
  await page.getByRole("checkbox", { name: "选择全部 5000 个" }).check();
  await page.getByText("已选 5000 个").waitFor();
  await page.getByRole("textbox", { name: "按文件名或文件夹查找" }).pressSequentially("课程7");
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByText("还有 5000 个文件未确认归类").waitFor();
  await page.getByRole("link", { name: /^全部文件/ }).click();
  await page.getByRole("heading", { name: "全部文件（5000）" }).waitFor();
}

/** Presses a button that asks once more. */
async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.locator(".ant-popover").getByRole("button", { name }).click();
}

/** Rows as an upload leaves them, in sixty courses of a few folders each. */
async function fillWithFiles(filingId: string, count: number): Promise<void> {
  const database = await superuserUrlOf(folder.path);
  await query(
    database,
    `insert into app.evidence (institution_id, sha256, size, stored_at)
     select institution_id, repeat('ab', 32), 1024, now() from app.filing where id = $1 on conflict do nothing`,
    [filingId],
  );
  await query(
    database,
    `insert into app.filing_file (id, institution_id, filing_id, path, size, sha256, uploaded_by, uploaded_at)
     select gen_random_uuid(), f.institution_id, f.id,
       '02_课程/课程' || n % 60 || '/' || (array['教学大纲','成绩清单','合理性审核记录','学生样本/良'])[n % 4 + 1]
         || '/文件' || n || '.pdf',
       1024, repeat('ab', 32), p.id, now()
     from generate_series(1, $2::int) n, app.filing f
     cross join lateral (select id from app.person where institution_id = f.institution_id limit 1) p
     where f.id = $1`,
    [filingId, count],
  );
}
