import { lockExpert } from "@goodstanding/database/queries/expert";
import type { UnitRow } from "@goodstanding/database/queries/unit";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { buildMembership } from "@goodstanding/testing/builders/membership";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { beginReview } from "../filings/begin-review.ts";
import { completePackage, handIn, heading } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { withdrawFiling } from "../filings/withdraw-filing.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { scopeOf } from "../scope-of.ts";
import { beginAppraisal } from "./begin-appraisal.ts";
import { claimAppraisal } from "./claim-appraisal.ts";
import { anotherCollege, expertForTest, type TestExpert } from "./experts-for-test.ts";
import { handOverAppraisal } from "./hand-over-appraisal.ts";
import { listConflicts } from "./list-conflicts.ts";
import { openReviews } from "./open-reviews.ts";
import { readQueue } from "./read-queue.ts";
import { readWorkbench } from "./read-workbench.ts";
import { readingScope } from "./reading-scope.ts";
import { saveExpert } from "./save-expert.ts";
import { submitAppraisal } from "./submit-appraisal.ts";
import { wholeSchool } from "./whole-school.ts";

const deps = await depsForTest();
const today = localDate("2026-10-21");
let school: TestSchool;
let elsewhere: UnitRow;
let filingId: FilingId;
let handed: Submitted;
let first: TestExpert;
let second: TestExpert;

beforeAll(() => deps.openConnections());

beforeEach(async () => {
  school = await schoolForTest(deps);
  elsewhere = await anotherCollege(deps, school);
  first = await expertForTest(deps, school, elsewhere);
  second = await expertForTest(deps, school, elsewhere);
  filingId = (await filingOf(deps, school)).id;
  handed = await handIn(deps, school.asSecretary, filingId, completePackage(2026));
});

afterAll(() => deps.close());

const whole = <T>(work: (tx: ScopedTransaction) => Promise<T>): Promise<T> =>
  withScope(deps.database, wholeSchool(school.asOffice), work);

function done<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const seats = (...reviewers: (PersonId | null)[]) =>
  openReviews(deps, school.asOffice, { filingId, level: "school", reviewers, due: null });

async function seat(reviewer: PersonId | null): Promise<AppraisalId> {
  const [id] = done(await seats(reviewer));
  if (!id) throw new Error("No seat");
  return id;
}

const join = ({ person }: TestExpert, unit: UnitRow, role: "course-team" | "quality-office-staff") =>
  whole((tx) => {
    const { id: institutionId } = school.institution;
    return buildMembership({ tx, institutionId, newId: deps.newId, now: deps.clock.now() }, person, unit, {
      role,
    });
  });

const declare = ({ person }: TestExpert) =>
  saveExpert(deps, school.asOffice, {
    ...{ personId: person.id, expertise: [], mostAtOnce: 3, mostPerYear: null, remark: null },
    avoids: [school.college.id],
  });

const submit = (actor: PersonActor, id: AppraisalId) =>
  submitAppraisal(deps, actor, {
    ...{ id, snapshotHash: handed.snapshotHash, recommendation: "accept", text: "" },
  });

const conflicts = async () =>
  (await whole((tx) => listConflicts(tx, today))).map(({ review, because }) => [review.id, because]);

const hand = (id: AppraisalId, to: PersonId | null | "nobody") =>
  handOverAppraisal(deps, school.asOffice, { id, to, reason: "改派" });

const withdraw = () => withdrawFiling(deps, heading(school.asSecretary), { filingId, reason: "漏传" });

