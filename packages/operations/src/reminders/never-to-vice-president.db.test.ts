import { withScope } from "@goodstanding/database/scope";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { roles } from "@goodstanding/domain/access/roles";
import { addDays, localDate } from "@goodstanding/domain/kernel/dates";
import { escalationRoles } from "@goodstanding/domain/policy/school-settings";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { afterAll, expect, test } from "vitest";
import { askExtension } from "../answers/ask-extension.ts";
import { reminderForTest } from "../answers/reminder-for-test.ts";
import { anotherCollege, expertForTest } from "../appraisals/experts-for-test.ts";
import { openReviews } from "../appraisals/open-reviews.ts";
import { tellAboutReviews } from "../appraisals/tell-about-reviews.ts";
import { depsForTest } from "../deps-for-test.ts";
import { tellDigests } from "../digests/tell-digests.ts";
import { type Decision, decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { registerLetter } from "../oversight/register-letter.ts";
import { remindAlarms } from "../oversight/remind-alarms.ts";
import { writeReceipt } from "../receipts/write-receipt.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { openSeason } from "../season/open-season.ts";
import { sweepReminders } from "./sweep-reminders.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };

afterAll(() => deps.close());

test("the machine never mails the vice-president, whatever is overdue and however long, not even where nobody else is there", async () => {
  const school = await schoolForTest(deps);
  const email = await withVicePresident(school);
  await registerLetter(deps, school.asOffice, {
    ...{ kind: "reminder", number: "函1号", sender: "示例认证协会", letterDate: localDate("2026-10-12") },
    ...{ receivedOn: localDate("2026-10-14"), summary: "催报", demandedOn: localDate("2026-10-16") },
    ...{ programmeIds: [school.programme.programme.id], owner: "college", scanSha256: null },
  });
  const mailed = () =>
    deps.everywhere(({ trx }) => trx.selectFrom("delivery").select("recipient").distinct().execute());
  const sweepFrom = async (first: string) => {
    for (let ahead = 0; ahead < 21; ahead += 3)
      await sweepReminders(deps, { today: addDays(localDate(first), ahead) });
  };
  await sweepFrom("2026-10-27");
  const machine = { kind: "system", institutionId: school.institution.id, name: "系统催办" } as const;
  await remindAlarms(deps, machine, localDate("2026-11-17"));
  expect((await mailed()).length).toBeGreaterThan(0);
  await deps.sql(
    "update membership set valid_to = '2026-10-22' where person_id not in (select id from person where email = $1)",
    [email],
  );
  await sweepFrom("2026-12-14");
  expect((await mailed()).map(({ recipient }) => recipient)).not.toContain(email);
  expect(escalationRoles).not.toContain("vice-president");
});

test("nor does a mail of any other kind reach the vice-president", async () => {
  const school = await schoolForTest(deps);
  const email = await withVicePresident(school);
  const expert = await expertForTest(deps, school, await anotherCollege(deps, school));
  const { id: filingId } = await filingOf(deps, school);
  const hand = async (files: Parameters<typeof handIn>[3]) => {
    const handed = await handIn(deps, school.asSecretary, filingId, files);
    await deps.sql("update review set state = 'finished' where id = $1", [handed.reviewId]);
    return handed;
  };
  const decide = async (handed: Awaited<ReturnType<typeof hand>>, change: Pick<Decision, "kind">) => {
    const { submissionId, snapshotHash } = handed;
    const words = {
      reason: "修订依据不足",
      dueAgain: change.kind === "return" ? localDate("2026-11-10") : null,
    };
    const decision = { submissionId, snapshotHash, ...words, ...change };
    expect(await decideFiling(deps, school.asOffice, decision)).toMatchObject({ ok: true });
  };
  const { envelopes, obligationId } = await reminderForTest(deps, school);
  const holder = { address: "192.0.2.7", userAgent: "Mail reader" };
  const wish = { obligationId, until: localDate("2026-11-20"), reason: "教学评估占用时间" };
  expect(await askExtension(deps, envelopes[0]?.token ?? "", holder, wish)).toMatchObject({ ok: true });
  await deps.sql(
    `update extension_request set state = 'refused', decided_by = $1, decided_at = asked_at,
     decided_because = '时间充足' where institution_id = $2`,
    [school.administrator.id, school.institution.id],
  );
  const first = await hand(completePackage(2026));
  await openReviews(deps, school.asOffice, {
    ...{ filingId, level: "school", reviewers: [expert.person.id, null], due: localDate("2026-10-22") },
  });
  await tellAboutReviews(deps);
  await deps.sql("update appraisal set state = 'lapsed', lapse = 'withdrawn', lapsed_at = now()");
  await decide(first, { kind: "return" });
  await tellAboutReviews(deps);
  await decide(await hand({ "会议纪要/补充.pdf": makePdf(["补充"]) }), { kind: "accept" });
  const receipts = await deps.everywhere(({ trx }) => trx.selectFrom("receipt").select("id").execute());
  for (const { id: receiptId } of receipts)
    await writeReceipt(deps, { institutionId: school.institution.id, receiptId });
  await tellAboutReviews(deps);
  await openSeason(deps, school.asOffice, {
    ...{
      number: "教发〔2026〕8号",
      title: "关于报送材料的通知",
      words: "",
      year: 2026,
      withAttachments: false,
      files: [],
    },
  });
  await tellDigests(deps, { today: localDate("2026-10-26"), time: "09:00" });
  const sent = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .innerJoin("delivery", "delivery.mailId", "mail.id")
      .select(["mail.kind", "delivery.recipient"])
      .where("mail.institutionId", "=", school.institution.id)
      .execute(),
  );
  expect([...new Set(sent.map(({ kind }) => kind))].toSorted()).toEqual([
    ...["accepted", "appraisal", "digest", "duty", "notice", "receipt", "reminder", "return"],
  ]);
  expect(sent.map(({ recipient }) => recipient)).not.toContain(email);
});

/** In office and college, with every other role there is beside it. */
async function withVicePresident(school: TestSchool): Promise<string> {
  return withScope(deps.database, school.scope, async (tx) => {
    const build = { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() };
    const email = `vice-president.${school.institution.id}@school.example`;
    const person = await buildPerson(build, { name: "分管教学副校长", email });
    for (const unit of [school.office, school.college])
      for (const role of roles) await buildMembership(build, person, unit, { role });
    return person.email;
  });
}
