import { afterAll, beforeAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { recoverReviews } from "./recover-reviews.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeAll(async () => {
  school = await schoolForTest(deps);
});

afterAll(() => deps.close());

test("an emptied queue loses nothing: what is queued, or held by nobody any more, comes back", async () => {
  const one = await handIn(
    deps,
    school.asSecretary,
    (await filingOf(deps, school)).id,
    completePackage(2026),
  );
  const two = await handIn(
    deps,
    school.asSecretary,
    (await filingOf(deps, school, "2027")).id,
    completePackage(2027),
  );
  await deps.emptyQueue();
  const dead = "state = 'running', lease_until = clock_timestamp() - interval '1 second'";
  await deps.sql(`update review set ${dead} where id = $1`, [two.reviewId]);
  const { id: institutionId } = school.institution;
  const waiting = () =>
    Promise.all(
      [one, two].map(({ reviewId }) => deps.queue.holds("filing.review", { reviewId, institutionId })),
    );
  expect(await waiting()).toEqual([false, false]);
  expect(await recoverReviews(deps)).toBe(2);
  expect(await waiting()).toEqual([true, true]);
});

test("what is being worked on or is over stays out of it", async () => {
  const set = (change: string) => deps.sql(`update review set ${change}`);
  await set("state = 'running', lease_until = clock_timestamp() + interval '20 seconds'");
  expect(await recoverReviews(deps)).toBe(0);
  await set("state = 'finished', lease_until = null");
  expect(await recoverReviews(deps)).toBe(0);
  await set("state = 'failed'");
  expect(await recoverReviews(deps)).toBe(0);
});
