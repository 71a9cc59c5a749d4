import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import { listReceipts } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import { readAll } from "@goodstanding/documents/read-all";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";
import type { MailId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { readMail } from "@goodstanding/mail/read-mail";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport } from "@goodstanding/mail/transport";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { recoverPackages } from "../packages/recover-packages.ts";
import { sampleFiles, submissionForTest } from "../packages/submission-for-test.ts";
import { drainMail } from "../reminders/drain-mail.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { scopeOf } from "../scope-of.ts";
import { issueReceipt } from "./issue-receipt.ts";
import { openReceipt } from "./open-receipt.ts";
import { writeReceipt } from "./write-receipt.ts";

const mailbox = await startMailbox();
const transport = openTransport(mailbox.url);
const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example/" };
const deps = { ...(await depsForTest()), mail, transport };
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});
afterAll(async () => {
  transport.close();
  await mailbox.close();
  await deps.close();
});

const submitted = async (
  number = 1,
  of = school,
): Promise<{ submissionId: SubmissionId; snapshotHash: string }> => {
  const filing = await filingOf(deps, of);
  return submissionForTest(deps, of.asSecretary, filing.id, { number });
};
const issue = (submissionId: SubmissionId, of = school) =>
  withScope(deps.database, scopeOf(of.asSecretary), (tx) =>
    issueReceipt(deps, tx, of.asSecretary, { submissionId }),
  );
const bytesOf = async (mailId = deps.newId<MailId>()) =>
  (await deps.everywhere((tx) => findFrozenBytes(tx, mailId)))?.raw ?? Buffer.alloc(0);
const mailsOf = ({ institution }: TestSchool) =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("mail").selectAll().where("institutionId", "=", institution.id).execute(),
  );

test("a receipt has a number, a document and a mail to those who prepared it, each once", async () => {
  const { submissionId, snapshotHash } = await submitted();
  const { receiptId, number } = await issue(submissionId);
  expect(number).toBe("2026-00001");
  const opening = { submissionId, isNoted: true };
  expect(await openReceipt(deps, school.asSecretary, opening)).toMatchObject({
    error: { code: "receipt.not-found" },
  });
  expect(await recoverPackages(deps)).toMatchObject({ receipts: 1 });
  const job = { receiptId, institutionId: school.institution.id };
  expect(await Promise.all([writeReceipt(deps, job), writeReceipt(deps, job)])).toContain("written");
  expect(await writeReceipt(deps, job)).toBe("written-before");
  expect(await recoverPackages(deps)).toMatchObject({ receipts: 0 });
  const opened = await openReceipt(deps, school.asOffice, opening);
  expect(opened).toMatchObject({ ok: true, value: { name: "回执 2026-00001.pdf" } });
  const pdf = await readAll(deps.storage.read(opened.ok ? opened.value.sha256 : ""));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const [frozen, ...others] = await mailsOf(school);
  expect(others).toEqual([]);
  expect(frozen).toMatchObject({
    kind: "receipt",
    localDay: "2026-10-21",
    subject: "【回执】2026年度持续改进材料已报送学校",
  });
  const { text, to } = await readMail(await bytesOf(frozen?.id));
  expect(to).toEqual([school.secretary.email]);
  for (const said of [number, snapshotHash, ...Object.keys(sampleFiles), `https://school.example/filings/`])
    expect(text).toContain(said);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "receipt.issued",
    "receipt.sent",
    "receipt.downloaded",
  ]);
});

test("it is sent although nothing is owed any more, with the document along", async () => {
  const { submissionId } = await submitted();
  const { receiptId } = await issue(submissionId);
  await writeReceipt(deps, { receiptId, institutionId: school.institution.id });
  const before = (await mailbox.messages()).length;
  expect(await drainMail(deps, new AbortController().signal)).toMatchObject({ cancelled: 0 });
  const messages = (await mailbox.messages()).slice(before);
  const received = messages.find(({ envelope }) => envelope.to.includes(school.secretary.email));
  expect(received).toMatchObject({ subject: "【回执】2026年度持续改进材料已报送学校" });
});