test.each([
  ["joins the college", (expert: TestExpert) => join(expert, school.college, "course-team")],
  ["is declared to avoid it", declare],
])(
  "an expert who %s with a review in hand neither begins it nor hands it in, and it is listed until somebody else has it",
  async (_, comeToAvoid) => {
    const begun = await seat(first.person.id);
    done(await beginAppraisal(deps, first.acting, { id: begun }));
    const waiting = await seat(second.person.id);
    expect(await conflicts()).toEqual([]);
    await comeToAvoid(first);
    await comeToAvoid(second);
    const refusal = { error: { code: "appraisal.avoids-now" } };
    expect(await beginAppraisal(deps, second.acting, { id: waiting })).toMatchObject(refusal);
    expect(await submit(first.acting, begun)).toMatchObject(refusal);
    expect((await conflicts()).toSorted()).toEqual(
      [
        [begun, "avoids"],
        [waiting, "avoids"],
      ].toSorted(),
    );
    const third = await expertForTest(deps, school, elsewhere);
    done(await hand(begun, third.person.id));
    done(await hand(waiting, null));
    expect(await conflicts()).toEqual([]);
  },
);

test("who is a reviewer no more neither reads what they reviewed nor hands it in", async () => {
  const id = await seat(first.person.id);
  done(await beginAppraisal(deps, first.acting, { id }));
  await deps.sql("update membership set valid_to = $2 where person_id = $1", [first.person.id, "2026-10-20"]);
  const former: PersonActor = { ...first.acting, grants: [] };
  expect(await submit(former, id)).toMatchObject({ error: { code: "appraisal.not-a-reviewer-now" } });
  expect(await whole((tx) => readWorkbench(tx, former, id))).toMatchObject({
    error: { code: "appraisal.not-found" },
  });
  expect((await whole((tx) => readQueue(tx, former, { today, year: 2026 }))).mine).toEqual([]);
  expect(await readingScope(deps, first.acting, handed.submissionId)).toEqual(wholeSchool(first.acting));
  expect(await readingScope(deps, former, handed.submissionId)).toEqual(scopeOf(former));
  expect(await conflicts()).toEqual([[id, "not-a-reviewer"]]);
});

test("what somebody of the office has declared to avoid they don't review either", async () => {
  await join(first, school.office, "quality-office-staff");
  done(await declare(first));
  const acting: PersonActor = {
    ...first.acting,
    grants: [...first.acting.grants, { role: "quality-office-staff", unitId: school.office.id }],
  };
  const refusal = { error: { code: "appraisal.avoids" } };
  expect(await seats(first.person.id)).toMatchObject(refusal);
  const id = await seat(null);
  expect(await hand(id, first.person.id)).toMatchObject(refusal);
  expect(await claimAppraisal(deps, acting, { id })).toMatchObject(refusal);
});

test("once every review that was begun is taken back, the college may withdraw again", async () => {
  const one = await seat(first.person.id);
  const two = await seat(second.person.id);
  done(await beginAppraisal(deps, first.acting, { id: one }));
  done(await beginAppraisal(deps, second.acting, { id: two }));
  done(await hand(one, null));
  expect(await withdraw()).toMatchObject({ error: { code: "filing.review-begun" } });
  done(await hand(two, "nobody"));
  done(await withdraw());
});

test("what the office began stays begun when a review is taken back", async () => {
  done(await beginReview(deps, school.asOffice, { filingId }));
  const id = await seat(first.person.id);
  done(await beginAppraisal(deps, first.acting, { id }));
  done(await hand(id, "nobody"));
  expect(await withdraw()).toMatchObject({ error: { code: "filing.review-begun" } });
});

test("whatever order reviewers are named in, they are locked in one, so that two requests don't wait for each other", async () => {
  const [low, high] = [first.person.id, second.person.id].toSorted();
  if (!low || !high) throw new Error("No experts");
  let opening: ReturnType<typeof seats> | undefined;
  await whole(async (tx) => {
    await lockExpert(tx, low);
    opening = seats(high, low);
    await somebodyWaits();
    // Were it locked by the request that waits for the other, the database would break one of the two off.
    await lockExpert(tx, high);
  });
  expect(await opening).toMatchObject({ ok: true });
});

/** Until some transaction waits for a row that another one has locked. */
const somebodyWaits = () =>
  vi.waitFor(
    () =>
      deps.sql(`do $$ begin
      if not exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
      then raise exception 'nobody waits'; end if;
    end $$`),
    { timeout: 10_000 },
  );
