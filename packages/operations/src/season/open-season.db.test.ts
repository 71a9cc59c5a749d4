import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import { listSeasonNotices } from "@goodstanding/database/queries/season-notice";
import { withScope } from "@goodstanding/database/scope";
import { readMail } from "@goodstanding/mail/read-mail";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { openSeason, previewSeason } from "./open-season.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const season = {
  ...{ number: "教发〔2026〕8号", title: "关于报送2026年度持续改进材料的通知", words: "请指定联络人。" },
  ...{ year: 2026, withAttachments: true, files: [] },
};
const open = (change = {}) => openSeason(deps, school.asOffice, { ...season, ...change });
const mails = () =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("mail").selectAll().where("institutionId", "=", school.institution.id).execute(),
  );

test("every college that owes something is told once, with number, duties and forms", async () => {
  const opened = await open();
  expect(opened).toMatchObject({ ok: true, value: { mails: 1 } });
  const [row, ...others] = await mails();
  if (!row) throw new Error("No mail was written");
  expect(others).toEqual([]);
  expect(row).toMatchObject({ kind: "notice", unitId: school.college.id });
  const raw = (await deps.everywhere((tx) => findFrozenBytes(tx, row.id)))?.raw ?? Buffer.alloc(0);
  const read = await readMail(raw);
  expect(read.subject).toBe("【通知】关于报送2026年度持续改进材料的通知");
  expect(read.text).toMatch(/^教发〔2026〕8号\n+关于报送2026年度持续改进材料的通知\n/);
  expect(read.text).toContain("请指定联络人。");
  expect(read.text).toContain(school.programme.programme.name);
  expect(read.text).toContain("附件：1. 2026年度工程教育认证材料清单.docx");
  expect(raw.toString("latin1")).toContain("officedocument.wordprocessingml.document");
  expect(read.to).toContain(school.secretary.email);
  const [event] = await deps.newEvents();
  expect(event).toMatchObject({ kind: "season.opened", detail: { number: season.number, year: 2026 } });
});

test("forms of the office's own go with every mail, unless one is not what its name says", async () => {
  const form = { filename: "自查表.docx", content: Buffer.from("PK\u0003\u0004 a form") };
  expect(await open({ files: [form, { ...form, filename: "说明.pdf" }] })).toMatchObject({
    error: { code: "season.file-mislabelled", params: { name: "说明.pdf" } },
  });
  expect(await open({ files: [{ ...form, filename: "a.exe" }] })).toMatchObject({
    error: { code: "season.file-type" },
  });
  expect(await mails()).toEqual([]);
  expect(await open({ files: [form] })).toMatchObject({ ok: true });
  const [row] = await mails();
  if (!row) throw new Error("No mail was written");
  const raw = (await deps.everywhere((tx) => findFrozenBytes(tx, row.id)))?.raw ?? Buffer.alloc(0);
  expect((await readMail(raw)).text).toContain("2. 自查表.docx");
  expect(raw.toString("latin1")).toContain(form.content.toString("base64"));
  const notices = await withScope(deps.database, school.scope, listSeasonNotices);
  expect(notices[0]?.attachments).toContain("自查表.docx");
});

test("a number is used once, and a second notice leaves nothing behind", async () => {
  await open();
  await deps.newEvents();
  expect(await open({ title: "更正通知" })).toMatchObject({ error: { code: "season.number-used" } });
  expect(await mails()).toHaveLength(1);
  expect(await deps.newEvents()).toEqual([]);
  const notices = await withScope(deps.database, school.scope, listSeasonNotices);
  expect(notices.map(({ number, title }) => ({ number, title }))).toEqual([
    { number: season.number, title: season.title },
  ]);
});

test("a school that does not send is told so, and the number stays free", async () => {
  const set = (state: string) =>
    deps.sql("update mail_setting set state = $1 where institution_id = $2", [state, school.institution.id]);
  for (const state of ["not-enabled", "stopped"]) {
    await set(state);
    expect(await open()).toMatchObject({ ok: false, error: { code: "sending.off" } });
  }
  expect(await withScope(deps.database, school.scope, listSeasonNotices)).toEqual([]);
  expect(await mails()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
  await set("enabled");
  expect(await open()).toMatchObject({ ok: true });
});

test("the preview says to whom it goes, and writes nothing", async () => {
  const preview = await previewSeason(deps, school.asOffice, season);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      colleges: [{ unit: { zh: school.college.name }, recipients: [school.secretary.email] }],
      attachments: ["2026年度工程教育认证材料清单.docx"],
    },
  });
  expect(await mails()).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("the office alone opens a season, with a number and a title, in a year that has duties", async () => {
  expect(await openSeason(deps, school.asSecretary, season)).toMatchObject({
    error: { code: "access.denied" },
  });
  expect(await open({ number: " " })).toMatchObject({
    error: { code: "season.invalid", params: { "field.zh": "文号", length: 0 } },
  });
  expect(await open({ year: 1990 })).toMatchObject({ error: { code: "season.nothing-owed" } });
});
