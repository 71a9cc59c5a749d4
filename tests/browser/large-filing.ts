import type { Page } from "playwright-core";
import { superuserUrlOf } from "../support/data-folder.ts";
import { query } from "../support/query.ts";

/** Rows as an upload leaves them, in sixty courses of a few folders each. */
export async function fillWithFiles(dataDir: string, filingId: string, count: number): Promise<void> {
  const database = await superuserUrlOf(dataDir);
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

/** Opens the files to be sorted, scrolls, chooses them all, searches, and looks at the other lists. */
export async function walkThrough(page: Page, address: string, count: number): Promise<void> {
  await page.goto(address);
  await page.reload();
  await page.getByRole("checkbox", { name: `选择全部 ${count} 个` }).waitFor();
  const list = page.getByRole("list", { name: "待归类文件" });
  for (const top of [20_000, 140_000, 280_000, 0]) {
    await list.evaluate((part, to) => part.scrollTo(0, to), top);
    await page.waitForTimeout(150);
  }
  await page.getByRole("checkbox", { name: `选择全部 ${count} 个` }).check();
  await page.getByText(`已选 ${count} 个`).waitFor();
  await page.getByRole("textbox", { name: "按文件名或文件夹查找" }).pressSequentially("课程7");
  await page.getByRole("link", { name: /^提交与缺项/ }).click();
  await page.getByText(`还有 ${count} 个文件未确认归类`).waitFor();
  await page.getByRole("link", { name: /^全部文件/ }).click();
  await page.getByRole("heading", { name: `全部文件（${count}）` }).waitFor();
}
