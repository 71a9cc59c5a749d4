import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { findFiling } from "../support/find-filing.ts";
import { sendArchive } from "../support/send-archive.ts";
import type { SignedIn } from "../support/sign-in.ts";
import { confirmProposals } from "../support/sort-filing.ts";
import { openFiling, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";

const PROGRAMME = "机械设计制造及其自动化";
const REASON = "培养方案的修订说明过于简略，请写明依据和主要变化。";
const EXPLANATION = "依据2026版毕业要求修订，新增工程伦理课程，调整实践学分";

const demo = await openDemonstration();
let secretary: Visitor;
let office: Visitor;
let programme: SignedIn;
let filingId: string;

beforeAll(async () => {
  programme = await demo.signIn("mechanical-secretary@imut");
  filingId = await findFiling(programme, PROGRAMME);
  const zip = await readFile(join(demo.dataDir, "demo", "complete.zip"));
  await sendArchive(programme, filingId, "complete.zip", new Uint8Array(zip));
  await confirmProposals(programme, filingId);
  secretary = await demo.visit("mechanical-secretary@imut");
  office = await demo.visit("quality-office@imut");
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

test("of two windows that hand in at once one does, and the other says what has happened", async () => {
  const tabs = [secretary.page, await secretary.page.context().newPage()];
  for (const tab of tabs) {
    await openFiling(tab, demo.url, PROGRAMME);
    await tab.getByRole("button", { name: "提交学院审核" }).click();
  }
  const said = await Promise.all(tabs.map((tab) => answerTo(tab, confirmation(tab, "提交学院审核"))));
  expect(said.filter((text) => text.includes("已提交学院审核"))).toHaveLength(1);
  expect(said.filter((text) => text.includes("待学院审核"))).toHaveLength(1);
  for (const tab of tabs) {
    await tab.getByText("专业已提交，等待学院审核。审核无误后由学院报送学校。").waitFor();
    await tab.getByRole("link", { name: /^审核与提交记录 1$/ }).waitFor();
  }
  await tabs[1]?.close();
});

test("the office returns it with its reason, and the college reads that above everything else", async () => {
  const dean = await demo.signIn("mechanical-dean@imut");
  await dean.api.filings.submitToSchool.mutate({ id: filingId });
  const { page } = office;
  await openFiling(page, demo.url, PROGRAMME);
  await eventually("the review is finished", () =>
    page.getByRole("button", { name: "退回修改" }).isEnabled(),
  );
  await page.getByRole("button", { name: "退回修改" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("说明", { exact: true }).fill(REASON);
  await dialog.getByLabel("再次提交截止日期").fill("2026-10-28");
  await dialog.getByRole("button", { name: /补充一条/ }).click();
  await dialog
    .getByRole("textbox", { name: /^第 \d+ 条内容$/ })
    .last()
    .fill(REASON);
  await dialog.getByRole("button", { name: "退回并通知学院" }).click();
  await page.getByText("已退回，学院将收到清单和新的截止日期。").waitFor();
  await openFiling(secretary.page, demo.url, PROGRAMME);
  await secretary.page.getByRole("alert").filter({ hasText: REASON }).waitFor();
  const shown = await secretary.page.locator("main").innerText();
  expect(shown).toContain("退回修改");
  expect(shown).toContain("10月28日");
  expect(await violationsOf(secretary.page)).toEqual([]);
});

test("it is changed, handed in again, and both versions can be compared in words", async () => {
  const { page } = secretary;
  const checklist = page.getByRole("navigation", { name: "材料清单" });
  await checklist.getByText("培养方案", { exact: true }).click();
  const explanation = page.getByRole("textbox", { name: "修订情况说明" });
  await explanation.fill(EXPLANATION);
  await explanation.blur();
  await page.getByText(/^已保存，填写人/).waitFor();
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByRole("button", { name: "提交学院审核" }).click();
  await confirmation(page, "提交学院审核").click();
  await page.getByText("专业已提交，等待学院审核。审核无误后由学院报送学校。").waitFor();
  await page.getByRole("link", { name: /^审核与提交记录 2$/ }).click();
  const comparison = page.getByRole("region", { name: "比较两次提交" });
  await comparison.getByRole("heading", { name: "修订说明变化 1 项" }).waitFor();
  const lines = await comparison.getByRole("listitem").allInnerTexts();
  expect(lines).toEqual([`培养方案：未填写 → ${EXPLANATION}`]);
  const history = page.getByRole("region", { name: "提交记录" });
  expect(await history.innerText()).toMatch(
    /第 2 次提交[\s\S]*第 1 次提交[\s\S]*退回修改[\s\S]*培养方案的修订说明/,
  );
  expect(await violationsOf(page)).toEqual([]);
});

test("nothing was refused but the second of two that came at once", () => {
  expect(office.complaints).toEqual([]);
  expect(secretary.complaints.filter((line) => !line.includes("filings.submitToCollege"))).toEqual([]);
});

/** The second yes that an act asks for. */
const confirmation = (page: Page, name: string) => page.locator(".ant-popover").getByRole("button", { name });

/** Presses a button and gives the message that follows; it is waited for from before, because it goes again by itself. */
async function answerTo(page: Page, button: Locator): Promise<string> {
  const [said] = await Promise.all([page.locator(".ant-message-notice").first().innerText(), button.click()]);
  return said;
}
