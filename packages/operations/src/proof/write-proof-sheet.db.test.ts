import { createHash } from "node:crypto";
import { withScope } from "@goodstanding/database/scope";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { askExtension } from "../answers/ask-extension.ts";
import { grantExtensionRequest } from "../answers/decide-extension.ts";
import { reminderForTest } from "../answers/reminder-for-test.ts";
import { tellExtensions } from "../answers/tell-extensions.ts";
import { type ContactToRecord, recordContact } from "../contacts/record-contact.ts";
import { withdrawContact } from "../contacts/withdraw-contact.ts";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { registerLetter } from "../oversight/register-letter.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { writeReceipt } from "../receipts/write-receipt.ts";
import { holdReminders, liftHold } from "../reminders/hold-reminders.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { openSeason } from "../season/open-season.ts";
import { readProofForm } from "./read-proof-form.ts";
import { writeProofSheet } from "./write-proof-sheet.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
let school: TestSchool;

beforeEach(async () => {
  await deps.sql("truncate institution cascade");
  school = await schoolForTest(deps);
  await sweepReminders(deps, { today: localDate("2026-10-21") });
  await deps.sql(
    `update delivery set state = 'sent', attempts = 1, reply = '250 queued as 4F',
     settled_at = '2026-10-21T00:00:05Z', evidence = 'smtp-reply', evidence_at = '2026-10-21T00:00:05Z'`,
  );
});

afterAll(() => deps.close());

const of = () => ({ programmeId: school.programme.programme.id });
const read = (year = 2026) =>
  withScope(deps.database, school.scope, (tx) =>
    readProofForm(
      deps,
      tx,
      {
        ...school.programme.programme,
        ...{
          unitName: school.college.name,
          unitNameEn: "",
          accreditations: [...school.programme.accreditations],
        },
      },
      year,
    ),
  );
const contact = async (change: Partial<ContactToRecord> = {}) => {
  const recorded = await recordContact(deps, school.asOffice, {
    ...{ of: of(), obligationId: null, onDay: localDate("2026-10-20"), atTime: "15:20" },
    ...{ means: "telephone", withWhom: "教学秘书", said: "提醒", madeBy: "教务处", ...change },
  });
  if (!recorded.ok) throw new Error(recorded.error.code);
  return recorded.value.contactId;
};

test("a reminder stands in the sheet with its step, the role of its recipient and the server's answer", async () => {
  const { duties, rows, rowsSha256, validity } = await read();
  expect(validity).toBe("2022年1月至2027年12月");
  expect(duties.map(({ name }) => name)).toContain("年度持续改进报备（2026）");
  expect(duties[0]?.clauses[0]).toMatch(/《/);
  expect(rows).toMatchObject([
    {
      at: "2026-10-21 08:00:05",
      kind: "邮件",
      who: ["教学秘书", school.secretary.email],
      outcome: expect.arrayContaining(["服务器应答：250 queued as 4F"]),
    },
  ]);
  expect(rows[0]?.matter.join("\n")).toMatch(
    /年度报备（2026）：校级截止前\d+个工作日（含此前\d+个提醒节点）/,
  );
  expect(rowsSha256).toBe(createHash("sha256").update(canonicalJson(rows)).digest("hex"));
  expect((await read(2025)).rows).toEqual([]);
});

test("what came back, contacts made otherwise, letters and the material stand beside it; what was withdrawn does not", async () => {
  await deps.sql(
    `insert into mail_answer (institution_id, delivery_id, kind, at, address)
     select institution_id, id, 'acknowledged', '2026-10-21T01:10:00Z', '192.0.2.1' from delivery`,
  );
  await contact({ of: { unitId: school.college.id } });
  const mistake = await contact({ said: "误记" });
  await withdrawContact(deps, school.asOffice, { contactId: mistake, because: "误记" });
  const filing = await filingOf(deps, school);
  await contact({ obligationId: filing.obligationId, onDay: localDate("2026-10-19"), atTime: null });
  await registerLetter(deps, school.asOffice, {
    ...{ kind: "reminder", number: "函1号", sender: "示例认证协会", letterDate: localDate("2026-10-12") },
    ...{ receivedOn: localDate("2026-10-14"), summary: "催报", demandedOn: null, owner: "college" },
    ...{ programmeIds: [of().programmeId], scanSha256: null },
  });
  await handIn(deps, school.asSecretary, filing.id, completePackage(2026));
  const { rows } = await read();
  expect(rows.map(({ at, kind, who }) => [at, kind, who[0]])).toEqual([
    ["2026-10-14", "来函", "示例认证协会"],
    ["2026-10-19", "系统外联系", "教学秘书"],
    ["2026-10-20 15:20", "系统外联系", "教学秘书（全院）"],
    ["2026-10-21 08:00:05", "邮件", "教学秘书"],
    ["2026-10-21 09:00:00", "材料报送", school.secretary.name],
  ]);
  expect(rows[3]?.outcome.at(-1)).toBe("收件人确认“已知悉”（2026-10-21 09:10:00）");
});

