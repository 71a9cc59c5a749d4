import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "./find-chromium.ts";

/** A headless Chromium; close it when the tests are over. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags],
    // Without a UTF-8 locale, as on a bare server, Chromium cannot read Chinese names of files.
    env: { ...definedOf(process.env), LC_ALL: "C.UTF-8", ...env },
  });
}

export interface Visitor {
  readonly page: Page;
  /** What the page complained about: errors thrown, and refused or missing resources. */
  readonly complaints: readonly string[];
}

/** A person of the demonstration, signed in through the form, in a window of the size that offices have. */
export async function visitAs(browser: Browser, url: string, dataDir: string, who: string): Promise<Visitor> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    // Before signing in, the session is asked for and refused.
    if (response.status() >= 400 && response.status() !== 401)
      complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url);
  await signIn(page, await accountOf(dataDir, who));
  await page.getByRole("heading", { level: 1, name: "工作台" }).waitFor();
  return { page, complaints };
}

export async function signIn(
  page: Page,
  account: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.getByLabel("邮箱").fill(account.email);
  await page.locator("input[type=password]").fill(account.password);
  await page.getByRole("button", { name: /登\s*录/ }).click();
}

/** Opens this year's filing of a programme from the list. */
export async function openFiling(page: Page, url: string, programme: string): Promise<void> {
  await page.goto(`${url}/filings`);
  await page.getByRole("heading", { level: 1, name: "年度报备" }).waitFor();
  await page
    .getByRole("row")
    .filter({ hasText: "2026 年度持续改进报备" })
    .getByRole("link", { name: programme, exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name: programme }).waitFor();
}

export async function accountOf(dataDir: string, who: string): Promise<{ email: string; password: string }> {
  const accounts: { email: string; password: string }[] = JSON.parse(
    await readFile(join(dataDir, "demo-accounts.json"), "utf8"),
  );
  const account = accounts.find(({ email }) => email.startsWith(who));
  if (!account) throw new Error(`No account of ${who}`);
  return account;
}

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical accessibility violations of the page as it stands, one line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

declare global {
  interface Window {
    readonly axe: Pick<typeof axe, "run">;
  }
}

const definedOf = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
