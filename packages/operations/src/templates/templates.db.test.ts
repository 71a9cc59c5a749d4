import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import { listTemplateVersions } from "@goodstanding/database/queries/mail-template";
import { withScope } from "@goodstanding/database/scope";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { Result } from "@goodstanding/domain/kernel/result";
import { templateKinds } from "@goodstanding/domain/reminders/mail-template";
import { readMail } from "@goodstanding/mail/read-mail";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { previewTemplate } from "./preview-template.ts";
import { readTemplates } from "./read-templates.ts";
import { saveTemplate } from "./save-template.ts";
import { sendTestMail } from "./send-test-mail.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const closing = "{contact}\n{office}全体人员";
const notice = { kind: "notice", language: "zh" } as const;
const save = (change = {}) =>
  saveTemplate(deps, school.asOffice, {
    ...{ ...notice, texts: { closing }, because: "按学校公文格式", basedOn: 0, ...change },
  });
const done = <T>(result: Result<T, AppError>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const refused = (code: string) => ({ ok: false, error: { code } });

test("a version is added to the versions, none changes, and the latest holds", async () => {
  expect(await save()).toEqual({ ok: true, value: { version: 1 } });
  expect(await save({ texts: {}, because: "恢复系统用语", basedOn: 1 })).toMatchObject({ ok: true });
  expect(await save({ basedOn: 1 })).toMatchObject(refused("template.changed"));
  const versions = await withScope(deps.database, school.scope, (tx) => listTemplateVersions(tx, notice));
  expect(versions.map(({ version, texts, because }) => ({ version, texts, because }))).toEqual([
    { version: 2, texts: {}, because: "恢复系统用语" },
    { version: 1, texts: { closing }, because: "按学校公文格式" },
  ]);
  const templateOf = await withScope(deps.database, school.scope, (tx) => readTemplates(tx, "zh"));
  expect([templateOf("notice")?.version, templateOf("urge")]).toEqual([2, undefined]);
  expect((await deps.newEvents()).map(({ kind, detail }) => [kind, detail])).toMatchObject([
    ["template.saved", { version: 1 }],
    ["template.saved", { version: 2, because: "恢复系统用语" }],
  ]);
});

test("what does not say what it must is refused with the place and the way out", async () => {
  expect(await save({ texts: { closing: "{contact}{telephone}" } })).toMatchObject({
    error: {
      code: "template.unknown-placeholder",
      params: { "part.zh": "结尾", name: "{telephone}", known: "{ignore} {contact} {office}" },
    },
  });
  expect(await save({ texts: { opening: "请尽快提交。" } })).toMatchObject({
    error: { code: "template.missing-placeholder", params: { "part.zh": "开头", names: "{basis}" } },
  });
  expect(await save({ because: " " })).toMatchObject(refused("template.reason-invalid"));
  expect(
    await saveTemplate(deps, school.asSecretary, { ...notice, texts: {}, because: "x", basedOn: 0 }),
  ).toMatchObject(refused("access.denied"));
  expect(await deps.newEvents()).toEqual([]);
});

test("every kind reads on the school's own programmes and dates, in both languages, before anything is saved", async () => {
  for (const language of ["zh", "en"] as const)
    for (const kind of templateKinds) {
      const { text, subject } = done(
        await previewTemplate(deps, school.asOffice, { kind, language, texts: {} }),
      );
      expect(text, `${kind} ${language}`).toContain(school.programme.programme.name);
      expect(subject).not.toMatch(/undefined|\{/);
    }
  const { text } = done(await previewTemplate(deps, school.asOffice, { ...notice, texts: { closing } }));
  expect(text).toContain("全体人员");
  expect(await deps.newEvents()).toEqual([]);
});

test("a test goes to the person alone, marked as one, with nothing to answer", async () => {
  const { recipient } = done(await sendTestMail(deps, school.asOffice, { ...notice, texts: { closing } }));
  expect(recipient).toBe(school.administrator.email);
  const [row] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("mail").selectAll().where("institutionId", "=", school.institution.id).execute(),
  );
  if (!row) throw new Error("No mail was written");
  expect(row).toMatchObject({ kind: "test", templates: null });
  const bytes = await deps.everywhere((tx) => findFrozenBytes(tx, row.id));
  const read = await readMail(bytes?.raw ?? Buffer.alloc(0));
  expect(read.subject).toMatch(/^【测试】【提醒】/);
  expect(read.to).toEqual([recipient]);
  expect(read.text).toContain("发送的测试邮件，不作为通知或催办");
  expect(read.text).not.toContain("/answer/");
  expect(await deps.newEvents()).toMatchObject([{ kind: "template.tested", detail: { recipient } }]);
});

test("a school that does not send sends no test either, and is told so", async () => {
  await deps.sql("update mail_setting set state = 'stopped' where institution_id = $1", [
    school.institution.id,
  ]);
  expect(await sendTestMail(deps, school.asOffice, { ...notice, texts: { closing } })).toMatchObject(
    refused("sending.off"),
  );
  expect(await deps.newEvents()).toEqual([]);
});
