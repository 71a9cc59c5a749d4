import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { completeFiles } from "../packages/complete-package.ts";
import { eventually } from "../support/eventually.ts";
import { findFiling } from "../support/find-filing.ts";
import { sendArchive } from "../support/send-archive.ts";
import { confirmProposals, sendToSchool } from "../support/sort-filing.ts";
import { type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";
import { tooLongTasks, watchLongTasks } from "./long-tasks.ts";

const PROGRAMME = "机械设计制造及其自动化";
const MINUTES = "03_其他持续改进工作原始材料/会议纪要";
const WORDS = "持续改进机制";
/** So many places in the long text. */
const TIMES = 17;
/** Drawn or searched in one piece, either takes seconds. */
const mostMs = 400;

const demo = await openDemonstration();
let expert: Visitor;

/** An expert's desk with one document of each kind under the minutes of meetings. */
beforeAll(async () => {
  const secretary = await demo.signIn("mechanical-secretary@imut");
  const filingId = await findFiling(secretary, PROGRAMME);
  await sendArchive(secretary, filingId, "complete.zip", new Uint8Array(await packageWithMinutes()));
  await confirmProposals(secretary, filingId);
  await sendToSchool(secretary, await demo.signIn("mechanical-dean@imut"), filingId);
  const office = await demo.signIn("quality-office@imut");
  const { person } = (await office.api.appraisals.candidates.query({ filingId }))[0] ?? {};
  if (person === undefined) throw new Error("nobody to review");
  await office.api.appraisals.open.mutate({ filingId, level: "school", reviewers: [person.id], due: null });
  expert = await demo.visit("materials-expert@imut");
  await expert.page
    .getByRole("alert")
    .getByRole("link", { name: new RegExp(PROGRAMME) })
    .click();
  await expert.page.getByRole("navigation", { name: "清单" }).waitFor();
  await watchLongTasks(expert.page);
  await expert.page.reload();
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

test("a PDF whose Chinese fonts are not within it is shown in Chinese", async () => {
  const { page } = expert;
  for (const name of ["宋体未嵌入.pdf", "WPS宋体未嵌入.pdf"]) {
    await show(page, name);
    const pdf = page.getByRole("document", { name });
    await pdf.getByText("鑫鑫鑫鑫").waitFor();
    const ink = await eventually("the page is drawn", () => inkOfLines(pdf));
    // Boxes in place of characters would all have the same ink.
    expect(ink.heavy).toBeGreaterThan(ink.light * 3);
    // The machine has read it as well.
    expect(await page.getByText("文字无法检索").count()).toBe(0);
  }
});

test("words are found in a PDF, from place to place over its pages", async () => {
  const { page } = expert;
  await show(page, "三页.pdf");
  await page.getByText("第 1/3 页").waitFor();
  const field = await find(page, WORDS);
  await standsAt(page, "第 1/3 处");
  await field.press("Enter");
  await standsAt(page, "第 2/3 处");
  await page.getByText("第 2/3 页").waitFor();
  await field.press("Shift+Enter");
  await field.press("Shift+Enter");
  await standsAt(page, "第 3/3 处");
  expect(await page.locator(".textLayer .highlight.selected").innerText()).toBe(WORDS);
  expect(
    await page.evaluate(() => [scrollY, document.documentElement.scrollHeight > innerHeight + 100]),
  ).toEqual([0, false]);
  expect(await violationsOf(page)).toEqual([]);
});

test("and again in the next document, a Word file in its frame", async () => {
  const { page } = expert;
  await show(page, "改进讨论.docx");
  await standsAt(page, "第 1/2 处");
  await page.getByRole("button", { name: "下一处" }).click();
  await standsAt(page, "第 2/2 处");
  expect(await paintedIn(page)).toEqual({ all: 2, shown: WORDS });
  await page.getByRole("textbox", { name: "查找文字" }).press("Escape");
  expect(await page.getByRole("textbox", { name: "查找文字" }).count()).toBe(0);
  expect((await paintedIn(page)).all).toBe(0);
});

test("the keys of the desk work from within documents of each kind", async () => {
  const { page } = expert;
  await show(page, "三页.pdf");
  for (const name of ["三页.pdf", "改进讨论.docx", "长文本.txt"]) {
    await show(page, name);
    await clickInto(page, name);
    await page.keyboard.press("3");
    await page.getByRole("button", { name: /^须补正/, pressed: true }).waitFor();
    await page.keyboard.press("1");
    await page.getByRole("button", { name: /^未发现问题/, pressed: true }).waitFor();
    await page.keyboard.press("/");
    const field = page.getByRole("textbox", { name: "查找文字" });
    await field.waitFor();
    await field.press("Escape");
  }
  expect(await page.getByText("快捷键暂停").count()).toBe(0);
});

test("what is in a document never runs and reaches nothing of ours", async () => {
  const { page } = expert;
  await show(page, "改进讨论.docx");
  const frame = page.locator("iframe[title='改进讨论.docx']");
  expect(await frame.getAttribute("sandbox")).toBe("allow-same-origin");
  const answer = await page.request.get(new URL((await frame.getAttribute("src")) ?? "", page.url()).href);
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/allow-scripts|script-src|allow-top-navigation|allow-forms/);
  const ran = await frame.evaluate((element: HTMLIFrameElement) => {
    const script = element.contentDocument?.createElement("script");
    if (script === undefined) throw new Error("no page in the frame");
    script.textContent = "top.document.title = 'ran'";
    element.contentDocument?.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe("ran");
});

test("a text of 5 MB opens and is searched without the page standing still", async () => {
  const { page } = expert;
  expect(await tooLongTasks(page, mostMs, () => searchLongText(page))).toContainEqual([]);
}, 120_000);

test("no page complained", () => {
  expect(expert.complaints).toEqual([]);
});

async function packageWithMinutes(): Promise<Buffer> {
  const speech = Array.from(
    { length: 12 },
    (_, at) => `第${at + 1}项：讨论课程目标达成评价的结果与持续改进的措施。`,
  );
  const lines = ["会议纪要", "一一一一", "鑫鑫鑫鑫", ...speech];
  const pages = [1, 2, 3].map((number) => [`第 ${number} 页`, `本页说明${WORDS}的运行情况。`]);
  const minutes = [
    { name: "宋体未嵌入.pdf", content: makePdf(lines) },
    { name: "WPS宋体未嵌入.pdf", content: makePdf(lines, { asWps: true }) },
    { name: "三页.pdf", content: await makePages(pages) },
    {
      name: "改进讨论.docx",
      content: makeDocx({ title: "会议纪要", paragraphs: [`讨论${WORDS}。`, `落实${WORDS}。`] }),
    },
    { name: "长文本.txt", content: Buffer.from(longText()) },
  ];
  return writeZip([
    ...completeFiles().map(({ path, content }) => ({ name: path, content })),
    ...minutes.map(({ name, content }) => ({ name: `${MINUTES}/${name}`, content })),
  ]);
}

/** 5 MB of lines, some of which hold the words. */
function longText(): string {
  const count = 63_000;
  const every = Math.floor(count / TIMES);
  return Array.from({ length: count }, (_, at) =>
    at % every === every - 1
      ? `第 ${at + 1} 行：${WORDS}`
      : `第 ${at + 1} 行：课程目标达成情况评价结果及说明，供会议讨论。`,
  ).join("\n");
}

/** From a page that has just been opened: the text is fetched, drawn, and walked through. */
async function searchLongText(page: Page): Promise<void> {
  await page.reload();
  await show(page, "改进讨论.docx");
  await page.evaluate(() => window.longTasks.splice(0));
  await show(page, "长文本.txt");
  await page.getByRole("document", { name: "长文本.txt" }).waitFor();
  const field = await find(page, WORDS);
  await standsAt(page, `第 1/${TIMES} 处`);
  for (let at = 2; at <= TIMES; at += 1) {
    await field.press("Enter");
    await standsAt(page, `第 ${at}/${TIMES} 处`);
  }
  await eventually("the last place is in sight", () => isShownInSight(page));
  // Of a word in each line, no more is counted than anybody walks through.
  await field.fill("行");
  await standsAt(page, "第 1 处，共 10000 处以上");
  await field.press("Escape");
}

async function show(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name: /会议纪要/ })
    .first()
    .click();
  await page.getByRole("combobox", { name: "选择文件" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: name }).first().click();
}

/** Not by the words of the whole page, which may be 5 MB. */
const standsAt = (page: Page, where: string) =>
  eventually(`the search says ${where}`, async () => {
    const said = await page.getByRole("search").getByRole("status").innerText();
    return said.trim() === where;
  });

/** Opens the search by its key, and writes into it. */
async function find(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press("/");
  const field = page.getByRole("textbox", { name: "查找文字" });
  await field.fill(words);
  return field;
}

async function clickInto(page: Page, name: string): Promise<void> {
  const isFrame = name.endsWith(".docx");
  const inside = isFrame
    ? page.frameLocator(`iframe[title='${name}']`).locator("body")
    : page.getByRole("document", { name });
  await inside.click({ position: { x: 60, y: 60 } });
}

/** What of the frame's document is painted. */
const paintedIn = (page: Page) =>
  page.locator("iframe[title='改进讨论.docx']").evaluate((element: HTMLIFrameElement) => {
    const highlights = (element.contentWindow as unknown as typeof globalThis).CSS.highlights;
    const [shown] = highlights.get("gs-shown") ?? [];
    const range = shown as Range | undefined; // of the frame's own class
    return { all: highlights.get("gs-found")?.size ?? 0, shown: range?.toString() ?? "" };
  });

/** Dark dots of the second line of text, and of the third; `false` while nothing is drawn. */
const inkOfLines = (pdf: Locator): Promise<{ light: number; heavy: number } | false> =>
  pdf.evaluate((element) => {
    const canvas = element.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return false;
    const inkBeside = (text: string): number => {
      const line = [...element.querySelectorAll(".textLayer span")].find((each) => each.textContent === text);
      if (line === undefined) return 0;
      const [own, all] = [line.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const scale = canvas.width / all.width;
      const { data } = context.getImageData(
        (own.left - all.left) * scale,
        (own.top - all.top) * scale,
        own.width * scale,
        own.height * scale,
      );
      return data.filter((value, at) => at % 4 === 0 && value < 128).length;
    };
    const [light, heavy] = [inkBeside("一一一一"), inkBeside("鑫鑫鑫鑫")];
    return heavy > 0 && light > 0 && { light, heavy };
  });

const isShownInSight = (page: Page): Promise<boolean> =>
  page.getByRole("document", { name: "长文本.txt" }).evaluate((element) => {
    const [shown] = CSS.highlights.get("gs-shown") ?? [];
    const place = shown instanceof Range ? shown.getBoundingClientRect() : null;
    const all = element.getBoundingClientRect();
    return place !== null && place.top > all.top && place.bottom < all.bottom;
  });
