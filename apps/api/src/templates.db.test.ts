import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
let school: TestSchool;
let office: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  office = await server.signIn(school.administrator.email);
});

afterAll(() => server.close());

const name = { kind: "overdue", language: "zh" };
const texts = { closing: "{contact}\n特此通知。" };

test("the office saves words, sees every version with who saved it, and is told of a version it had not seen", async () => {
  const save = (basedOn: number) =>
    call("mutation", "templates.save", { ...name, texts, because: "按公文格式", basedOn }, office);
  expect(await save(0)).toMatchObject({ status: 200, data: { version: 1 } });
  expect(await save(0)).toMatchObject({
    status: 409,
    error: { appError: { code: "template.changed" } },
  });
  expect((await call("query", "templates.get", name, office)).data).toMatchObject([
    { version: 1, texts, because: "按公文格式", savedBy: { zh: school.administrator.name } },
  ]);
  expect((await call("query", "templates.list", {}, office)).data).toContainEqual({
    kind: "overdue",
    versions: { zh: 1, en: 0 },
  });
});

test("a preview shows the mail as it would be set, a wrong placeholder where it stands", async () => {
  const { data } = await call("query", "templates.preview", { ...name, texts }, office);
  expect(data).toMatchObject({
    subject: expect.stringContaining("【逾期催办】"),
    html: expect.stringContaining("特此通知。"),
    text: expect.stringContaining(school.programme.programme.name),
  });
  const wrong = { ...name, texts: { closing: "{contact}{tel}" } };
  expect(await call("query", "templates.preview", wrong, office)).toMatchObject({
    status: 400,
    error: { message: expect.stringContaining("“结尾”中的占位符“{tel}”无法识别") },
  });
});

test("a notice is previewed, sent once and listed", async () => {
  const notice = { number: "教发〔2026〕8号", title: "年度工作通知", words: "", year: 2026 };
  const input = { ...notice, withAttachments: true, files: [] };
  expect((await call("query", "season.preview", input, office)).data).toMatchObject({
    colleges: [{ unit: { zh: school.college.name } }],
  });
  expect(await call("mutation", "season.open", input, office)).toMatchObject({ data: { mails: 1 } });
  expect(await call("mutation", "season.open", input, office)).toMatchObject({ status: 409 });
  expect((await call("query", "season.list", {}, office)).data).toMatchObject([
    { number: "教发〔2026〕8号", attachments: ["2026年度工程教育认证材料清单.docx"] },
  ]);
});
