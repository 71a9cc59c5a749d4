import { listReturnLines } from "@goodstanding/database/queries/return-list";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, FilingId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { buildPerson } from "@goodstanding/testing/builders/person";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { beginAppraisal } from "../appraisals/begin-appraisal.ts";
import { markItems } from "../appraisals/mark-items.ts";
import { openReviews } from "../appraisals/open-reviews.ts";
import { readQueue } from "../appraisals/read-queue.ts";
import { readWorkbench } from "../appraisals/read-workbench.ts";
import { saveComment } from "../appraisals/save-comment.ts";
import { submitAppraisal } from "../appraisals/submit-appraisal.ts";
import { tellAboutReviews } from "../appraisals/tell-about-reviews.ts";
import { wholeSchool } from "../appraisals/whole-school.ts";
import { depsForTest } from "../deps-for-test.ts";
import type { Decision } from "../filings/decide-filing.ts";
import { giveBack } from "../filings/give-back-for-test.ts";
import { completePackage, fillIn, page } from "../filings/package-for-test.ts";
import { submitFiling } from "../filings/submit-filing.ts";
import { unlockFiling } from "../filings/unlock-filing.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { readReturn } from "./read-return.ts";

const deps = await depsForTest();
const mail = { from: "office@school.example", publicUrl: "https://school.example" };
const today = localDate("2026-10-21");
const plan = "documents//programme-plan";
let school: TestSchool;
let head: PersonActor;
let filingId: FilingId;

beforeEach(async () => {
  school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  const person = await withScope(deps.database, school.scope, async (tx) => {
    const build = { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() };
    const built = await buildPerson(build, { name: "学院院长", nameEn: "Dean" });
    await buildMembership(build, built, school.college, { role: "first-responsible" });
    return built;
  });
  head = acting(person, "first-responsible", school.college);
  await fillIn(deps, school.asSecretary, filingId, completePackage(2026));
  await toCollege();
  await deps.newEvents();
});

afterAll(() => deps.close());

const whole = <T>(work: (tx: ScopedTransaction) => Promise<T>): Promise<T> =>
  withScope(deps.database, wholeSchool(school.asOffice), work);

function done<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function toCollege(): Promise<void> {
  done(await submitFiling(deps, school.asSecretary, { filingId, to: "college" }));
  await deps.sql("update review set state = 'finished'");
}

const back = (change: Partial<Decision> = {}) =>
  giveBack(deps, school.asDean, { filingId, reason: "请按清单修改", ...change });

/** The head of the college reviews it, finds fault with the plan and hands in. */
async function reviewed(): Promise<AppraisalId> {
  const wanted = { filingId, level: "college", reviewers: [head.personId], due: null } as const;
  const [id] = done(await openReviews(deps, school.asDean, wanted));
  if (!id) throw new Error("No seat");
  done(await beginAppraisal(deps, head, { id }));
  const { items, submission } = done(await whole((tx) => readWorkbench(tx, head, id)));
  const others = items.map(({ key }) => key).filter((key) => key !== plan);
  done(await markItems(deps, head, { id, items: others, result: "clean" }));
  done(await markItems(deps, head, { id, items: [plan], result: "block" }));
  const said = { item: plan, file: null, place: null, text: "请补充修订依据" };
  done(await saveComment(deps, head, { id, commentId: null, ...said }));
  const { snapshotHash } = submission;
  done(await submitAppraisal(deps, head, { id, snapshotHash, recommendation: "return", text: "退回" }));
  return id;
}

const draft = (by: PersonActor) => whole((tx) => readReturn(tx, by, { filingId, level: "college", today }));

const mails = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .innerJoin("delivery", "delivery.mailId", "mail.id")
      .select(["mail.subject", "mail.textBody", "delivery.recipient"])
      .where("mail.institutionId", "=", school.institution.id)
      .where("kind", "=", "return")
      .execute(),
  );