test("receipts and what waits after the school stand in the sheet of the programme that they are about", async () => {
  await registerLetter(deps, school.asOffice, {
    ...{ kind: "reminder", number: "函1号", sender: "示例认证协会", letterDate: localDate("2026-10-12") },
    ...{
      receivedOn: localDate("2026-10-14"),
      summary: "催报",
      demandedOn: localDate("2026-10-23"),
      owner: "college",
    },
    ...{ programmeIds: [of().programmeId], scanSha256: null },
  });
  const { institution } = school;
  const actor = { kind: "system", institutionId: institution.id, name: "系统催办" } as const;
  expect(await remindAlarms(deps, actor, localDate("2026-10-22"))).toBeGreaterThan(0);
  await handIn(deps, school.asSecretary, (await filingOf(deps, school)).id, completePackage(2026));
  const receipts = await deps.everywhere(({ trx }) =>
    trx.selectFrom("receipt").select(["id as receiptId", "institutionId"]).execute(),
  );
  for (const receipt of receipts) await writeReceipt(deps, receipt);
  const { rows } = await read();
  const mails = rows.filter(({ kind }) => kind === "邮件").map(({ matter }) => matter[1]);
  expect(mails).toContain("须立即办理：来函待回复");
  expect(mails).toContain("报送回执");
  expect((await read(2025)).rows).toEqual([]);
});

test("a season's notice belongs to its year, though it was sent in the year before", async () => {
  const early = { ...deps, clock: fixedClock("2026-12-20T09:00:00+08:00") };
  const season = {
    title: "关于报送2027年度持续改进材料的通知",
    words: "",
    year: 2027,
    withAttachments: false,
    files: [],
  };
  const opened = await openSeason(early, school.asOffice, { ...season, number: "教发〔2026〕9号" });
  expect(opened).toMatchObject({ ok: true });
  const notices = async (year: number) =>
    (await read(year)).rows.filter(({ matter }) => matter.includes("年度工作通知（全院）"));
  expect(await notices(2026)).toEqual([]);
  expect(await notices(2027)).toMatchObject([
    { at: expect.stringMatching(/^2026-12-20 09:00/), kind: "邮件" },
  ]);
});

test("what was kept back stands with its reason, lifted or lapsed too", async () => {
  const { obligationId } = await filingOf(deps, school);
  const hold = async (step: string | null, reason: string) => {
    const held = await holdReminders(deps, school.asOffice, { obligationId, step, reason });
    if (!held.ok) throw new Error(held.error.code);
    return held.value.holdId;
  };
  await liftHold(deps, school.asOffice, { holdId: await hold(null, "学院已电话说明") });
  await hold("school-before-3", "专家进校期间不发");
  const held = async () => (await read()).rows.filter(({ kind }) => kind === "暂停或跳过");
  const { name } = school.administrator;
  expect(await held()).toMatchObject([
    {
      ...{ at: "2026-10-21 09:00:00", who: [name], outcome: [`已恢复（2026-10-21 09:00:00），${name}`] },
      matter: ["年度持续改进报备（2026）", "暂停此后全部催办", "原因：学院已电话说明"],
    },
    {
      matter: ["年度持续改进报备（2026）", "跳过：校级截止前3个工作日", "原因：专家进校期间不发"],
      outcome: ["未恢复"],
    },
  ]);
  await deps.sql("update obligation set due_version = due_version + 1 where id = $1", [obligationId]);
  expect((await held()).map(({ outcome }) => outcome)).toContainEqual(["截止日期变更后自动失效"]);
});

test("the mail that answers a request for more time stands beside the request", async () => {
  const { envelopes, obligationId } = await reminderForTest(deps, school, { day: "2026-10-20" });
  const holder = { address: "192.0.2.7", userAgent: null };
  const asked = await askExtension(deps, envelopes[0]?.token ?? "", holder, {
    ...{ obligationId, until: localDate("2026-11-20"), reason: "教学评估占用时间" },
  });
  if (!asked.ok) throw new Error(asked.error.code);
  await grantExtensionRequest(deps, school.asOffice, {
    ...{ requestId: asked.value.requestId, due: localDate("2026-11-18"), document: null },
  });
  const { id: institutionId } = school.institution;
  expect(await tellExtensions(deps, { kind: "system", institutionId, name: "系统催办" })).toBe(1);
  const { rows } = await read();
  expect(rows.filter(({ kind }) => kind === "延期申请")).toHaveLength(1);
  const told = rows.filter(({ matter }) => matter.includes("延期申请答复：年度报备（2026）"));
  expect(told).toMatchObject([{ kind: "邮件", who: ["教学秘书", school.secretary.email] }]);
});

test("the office downloads it as Word and PDF, and its check value is recorded; nobody else does", async () => {
  await deps.newEvents();
  const write = (format: "docx" | "pdf", actor = school.asOffice, programmeId = of().programmeId) =>
    writeProofSheet(deps, actor, { programmeId, year: 2026, format });
  expect(await write("pdf", school.asDean)).toMatchObject({ error: { code: "access.denied" } });
  expect(await write("pdf", school.asOffice, deps.newId<ProgrammeId>())).toMatchObject({
    error: { code: "programme.not-found" },
  });
  for (const [format, start] of [
    ["docx", "PK"],
    ["pdf", "%PDF"],
  ] as const) {
    const written = await write(format);
    expect(written).toMatchObject({
      ok: true,
      value: { name: expect.stringMatching(`^2026年度催办记录单_.*\\.${format}$`) },
    });
    if (written.ok) expect(written.value.bytes.subarray(0, start.length).toString()).toBe(start);
  }
  expect(await deps.newEvents()).toMatchObject([
    { kind: "proof-sheet.downloaded", detail: { year: 2026, format: "docx", rows: 1 } },
    { kind: "proof-sheet.downloaded", detail: { format: "pdf", rowsSha256: (await read()).rowsSha256 } },
  ]);
});
