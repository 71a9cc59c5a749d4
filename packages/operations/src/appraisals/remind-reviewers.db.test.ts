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

const subjects = () =>
  deps.everywhere(async ({ trx }) => {
    const rows = await trx
      .selectFrom("mail")
      .select("subject")
      .where("institutionId", "=", school.institution.id)
      .execute();
    return rows.map(({ subject }) => subject);
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

test("who gets a review back is told of it once more, and whoever handed it over not again that it is overdue", async () => {
  const office = school.administrator.email;
  const id = await seat(first.person.id);
  const hand = (to: PersonId) => handOverAppraisal(deps, school.asOffice, { id, reason: "改派", to });
  await tell("2026-12-11");
  await hand(second.person.id);
  await tell("2026-12-11");
  await hand(first.person.id);
  await tell("2026-12-11");
  await tell("2026-12-11");
  expect((await recipients()).filter((each) => each !== office)).toEqual([
    ...[first.person.email, second.person.email, first.person.email],
  ]);
  expect((await recipients()).filter((each) => each === office)).toHaveLength(1);
});

test("what nobody has taken alarms who hands it out shortly before its day, and what is overdue after it, of each step once", async () => {
  const office = school.administrator.email;
  // Who takes no more is not asked to.
  await deps.sql("update expert set most_at_once = 0 where person_id = $1", [second.person.id]);
  await seat(first.person.id);
  await tell("2026-10-21");
  await seat(null);
  await tell("2026-11-30");
  expect(await recipients()).toEqual([first.person.email]);
  await tell("2026-12-07");
  await tell("2026-12-08");
  expect(await recipients()).toEqual([first.person.email, first.person.email, office]);
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

test("free reviews are told to the experts who may take them, all in one mail: when they are new, and again as their day comes near", async () => {
  const avoiding = await expertForTest(deps, school, await anotherCollege(deps, school, "化学工程学院"), {
    avoids: [school.college.id],
  });
  await seat(first.person.id);
  await tell("2026-10-21");
  await seat(null);
  await seat(null);
  await tell("2026-10-22");
  await tell("2026-10-23");
  // Neither who reviews it already nor who avoids the college.
  expect(await recipients()).toEqual([first.person.email, second.person.email]);
  expect(await subjects()).toContain("【审核】1项审核任务可认领");
  await tell("2026-12-07");
  await tell("2026-12-08");
  const later = (await recipients()).slice(2);
  expect(later.toSorted()).toEqual(
    [first.person.email, school.administrator.email, second.person.email].toSorted(),
  );
  await tell("2026-12-11");
  expect((await recipients()).slice(5)).not.toContain(second.person.email);
  expect(await recipients()).not.toContain(avoiding.person.email);
});

test("an expert who was told of a free review is told of it once more when it is given to them", async () => {
  const id = await seat(null);
  await tell("2026-10-21");
  await handOverAppraisal(deps, school.asOffice, { id, reason: "指派", to: first.person.id });
  await tell("2026-10-21");
  expect((await recipients()).toSorted()).toEqual(
    [first.person.email, first.person.email, second.person.email].toSorted(),
  );
});
