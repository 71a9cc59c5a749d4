import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountOf, signIn, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";

const demo = await openDemonstration();
let secretary: Visitor;
let office: Visitor;

beforeAll(async () => {
  secretary = await demo.visit("mechanical-secretary");
  office = await demo.visit("quality-office@imut");
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

const text = (page: Page) => page.locator("main").innerText();

describe("the main job in a browser", () => {
  test("a wrong password is answered with what to do", async () => {
    const page = await (await demo.browser.newContext()).newPage();
    await page.goto(demo.url);
    const { email } = await accountOf(demo.dataDir, "quality-office@imut");
    await signIn(page, { email, password: "not-the-password" });
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().innerText()).toMatch(/密码/);
  });

  test("the dashboard says in one sentence and four numbers how the year stands", async () => {
    await office.page
      .getByText(/39 个专业中/)
      .first()
      .waitFor();
    const shown = await text(office.page);
    expect(shown).toMatch(/39 个专业中\s*9\s*个在有效期内/);
    expect(shown).toMatch(/还有\s*7\s*个工作日/);
    for (const name of ["未提交", "待我审核", "退回待补", "已审未报"]) expect(shown).toContain(name);
    expect(await office.page.locator("body").innerText()).toContain("演示模式");
  });

  test("the reminder log shows the mail as sent with the server's answer", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "催办记录" }).click();
    await page.getByText("机械工程学院").first().waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: "mechanical-secretary" })
      .getByRole("link", { name: /【提醒】/ })
      .click();
    await page.getByText("250").first().waitFor();
    const body = page.frameLocator("iframe").locator("body");
    expect(await body.innerText()).toContain("机械工程学院：");
    expect(await body.getByRole("link", { name: "查看待办清单" }).count()).toBe(1);
  });

  test("a programme shows what it owes, why, and by which clause; an exempt one says so", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "专业", exact: true }).first().click();
    await page.getByRole("row").filter({ hasText: "建筑学" }).getByText("免报").first().waitFor();
    await page.getByRole("link", { name: "土木工程", exact: true }).click();
    await page.getByRole("button", { name: /第三年持续改进情况报告/ }).click();
    await page.getByText("第三个完整自然年度 2026").first().waitFor();
    expect(await text(page)).toContain("最后工作日");
    expect(await text(page)).toContain("第三部分（五）第5点");
  });

  test("a date of one programme is moved with its reason, and the history keeps what was", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "调整日期" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("调整后的日期").fill("2026-11-13");
    await dialog.getByLabel("原因").fill("专业负责人更替，材料需重新核对");
    await dialog.getByRole("button", { name: "保存调整" }).click();
    await page.getByText("11月13日（周五）").first().waitFor();
    await page.getByRole("button", { name: "查看变更记录" }).click();
    await page
      .getByText(/以前：/)
      .first()
      .waitFor();
    expect(await text(page)).toContain("专业负责人更替，材料需重新核对");
  });

  test("the calendar shows the legal date beside the last working day, and opens by keyboard", async () => {
    const { page } = office;
    await page.getByRole("link", { name: "日程", exact: true }).first().click();
    await page.getByRole("button", { name: /^2026年10月31日（星期六）；周末；.*校级截止：/ }).waitFor();
    await page.getByRole("button", { name: /^2026年10月29日/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.getByText("校级最后工作日").first().waitFor();
    expect(await panel.innerText()).toContain("土木工程");
    await page.waitForFunction(() => document.activeElement?.closest(".ant-drawer"));
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await page.waitForFunction(() => document.activeElement?.matches("[data-date='2026-10-30']"));
  });

  test("who holds the link of a subscription reads the dates; a revoked one is no longer known", async () => {
    const { page } = office;
    await page.goto(`${demo.url}/calendar`);
    await page.getByRole("button", { name: "订阅日历" }).click();
    await page.getByRole("button", { name: "生成订阅链接" }).click();
    const url = await page.getByLabel("订阅链接").inputValue();
    const calendar = await (await fetch(url)).text();
    expect(calendar).toContain("BEGIN:VCALENDAR");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261031");
    await page.getByRole("button", { name: "撤销链接" }).click();
    await page.locator(".ant-popover").getByRole("button", { name: "撤销链接" }).click();
    await page.getByRole("button", { name: "生成订阅链接" }).waitFor();
    expect((await fetch(url)).status).toBe(404);
    await page.keyboard.press("Escape");
  });

  test("a college registers an activity, and its quota counts it", async () => {
    const { page } = secretary;
    await page.getByRole("link", { name: "日程", exact: true }).first().click();
    await page.getByRole("button", { name: "机械工程学院：登记学院学习研讨" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^登\s*记$/ })
      .click();
    await page.getByText("已登记 1/2").waitFor();
  });

  test("a school date is moved: previewed first, applied with its reason, and kept in the history", async () => {
    const { page } = office;
    await page.goto(`${demo.url}/policies/change?kind=school-date&regime=engineering&rule=self-study`);
    for (const [part, word] of [
      ["月", "6月"],
      ["日", "30日"],
    ] as const) {
      const select = page.getByRole("group", { name: "日期" }).getByRole("combobox", { name: part });
      await select.click();
      await select.pressSequentially(word);
      await page.keyboard.press("Enter");
    }
    await page.getByLabel("更改原因").fill("暑假前完成自评报告");
    await page.getByRole("button", { name: "预览影响" }).click();
    await page.getByText(/将调整 \d+ 项任务/).waitFor();
    expect(await page.getByRole("row").nth(1).innerText()).toMatch(/7月31日[\s\S]*6月30日/);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "应用更改" }).click();
    await page.locator(".ant-popover").getByRole("button", { name: "应用更改" }).click();
    await page.getByRole("heading", { level: 1, name: "政策依据", exact: true }).waitFor();
    const history = page.getByRole("table", { name: "更改记录" }).getByRole("row");
    expect(await history.nth(1).innerText()).toMatch(/第 2 版[\s\S]*牵头部门管理员[\s\S]*暑假前完成自评报告/);
  });

  test("a college reads the policies and finds nothing to change", async () => {
    const { page } = secretary;
    await page.goto(`${demo.url}/policies`);
    await page.getByText("政策依据由牵头部门更改，其他角色可以查阅。").waitFor();
    await page
      .getByRole("link", { name: /^《内蒙古工业大学全面推进/ })
      .first()
      .click();
    await page.getByText("第三部分（五）第4点").first().waitFor();
    await page.goto(`${demo.url}/policies/change?kind=parameters`);
    await page.getByText("您可以查阅现行依据").waitFor();
  });

  test("a wrong list of programmes is refused with a table of row, column, found, expected", async () => {
    const { page } = office;
    await page.goto(`${demo.url}/programmes`);
    await page.getByRole("button", { name: "导入专业" }).click();
    const csv =
      "no,name,code,group,valid_from,valid_to,conclusion,conditional\n1,采矿工程,08x,2024,2024-13,,,\n";
    await page
      .locator("input[type=file]")
      .last()
      .setInputFiles({ name: "wrong.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^导\s*入$/ }).click();
    await dialog.getByText("2024-13").waitFor();
    expect(await dialog.innerText()).toContain("valid_to");
    await page.keyboard.press("Escape");
  });

  test("the switch turns every word to English", async () => {
    const { page } = office;
    await page.goto(demo.url);
    await page.getByText("English").click();
    await page.getByRole("heading", { level: 1, name: "Workbench" }).waitFor();
    await page.getByText("working days left: 7").first().waitFor();
    await page.getByText("中文").click();
    await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
  });

  test.each([
    ...["/", "/calendar", "/calendar?view=year", "/programmes", "/filings", "/reminders", "/design"],
    ...["/policies", "/policies/ceeaa-2025", "/policies/compare?from=ceeaa-2020-trial&to=ceeaa-2025"],
    ...["/inbox", "/preferences"],
    "/policies/change?kind=parameters",
  ])("%s has no serious barrier", async (path) => {
    const { page } = office;
    await page.goto(`${demo.url}${path}`);
    await page.locator("main h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await violationsOf(page)).toEqual([]);
  });

  test("no page complained", () => {
    expect(secretary.complaints).toEqual([]);
    expect(office.complaints.filter((line) => !line.includes("programmes.import"))).toEqual([]);
  });
});
