import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, PersonId } from "@goodstanding/domain/kernel/ids";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { anotherCollege, expertForTest, type TestExpert } from "./experts-for-test.ts";
import { handOverAppraisal } from "./hand-over-appraisal.ts";
import { openReviews } from "./open-reviews.ts";
import { tellAboutReviews } from "./tell-about-reviews.ts";

const deps = await depsForTest();
const mail = { from: "office@school.example", publicUrl: "https://school.example" };
let school: TestSchool;
let first: TestExpert;
let second: TestExpert;

beforeEach(async () => {
  school = await schoolForTest(deps);
  const elsewhere = await anotherCollege(deps, school);
  first = await expertForTest(deps, school, elsewhere);
  second = await expertForTest(deps, school, elsewhere);
  await handIn(deps, school.asSecretary, (await filingOf(deps, school)).id, completePackage(2026));
});

afterAll(() => deps.close());

async function seat(reviewer: PersonId | null): Promise<AppraisalId> {
  const { id: filingId } = await filingOf(deps, school);
  const opened = await openReviews(deps, school.asOffice, {
    ...{ filingId, level: "school", reviewers: [reviewer], due: localDate("2026-12-10") },
  });
  const id = opened.ok ? opened.value[0] : undefined;
  if (!id) throw new Error(JSON.stringify(opened));
  return id;
}

const tell = (at: string) => tellAboutReviews({ ...deps, mail, clock: fixedClock(`${at}T09:00:00+08:00`) });

const recipients = () =>
  deps.everywhere(async ({ trx }) => {
    const rows = await trx
      .selectFrom("mail")
      .innerJoin("delivery", "delivery.mailId", "mail.id")
      .select("delivery.recipient")
      .where("mail.institutionId", "=", school.institution.id)
      .where("kind", "=", "appraisal")
      .orderBy("mail.createdAt")
      .orderBy("mail.id")
      .execute();
    return rows.map(({ recipient }) => recipient);
  });

test("whoever takes a review over is told of it, once", async () => {
  const id = await seat(first.person.id);
  await tell("2026-10-21");
  const over = await handOverAppraisal(deps, school.asOffice, {
    ...{ id, reason: "改派", to: second.person.id },
  });
  expect(over).toMatchObject({ ok: true });
  await tell("2026-10-21");
  await tell("2026-10-21");
  expect(await recipients()).toEqual([first.person.email, second.person.email]);
});

test("what nobody has taken alarms who hands it out shortly before its day, and what is overdue after it, of each step once", async () => {
  const office = school.administrator.email;
  await seat(null);
  await tell("2026-11-30");
  expect(await recipients()).toEqual([]);
  await tell("2026-12-07");
  await tell("2026-12-08");
  expect(await recipients()).toEqual([office]);

  await seat(first.person.id);
  await tell("2026-12-09");
  expect(await recipients()).toEqual([office, first.person.email, office]);
  await tell("2026-12-11");
  await tell("2026-12-11");
  expect((await recipients()).slice(3)).toEqual([first.person.email, office]);
  const last = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .select("subject")
      .where("institutionId", "=", school.institution.id)
      .orderBy("createdAt", "desc")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow(),
  );
  expect(last.subject).toBe("【审核】2项审核任务待认领或已逾期");
});
