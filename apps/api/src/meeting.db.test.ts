import { bufferSource } from "@goodstanding/documents/byte-source";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { readDocument } from "@goodstanding/documents/read/read-document";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { anotherCollege, expertForTest } from "@goodstanding/operations/appraisals/experts-for-test";
import { openReviews } from "@goodstanding/operations/appraisals/open-reviews";
import { completePackage, handIn, page } from "@goodstanding/operations/filings/package-for-test";
import type { Submitted } from "@goodstanding/operations/filings/submit-filing";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps } = server;
const inspector = createInspector();
let school: TestSchool;
let filingId: FilingId;
let submitted: Submitted;
let office: string;

beforeAll(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  filingId = (await filingOf(deps, school)).id;
  const same = page("同一份材料");
  submitted = await handIn(deps, school.asSecretary, filingId, {
    ...completePackage(2026),
    "03_其他持续改进工作原始材料/会议纪要/甲.pdf": same,
    "03_其他持续改进工作原始材料/会议纪要/乙.pdf": same,
  });
  const job = { reviewId: submitted.reviewId, institutionId: school.institution.id };
  await reviewFiling({ ...deps, inspector }, job, new AbortController().signal);
  office = await server.signIn(school.administrator.email);
});

afterAll(async () => {
  await inspector.close();
  await server.close();
});

const download = (year: string, cookie?: string) =>
  server.app.inject({
    url: `/api/filings-of/${year}/workbook`,
    headers: cookie === undefined ? {} : { cookie },
  });

/** The row of the filing, by the titles of its columns. */
async function line(): Promise<Readonly<Record<string, unknown>>> {
  const { rawPayload } = await download("2026", office);
  const read = await readDocument("汇总.xlsx", bufferSource(rawPayload));
  const sheet = read?.blocks.find((block) => block.kind === "table");
  const [titles = [], ...rows] = sheet?.rows ?? [];
  const row = rows.find((cells) => cells.includes("待学校审核")) ?? [];
  return Object.fromEntries(titles.map((title, index) => [String(title), row[index] ?? null]));
}

test("the office has every filing of the year in one workbook, with verdict, counts and both clocks", async () => {
  const response = await download("2026", office);
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toContain("spreadsheetml");
  expect(decodeURIComponent(String(response.headers["content-disposition"]))).toContain(
    "2026年度审核情况汇总_2026-10-21.xlsx",
  );
  expect(await line()).toMatchObject({
    ...{ 状态: "待学校审核", 首次提交: "2026-10-21", 校级截止: "2026-10-31", 校级时效: "按期提交" },
    ...{ 认证机构截止: "2026-12-31", 提交次数: 1, 系统预审: "需核实", 须补正: 0, 需核实: 1, 已豁免: 0 },
  });
});

test("reviewers' results stay closed until all of a level are in", async () => {
  const college = await anotherCollege(deps, school);
  const experts = [await expertForTest(deps, school, college), await expertForTest(deps, school, college)];
  const opened = await openReviews(deps, school.asOffice, {
    ...{ filingId, level: "school", due: null },
    reviewers: experts.map(({ person }) => person.id),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const [first, second] = opened.value;
  const submit = (id: string | undefined, recommendation: string, opinion: string) =>
    deps.sql(
      `update appraisal set state = 'submitted', begun_at = now(), submitted_at = now(), recommendation = $2,
         opinion = $3, snapshot_hash = (select snapshot_hash from submission where id = submission_id) where id = $1`,
      [id, recommendation, opinion],
    );
  await submit(first, "accept", "材料齐全");
  expect(await line()).toMatchObject({ 学校审核: "审核中（1/2已提交）", 审核人意见: null });
  await submit(second, "return", "样本单一");
  const closed = await line();
  expect(closed).toMatchObject({ 学校审核: "建议接收1、建议退回修改1", 学院审核: null });
  expect(String(closed["审核人意见"]).split("；").toSorted()).toEqual(["材料齐全", "样本单一"].toSorted());
});

test("is for the office alone, and of years", async () => {
  const secretary = await server.signIn(school.secretary.email);
  expect((await download("2026", secretary)).statusCode).toBe(403);
  expect((await download("2026")).statusCode).toBe(401);
  expect((await download("这年", office)).statusCode).toBe(400);
  expect((await download("2019", office)).statusCode).toBe(200);
});
