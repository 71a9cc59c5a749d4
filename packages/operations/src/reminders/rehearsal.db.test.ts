import { listAcceptanceMails, listReceiptMails } from "@goodstanding/database/queries/proof-mails";
import { listUnmailedReceipts } from "@goodstanding/database/queries/receipt";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { afterAll, beforeEach, expect, test } from "vitest";
import { tellAcceptances } from "../acceptances/tell-acceptances.ts";
import { askExtension } from "../answers/ask-extension.ts";
import { reminderForTest } from "../answers/reminder-for-test.ts";
import { tellExtensions } from "../answers/tell-extensions.ts";
import { anotherCollege, expertForTest } from "../appraisals/experts-for-test.ts";
import { openReviews } from "../appraisals/open-reviews.ts";
import { remindReviewers } from "../appraisals/remind-reviewers.ts";
import { depsForTest } from "../deps-for-test.ts";
import { tellDigests } from "../digests/tell-digests.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { writeReceipt } from "../receipts/write-receipt.ts";
import { tellReturns } from "../returns/tell-returns.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { openSeason } from "../season/open-season.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
let school: TestSchool;
let actor: MachineActor;

beforeEach(async () => {
  await deps.sql("update mail_setting set state = 'stopped'");
  school = await schoolForTest(deps);
  actor = { kind: "system", institutionId: school.institution.id, name: "系统催办" };
  await deps.openConnections();
});
afterAll(() => deps.close());

const redirect = (to: string | null) => deps.sql("update mail_setting set redirect_to = $1", [to]);
const leave = () =>
  deps.sql(
    "update delivery set state = 'sent', sent_to = 'rehearsal@school.example' where state = 'pending'",
  );

/** How many mails it writes in a rehearsal, once more in it, by two at once when it is over, and after that. */
async function inAndAfterRehearsal(tell: () => Promise<number>): Promise<readonly number[]> {
  await redirect("rehearsal@school.example");
  const first = await tell();
  await leave();
  const again = await tell();
  await redirect(null);
  const [one, other] = await Promise.all([tell(), tell()]);
  return [first, again, one + other, await tell()];
}

async function handedIn() {
  const { id } = await filingOf(deps, school);
  const handed = await handIn(deps, school.asSecretary, id, completePackage(2026));
  await deps.everywhere(({ trx }) =>
    trx.updateTable("review").set({ state: "finished" }).where("id", "=", handed.reviewId).execute(),
  );
  return { ...handed, filingId: id };
}

async function decided(
  kind: "accept" | "return",
): Promise<{ submissionId: SubmissionId; filingId: FilingId }> {
  const { submissionId, snapshotHash, filingId } = await handedIn();
  const [reason, dueAgain] = kind === "accept" ? [null, null] : ["缺签字", localDate("2026-12-20")];
  const decision = { submissionId, snapshotHash, kind, reason, dueAgain };
  expect(await decideFiling(deps, school.asOffice, decision)).toMatchObject({ ok: true });
  return { submissionId, filingId };
}

test("a return that only a rehearsal has brought is brought for real once it is over", async () => {
  await decided("return");
  expect(await inAndAfterRehearsal(() => tellReturns(deps, actor))).toEqual([1, 0, 1, 0]);
});

test("an approval and its receipt that only a rehearsal has told of are told for real", async () => {
  const { submissionId, filingId } = await decided("accept");
  const [receipt] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("receipt").select("id").where("submissionId", "=", submissionId).execute(),
  );
  if (!receipt) throw new Error("No receipt was issued");
  const unmailed = () => deps.everywhere((tx) => listUnmailedReceipts(tx, new Date(0)));
  const tellReceipts = async () => {
    const untold = await unmailed();
    for (const { id: receiptId, institutionId } of untold)
      await writeReceipt(deps, { institutionId, receiptId });
    return untold.length;
  };
  await redirect("rehearsal@school.example");
  await writeReceipt(deps, { institutionId: school.institution.id, receiptId: receipt.id });
  await leave();
  expect(await tellReceipts()).toBe(0);
  expect(await inAndAfterRehearsal(() => tellAcceptances(deps, actor))).toEqual([1, 0, 1, 0]);
  expect([await tellReceipts(), await tellReceipts()]).toEqual([1, 0]);
  const kept = await deps.everywhere(async (tx) => [
    (await listReceiptMails(tx, [filingId])).length,
    (await listAcceptanceMails(tx, [filingId])).length,
  ]);
  expect(kept, "the proof sheet names both receipts, and of the approval what was told for real").toEqual([
    2, 1,
  ]);
});

test("what alarms is told anew on the day on which the rehearsal ends", async () => {
  await decided("accept");
  expect(await inAndAfterRehearsal(() => remindAlarms(deps, actor, localDate("2026-10-22")))).toEqual([
    1, 0, 1, 0,
  ]);
});

test("a week's digest is told for real in the same week", async () => {
  const tell = () => tellDigests(deps, { today: localDate("2026-10-20"), time: "08:30" });
  expect(await inAndAfterRehearsal(tell)).toEqual([2, 0, 2, 0]);
});

test("a reviewer of whose review only a rehearsal has heard is told of it", async () => {
  const { filingId } = await handedIn();
  const expert = await expertForTest(deps, school, await anotherCollege(deps, school));
  const reviews = {
    filingId,
    level: "school",
    reviewers: [expert.person.id],
    due: localDate("2026-12-10"),
  } as const;
  expect(await openReviews(deps, school.asOffice, reviews)).toMatchObject({ ok: true });
  const tell = () => remindReviewers(deps, actor, localDate("2026-10-21"));
  expect(await inAndAfterRehearsal(tell)).toEqual([1, 0, 1, 0]);
});

test("the answer to a request for more time is told for real", async () => {
  const { envelopes, obligationId } = await reminderForTest(deps, school);
  const holder = { address: "192.0.2.7", userAgent: "Mail reader" };
  const wish = { obligationId, until: localDate("2026-11-20"), reason: "教学评估占用时间" };
  expect(await askExtension(deps, envelopes[0]?.token ?? "", holder, wish)).toMatchObject({ ok: true });
  await deps.sql(
    `update extension_request set state = 'refused', decided_by = $1, decided_at = asked_at,
     decided_because = '时间充足' where institution_id = $2`,
    [school.administrator.id, school.institution.id],
  );
  expect(await inAndAfterRehearsal(() => tellExtensions(deps, actor))).toEqual([1, 0, 1, 0]);
});

test("the number of a notice that only a rehearsal has seen is free again once it is over", async () => {
  const season = {
    ...{ number: "教发〔2026〕8号", title: "关于报送2026年度持续改进材料的通知", words: "" },
    ...{ year: 2026, withAttachments: false, files: [] },
  };
  const open = async () => ((await openSeason(deps, school.asOffice, season)).ok ? 1 : 0);
  expect(await inAndAfterRehearsal(open)).toEqual([1, 0, 1, 0]);
});