test("the mail of a school that did not send follows once it does, within a fortnight, and its document was there before", async () => {
  const set = (state: string) =>
    deps.sql("update mail_setting set state = $1 where institution_id = $2", [state, school.institution.id]);
  const { submissionId } = await submitted();
  const { receiptId } = await issue(submissionId);
  const job = { receiptId, institutionId: school.institution.id };
  await set("stopped");
  expect(await writeReceipt(deps, job)).toBe("written");
  expect(await writeReceipt(deps, job)).toBe("written-before");
  expect(await recoverPackages(deps)).toMatchObject({ receipts: 0 });
  expect(await mailsOf(school)).toEqual([]);
  expect(await openReceipt(deps, school.asOffice, { submissionId, isNoted: false })).toMatchObject({
    ok: true,
  });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["receipt.issued"]);
  await set("enabled");
  const at = (instant: string) => recoverPackages({ ...deps, clock: fixedClock(instant) });
  expect(await at("2026-11-04T09:00:01+08:00")).toMatchObject({ receipts: 0 });
  expect(await at("2026-11-04T09:00:00+08:00")).toMatchObject({ receipts: 1 });
  expect(await deps.queue.holds("receipt.write", job)).toBe(true);
  expect(await writeReceipt(deps, job)).toBe("written");
  expect(await recoverPackages(deps)).toMatchObject({ receipts: 0 });
  expect(await writeReceipt(deps, job)).toBe("written-before");
  const [frozen, ...others] = await mailsOf(school);
  expect(others).toEqual([]);
  expect((await bytesOf(frozen?.id)).toString("latin1")).toContain("application/pdf");
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["receipt.sent"]);
});

test("two receipts on one day are two mails; a reminder of that day is a third", async () => {
  for (const number of [1, 2]) {
    const { receiptId } = await issue((await submitted(number)).submissionId);
    await writeReceipt(deps, { receiptId, institutionId: school.institution.id });
  }
  const [one] = await mailsOf(school);
  const insertReminder = (id: string) =>
    deps.sql(
      `insert into mail (id, institution_id, unit_id, local_day, message_id, subject, text_body, created_at, kind)
       select $1::uuid, institution_id, unit_id, local_day, $1::uuid::text, subject, text_body, created_at, 'reminder' from mail where id = $2`,
      [id, one?.id],
    );
  await insertReminder(deps.newId<string>());
  await expect(insertReminder(deps.newId<string>())).rejects.toThrow("mail_reminder_day");
  expect((await mailsOf(school)).map(({ kind }) => kind).toSorted()).toEqual([
    "receipt",
    "receipt",
    "reminder",
  ]);
});

test("numbers run without a gap and without a double, each school's own, from 1 in each year", async () => {
  await deps.openConnections();
  const ids: SubmissionId[] = [];
  for (let number = 1; number <= 12; number++) ids.push((await submitted(number)).submissionId);
  const issued = await Promise.all(ids.map((id) => issue(id)));
  expect(issued.map(({ number }) => number).toSorted()).toEqual(
    Array.from({ length: 12 }, (_, at) => receiptNumber({ year: 2026, running: at + 1 })),
  );
  const other = await schoolForTest(deps);
  expect((await issue((await submitted(1, other)).submissionId, other)).number).toBe("2026-00001");
  const rows = await deps.everywhere((tx) => listReceipts(tx, ids));
  expect(rows).toHaveLength(12);
  const newYear = { ...deps, clock: { ...deps.clock, now: () => new Date("2026-12-31T16:00:00Z") } };
  const { submissionId } = await submitted(13);
  const next = await withScope(deps.database, scopeOf(school.asSecretary), (tx) =>
    issueReceipt(newYear, tx, school.asSecretary, { submissionId }),
  );
  expect(next.number).toBe("2027-00001");
});

test("what was issued stays as it is", async () => {
  const { submissionId } = await submitted();
  const { receiptId } = await issue(submissionId);
  for (const change of [{ running: 7 }, { issuedAt: new Date(0) }])
    await expect(
      deps.everywhere(({ trx }) =>
        trx.updateTable("receipt").set(change).where("id", "=", receiptId).execute(),
      ),
    ).rejects.toThrow("permission denied");
  await expect(issue(submissionId)).rejects.toThrow("receipt_institution_id_submission_id_key");
});
