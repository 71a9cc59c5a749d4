import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFiling } from "../support/find-filing.ts";
import type { SignedIn } from "../support/sign-in.ts";
import { type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";

const PROGRAMME = "机械设计制造及其自动化";
const WISH = "请补充评价机制的修订说明";

const demo = await openDemonstration();
let office: Visitor;
let expert: Page;
let secretary: SignedIn;
let room: { readonly url: string; readonly password: string };

beforeAll(async () => {
  secretary = await demo.signIn("engineering-secretary@daxue");
  const id = await findFiling(secretary, PROGRAMME);
  const { submissions } = await secretary.api.filings.get.query({ id });
  const [latest] = submissions;
  if (!latest) throw new Error("The demonstration has handed in nothing");
  const plan = { submissionId: latest.id, label: "认证专家组", isFiled: true, expiresOn: null };
  room = await secretary.api.readingRooms.create.mutate(plan);
  office = await demo.visit("quality-office@daxue");
  // Somebody from outside: no account, nothing of the office's session.
  expert = await (await demo.browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

test("an expert reads a Word document as a page in which nothing runs, under the watermark", async () => {
  await expert.goto(room.url);
  await expert.getByLabel("查阅密码").fill(room.password);
  await expert.getByRole("button", { name: /^打\s*开$/ }).click();
  await expert.getByLabel("按文件名查找").fill("大纲 .docx");
  await expert
    .getByRole("button", { name: /大纲\.docx/ })
    .first()
    .click();
  const frame = expert.locator("iframe");
  await frame.waitFor();
  expect(await frame.getAttribute("sandbox")).toBe("");
  const words = expert.frameLocator("iframe").locator("body");
  await words
    .getByText(/课程教学大纲/)
    .first()
    .waitFor();
  expect(await words.locator("script, link, iframe, object, a").count()).toBe(0);
  expect(await violationsOf(expert)).toEqual([]);
});

test("what the expert asks for stands on the workbench, and the answer with its file comes back", async () => {
  await expert.getByLabel("需要补充的内容").fill(WISH);
  await expert.getByRole("button", { name: /^提\s*出$/ }).click();
  await expert.getByText("待答复").waitFor();
  const { page } = office;
  await page.goto(demo.url);
  await page.getByText(WISH).waitFor();
  await page.getByRole("link", { name: "查阅室" }).last().click();
  await page.getByRole("heading", { level: 1, name: "查阅室" }).waitFor();
  await page.getByText("1 条待答复").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("link", { name: `${PROGRAMME} 2026` }).click();
  await page.getByText("查阅人提出的补充请求有 1 条待答复").waitFor();
  await page.getByRole("button", { name: /^答\s*复$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("答复内容").fill("见附件");
  await dialog.getByLabel("随答复提供的文件（可选）").fill("大纲");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: /^答\s*复$/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.goto(demo.url);
  await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.getByText(WISH).count()).toBe(0);
  await expert.reload();
  await expert.getByText("答复：见附件").waitFor();
  const given = expert.getByRole("link", { name: /大纲/ });
  const [download] = await Promise.all([expert.waitForEvent("download"), given.click()]);
  expect(download.suggestedFilename()).toMatch(/大纲/);
  expect(office.complaints).toEqual([]);
});
