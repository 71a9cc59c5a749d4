import { createHash } from "node:crypto";
import { type Snapshot, snapshotText } from "@goodstanding/domain/filings/snapshot";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { superuserUrlOf } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { findFiling } from "../support/find-filing.ts";
import { query } from "../support/query.ts";
import type { SignedIn } from "../support/sign-in.ts";
import { openFiling, type Visitor, violationsOf } from "./browser.ts";
import { openDemonstration } from "./demonstration.ts";
import { tooLongTasks, watchLongTasks } from "./long-tasks.ts";

const PROGRAMME = "机械设计制造及其自动化";
const SHARED = "大学物理";
const mostMs = 200;

const demo = await openDemonstration();
let office: Visitor;
let secretary: SignedIn;
let filingId: string;

/** The third submission is the first that holds the service unit's package, which is emptied as soon as it is in. */
beforeAll(async () => {
  secretary = await demo.signIn("engineering-secretary@daxue");
  filingId = await findFiling(secretary, PROGRAMME);
  await secretary.api.filings.withdraw.mutate({ id: filingId, reason: "补充大学物理课程包" });
  await secretary.api.filings.submitToSchool.mutate({ id: filingId });
  const unit = await demo.signIn("physics-secretary@daxue");
  const { courses } = await unit.api.courses.owned.query();
  const packageId = courses.find(({ name }) => name === SHARED)?.packageId;
  if (!packageId) throw new Error(`No package of ${SHARED}`);
  const { files } = await unit.api.courses.get.query({ packageId });
  await unit.api.courses.removeFiles.mutate({ packageId, fileIds: files.map(({ id }) => id) });
  const left = await unit.api.courses.get.query({ packageId });
  if (files.length === 0 || left.files.length > 0) throw new Error(`${SHARED} has not been emptied`);
  office = await demo.visit("quality-office@daxue");
}, 120_000);

afterAll(() => demo[Symbol.asyncDispose]());

