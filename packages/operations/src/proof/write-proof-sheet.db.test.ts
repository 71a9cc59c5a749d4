import { createHash } from "node:crypto";
import { withScope } from "@goodstanding/database/scope";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type ContactToRecord, recordContact } from "../contacts/record-contact.ts";
import { withdrawContact } from "../contacts/withdraw-contact.ts";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { registerLetter } from "../oversight/register-letter.ts";
import { sweepReminders } from "../reminders/sweep-reminders.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
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
