import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { anotherCollege, expertForTest, type TestExpert } from "./experts-for-test.ts";
import { openReviews } from "./open-reviews.ts";
import { tellAboutReviews } from "./tell-about-reviews.ts";

const deps = await depsForTest();
const mail = { from: "office@school.example", publicUrl: "https://school.example" };
let school: TestSchool;
let handed: Submitted;
let expert: TestExpert;

beforeEach(async () => {
  school = await schoolForTest(deps);
  expert = await expertForTest(deps, school, await anotherCollege(deps, school));
  handed = await handIn(deps, school.asSecretary, (await filingOf(deps, school)).id, completePackage(2026));
  await deps.sql("update review set state = 'finished' where id = $1", [handed.reviewId]);
});

afterAll(() => deps.close());

const tell = (at: string) => tellAboutReviews({ ...deps, mail, clock: fixedClock(`${at}T09:00:00+08:00`) });

const mailsOf = (kind: "return" | "appraisal") =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .innerJoin("delivery", "delivery.mailId", "mail.id")
      .select(["mail.subject", "mail.textBody", "delivery.recipient"])
      .where("mail.institutionId", "=", school.institution.id)
      .where("kind", "=", kind)
      .orderBy("mail.createdAt")
      .execute(),
  );

test("one mail takes the whole list and the new day to the college, once", async () => {
  const { submissionId, snapshotHash } = handed;
  const line = {
    ...{ item: "documents//programme-plan", placeName: "制度文件 · 培养方案", file: null, place: "p. 2" },
    ...{ result: "block" as const, text: "请补充修订依据", origin: "people" as const },
  };
  const decided = await decideFiling(deps, school.asOffice, {
    ...{ submissionId, snapshotHash, kind: "return", reason: "修订依据不足" },
    ...{
      dueAgain: localDate("2026-11-10"),
      lines: [line, { ...line, text: "请核对总学分", result: "warn" }],
    },
  });
  expect(decided).toMatchObject({ ok: true });
  await deps.newEvents();
  expect(await tell("2026-10-21")).toEqual({ returns: 1, acceptances: 0, reviewers: 0, extensions: 0 });
  expect(await tell("2026-10-21")).toEqual({ returns: 0, acceptances: 0, reviewers: 0, extensions: 0 });
  const [sent, ...more] = await mailsOf("return");
  expect(more).toEqual([]);
  expect(sent).toMatchObject({ recipient: school.secretary.email });
  expect(sent?.subject).toContain("退回");
  for (const words of [
    "修订依据不足",
    "第2页",
    "请补充修订依据",
    "请核对总学分",
    "须补正",
    "需核实",
    "2026年11月10日",
  ])
    expect(sent?.textBody).toContain(words);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["return.told"]);
});

test("a college that has handed in again is told nothing any more", async () => {
  const { submissionId, snapshotHash } = handed;
  const returned = { kind: "return", reason: "请补正", dueAgain: localDate("2026-11-10") } as const;
  await decideFiling(deps, school.asOffice, { submissionId, snapshotHash, ...returned });
  const { id: filingId } = await filingOf(deps, school);
  await handIn(deps, school.asSecretary, filingId, { "会议纪要/补充.pdf": makePdf(["补充"]) });
  expect(await tell("2026-10-21")).toEqual({ returns: 0, acceptances: 0, reviewers: 0, extensions: 0 });
});

test("a reviewer is told when a review comes, before its day and after it, and the office of the seat that nobody took, of each step once", async () => {
  const { id: filingId } = await filingOf(deps, school);
  const due = localDate("2026-12-10");
  const opened = await openReviews(deps, school.asOffice, {
    ...{ filingId, level: "school", reviewers: [expert.person.id, null], due },
  });
  expect(opened).toMatchObject({ ok: true });
  const told = async (at: string) => (await tell(at)).reviewers;
  expect(await told("2026-10-21")).toBe(1);
  expect(await told("2026-11-30")).toBe(0);
  expect(await told("2026-12-07")).toBe(2);
  expect(await told("2026-12-08")).toBe(0);
  expect(await told("2026-12-14")).toBe(2);
  const all = await mailsOf("appraisal");
  const mails = all.filter(({ recipient }) => recipient === expert.person.email);
  expect(mails).toHaveLength(3);
  const others = all.filter((each) => !mails.includes(each)).map(({ recipient }) => recipient);
  expect(others).toEqual([school.administrator.email, school.administrator.email]);
  expect(mails[0]?.textBody).toContain(school.programme.programme.name);
  expect(mails.map(({ subject }) => subject.includes("逾期"))).toEqual([false, false, true]);
});

test("nothing is told of a school that does not send, and once it does, only of the last fortnight", async () => {
  const { submissionId, snapshotHash } = handed;
  const accepted = { kind: "accept", reason: null, dueAgain: null } as const;
  expect(
    await decideFiling(deps, school.asOffice, { submissionId, snapshotHash, ...accepted }),
  ).toMatchObject({ ok: true });
  await deps.newEvents();
  const nothing = { returns: 0, acceptances: 0, reviewers: 0, extensions: 0 };
  const newId = () => {
    throw new Error("A mail was composed");
  };
  const clock = fixedClock("2026-10-21T09:00:00+08:00");
  await deps.sql("update mail_setting set state = 'stopped'");
  expect(await tellAboutReviews({ ...deps, mail, clock, newId })).toEqual(nothing);
  await deps.sql("update mail_setting set state = 'enabled' where institution_id = $1", [
    school.institution.id,
  ]);
  expect(await tell("2026-11-05")).toEqual(nothing);
  expect(await tell("2026-11-04")).toEqual({ ...nothing, acceptances: 1 });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["acceptance.told"]);
});