test("what the college's reviewers wrote reaches the programme as one list in one mail", async () => {
  await reviewed();
  expect(await draft(school.asSecretary)).toMatchObject({ error: { code: "access.denied" } });
  const { lines, latest, dueAgain, dueBecause, recipients } = done(await draft(school.asDean));
  expect(lines).toMatchObject([{ item: plan, result: "block", text: "请补充修订依据", source: "people" }]);
  expect({ latest, dueAgain, dueBecause, recipients }).toEqual({
    ...{ latest: "2026-10-31", dueAgain: "2026-10-28", dueBecause: "mending-days" },
    recipients: [school.secretary.email],
  });
  const sent = lines.map(({ source: origin, ...line }) => ({ ...line, origin, placeName: "培养方案" }));
  done(await back({ lines: sent, dueAgain: localDate("2026-10-26") }));
  expect(await deps.newEvents()).toContainEqual(
    expect.objectContaining({ kind: "filing.returned-to-programme" }),
  );
  // The school goes on counting by its own day.
  expect(await filingOf(deps, school)).toMatchObject({ status: "returned", dueAgain: null });

  const tell = () => tellAboutReviews({ ...deps, mail, clock: fixedClock("2026-10-21T09:00:00+08:00") });
  expect(await tell()).toMatchObject({ returns: 1 });
  expect(await tell()).toMatchObject({ returns: 0 });
  const [told, ...more] = await mails();
  expect(more).toEqual([]);
  expect(told?.recipient).toBe(school.secretary.email);
  for (const words of ["经学院审核退回修改", "请补充修订依据", "2026年10月26日", school.college.name])
    expect(told?.textBody).toContain(words);
  const [latestOne] = await whole((tx) => listSubmissions(tx, filingId));
  if (!latestOne) throw new Error("Nothing was handed in");
  expect(await whole((tx) => listReturnLines(tx, [latestOne.id]))).toMatchObject([
    { item: plan, placeName: "培养方案", text: "请补充修订依据", origin: "people" },
  ]);
});

test("a college need not name a day, and then the mail names none", async () => {
  done(await back());
  await tellAboutReviews({ ...deps, mail, clock: fixedClock("2026-10-21T09:00:00+08:00") });
  const [told] = await mails();
  expect(told?.textBody).toContain("请尽快修改并再次提交");
  expect(told?.textBody).toContain("请按清单修改");
});

test("its day is to come and never after the school's own", async () => {
  expect(await back({ dueAgain: today })).toMatchObject({ error: { code: "filing.due-again-past" } });
  expect(await back({ dueAgain: localDate("2026-11-01") })).toMatchObject({
    error: {
      code: "filing.due-again-after-school",
      params: { due: "2026-11-01", schoolDue: "2026-10-31" },
    },
  });
  expect(await back({ dueAgain: localDate("2026-10-31") })).toMatchObject({ ok: true });
});

test("once the school has named a new day, that one binds the college", async () => {
  done(await submitFiling(deps, school.asDean, { filingId, to: "school" }));
  await deps.sql("update filing set status = 'school-approved' where id = $1", [filingId]);
  const dueAgain = localDate("2026-11-20");
  done(await unlockFiling(deps, school.asOffice, { filingId, reason: "补充材料", dueAgain }));
  await toCollege();
  expect(done(await draft(school.asDean)).latest).toBe("2026-11-20");
  expect(await back({ dueAgain: localDate("2026-11-21") })).toMatchObject({
    error: { code: "filing.due-again-after-school", params: { schoolDue: "2026-11-20" } },
  });
  expect(await back({ dueAgain: localDate("2026-11-20") })).toMatchObject({ ok: true });
  expect(await filingOf(deps, school)).toMatchObject({ status: "returned", dueAgain: "2026-11-20" });
});

test("a decision of the college names the snapshot too, and lapses with it", async () => {
  expect(await back({ snapshotHash: "0".repeat(64) })).toMatchObject({
    error: { code: "filing.snapshot-changed" },
  });
});

test("what comes back to the college opens on what has changed", async () => {
  const before = await reviewed();
  done(await back());
  const changed = { "01_制度文件/01_培养方案/2026版培养方案_修订.pdf": page("培养方案修订") };
  await fillIn(deps, school.asSecretary, filingId, changed);
  await toCollege();
  const { mine } = await whole((tx) => readQueue(tx, head, { today, year: 2026 }));
  const again = mine.find(({ id }) => id !== before);
  expect(again).toMatchObject({ level: "college", round: 2, state: "assigned" });
  if (!again) throw new Error("No second round");
  const desk = done(await whole((tx) => readWorkbench(tx, head, again.id)));
  expect(desk.previous?.submission.number).toBe(1);
  const moved = desk.items.filter(({ key }) => !desk.previous?.unchanged.has(key)).map(({ key }) => key);
  expect(moved).toEqual([plan]);
  expect(desk.missing.unmarked).toEqual([plan]);
});