test("the office sees exactly what was handed in, though the unit that owns a package has emptied it since", async () => {
  const { page } = office;
  await openFiling(page, demo.url, PROGRAMME);
  const tree = page.getByRole("navigation", { name: "第 3 次提交的内容" });
  await tree.getByRole("button", { name: `${SHARED}的材料项` }).click();
  await tree
    .getByRole("link", { name: /合理性审核/ })
    .last()
    .click();
  const file = page.getByRole("list", { name: "提交的文件" }).getByRole("listitem").first();
  expect(await file.innerText()).toContain(`${SHARED}_合理性审核记录.docx`);
  expect(await hashOfBytes(page, file)).toBe(await hashShown(file));
  await tree.getByRole("link", { name: /^全部文件/ }).click();
  const { fileCount } = await secretary.api.submissions.get.query({ filingId, number: 3 });
  await page.getByRole("heading", { name: `全部文件（${fileCount}）` }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test("an old version opens from the history and gives back the bytes that its hashes name", async () => {
  const { page } = office;
  await page.getByRole("link", { name: /^审核与提交记录/ }).click();
  await page
    .getByRole("region", { name: "提交记录" })
    .getByRole("link", { name: "第 1 次提交", exact: true })
    .click();
  await page.getByRole("heading", { level: 1, name: "第 1 次提交" }).waitFor();
  const { snapshotHash } = await secretary.api.submissions.get.query({ filingId, number: 1 });
  await page.getByText(snapshotHash).waitFor();
  const tree = page.getByRole("navigation", { name: "第 1 次提交的内容" });
  expect(await tree.innerText()).not.toContain(SHARED);
  await tree.getByRole("link", { name: /^全部文件/ }).click();
  const files = page.getByRole("list", { name: "提交的文件" }).getByRole("listitem");
  for (const file of [files.first(), files.nth(3)])
    expect(await hashOfBytes(page, file)).toBe(await hashShown(file));
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("link", { name: "返回报备" }).click();
  await page.getByRole("heading", { level: 1, name: PROGRAMME }).waitFor();
});

test("the decision names the hash of what the page shows", async () => {
  const { page } = office;
  const shown = await page
    .getByRole("alert")
    .filter({ hasText: "以下是第 3 次提交" })
    .locator("code")
    .getAttribute("title");
  await eventually("the review is finished", () =>
    page.getByRole("button", { name: "审核通过" }).isEnabled(),
  );
  await page.getByRole("button", { name: "审核通过" }).click();
  await page.locator(".ant-popover").getByRole("button", { name: "审核通过" }).click();
  await page.getByText(/^已审核通过/).waitFor();
  const { decision, snapshotHash } = await secretary.api.submissions.get.query({ filingId, number: 3 });
  expect(decision).toMatchObject({ kind: "accept", snapshotHash });
  expect(shown).toBe(snapshotHash);
});

test(`with five thousand files no task of the page takes longer than ${mostMs} ms`, async () => {
  const { page } = office;
  await freezeLarge();
  await watchLongTasks(page);
  const address = `${demo.url}/filings/${filingId}#view=files`;
  const walks = await tooLongTasks(page, mostMs, async () => {
    await page.goto(address);
    await page.reload();
    await page.getByRole("heading", { name: "全部文件（5000）" }).waitFor();
    const list = page.getByRole("list", { name: "提交的文件" });
    for (const top of [20_000, 140_000, 270_000, 0]) {
      await list.evaluate((part, to) => part.scrollTo(0, to), top);
      await page.waitForTimeout(150);
    }
    await page.getByRole("textbox", { name: "按文件名或文件夹查找" }).pressSequentially("课程7");
    const tree = page.getByRole("navigation", { name: "第 4 次提交的内容" });
    await tree.getByRole("link", { name: /^课程59/ }).click();
    await page.getByRole("heading", { name: "课程59" }).waitFor();
  });
  expect(walks).toContainEqual([]);
}, 60_000);

test("no page complained", () => {
  expect(office.complaints).toEqual([]);
});

const hashShown = (file: Locator): Promise<string | null> => file.locator("code").getAttribute("title");

/** Of the bytes that the row's link leads to. */
async function hashOfBytes(page: Page, file: Locator): Promise<string> {
  const address = await file.getByRole("link").first().getAttribute("href");
  const response = await page.request.get(`${demo.url}${address}`);
  expect(response.status()).toBe(200);
  return createHash("sha256")
    .update(await response.body())
    .digest("hex");
}

/** A submission after the last one, with the same words and sixty courses of that kind; its bytes are nowhere. */
async function freezeLarge(): Promise<void> {
  const database = await superuserUrlOf(demo.dataDir);
  const ofFiling = "from app.submission where filing_id = $1 and number = 3";
  const [last] = await query<{ document: string }>(database, `select document ${ofFiling}`, [filingId]);
  const snapshot: Snapshot = JSON.parse(last?.document ?? "");
  const like = snapshot.courses.find(({ name }) => name === SHARED);
  if (!like) throw new Error(`No ${SHARED} in the last submission`);
  const courses = Array.from({ length: 60 }, (_, n) => ({
    ...like,
    id: `00000000-0000-7000-8000-0000000000${n + 10}` as CourseId, // ids of nobody
    name: `课程${n}`,
  }));
  const files = Array.from({ length: 5000 }, (_, n) => {
    const { id: course = null, name } = courses[n % courses.length] ?? {};
    const path = `02_课程/${name}/文件${n}.pdf`;
    const slot = ["syllabus", "rationality-review", "attainment-report"][n % 3] ?? "";
    const placement = { part: "courses", slot, course, band: null };
    return { ...{ path, source: path, size: 1024, sha256: "ab".repeat(32) }, placement };
  });
  const document = snapshotText({ ...snapshot, courses, files });
  await query(
    database,
    `insert into app.submission (id, institution_id, filing_id, number, snapshot_hash, version, document,
       file_count, total_size, ignored_count, submitted_by, submitted_at, sent_to_school_at, sent_by)
     select gen_random_uuid(), institution_id, filing_id, 4, $2, version, $3,
       5000, 5120000, 0, submitted_by, now(), now(), sent_by ${ofFiling}`,
    [filingId, createHash("sha256").update(document).digest("hex"), document],
  );
}
