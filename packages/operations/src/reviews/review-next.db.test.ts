import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { outcomeOf } from "./review-for-test.ts";
import { reviewNext } from "./review-next.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
const { signal } = new AbortController();
let crowded: TestSchool;
let quiet: TestSchool;

/** A school that hands one filing in, and as many reviews of it as are wanted, one a second from `second` on. */
async function queued(school: TestSchool, count: number, second: number): Promise<readonly ReviewId[]> {
  const { id } = await filingOf(deps, school);
  const { submissionId, reviewId } = await handIn(deps, school.asSecretary, id, completePackage(2026));
  const ids = [reviewId, ...Array.from({ length: count - 1 }, () => deps.newId<ReviewId>())];
  const at = (index: number) => new Date(Date.parse("2026-10-21T02:00:00Z") + (second + index) * 1000);
  await deps.everywhere(async ({ trx }) => {
    for (const [index, each] of ids.entries()) {
      const row = { id: each, submissionId, institutionId: school.institution.id, number: index + 1 };
      const values = { ...row, state: "queued" as const, queuedAt: at(index) };
      if (index === 0) await trx.updateTable("review").set(values).where("id", "=", each).execute();
      else await trx.insertInto("review").values(values).execute();
    }
  });
  return ids;
}

beforeEach(async () => {
  crowded = await schoolForTest(deps, { name: "甲大学" });
  quiet = await schoolForTest(deps, { name: "乙大学" });
});

afterEach(() => deps.sql("update review set state = 'cancelled', lease_holder = null, lease_until = null"));

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

test("a school with one review does not wait for the eleven of another, and each gets its own in order", async () => {
  const many = await queued(crowded, 11, 0);
  const [one] = await queued(quiet, 1, 20);
  const order: (ReviewId | undefined)[] = [];
  for (let at = 0; at < 12; at++) order.push((await reviewNext(deps, signal))?.id);
  expect(order.indexOf(one)).toBe(1);
  expect(order.filter((id) => id !== one)).toEqual(many);
  expect(await reviewNext(deps, signal)).toBeNull();
});

test("of two schools that both have many the one that began longest ago is next", async () => {
  const first = await queued(crowded, 3, 0);
  const second = await queued(quiet, 3, 10);
  const order: (ReviewId | undefined)[] = [];
  for (let at = 0; at < 6; at++) order.push((await reviewNext(deps, signal))?.id);
  expect(order).toEqual([0, 1, 2].flatMap((at) => [first[at], second[at]]));
});

test("a review at work counts for its school, and one whose worker died is open again", async () => {
  const [lost] = await queued(crowded, 2, 0);
  await queued(quiet, 1, 10);
  await deps.sql(
    "update review set state = 'running', begun_at = '2020-01-01', lease_holder = gen_random_uuid(), lease_until = clock_timestamp() + interval '20 seconds' where id = $1",
    [lost],
  );
  // The other school has nobody at work.
  const next = await reviewNext(deps, signal);
  expect((await outcomeOf(deps, await submissionOf(quiet))).row.id).toBe(next?.id);
  await reviewNext(deps, signal);
  expect(await reviewNext(deps, signal)).toBeNull();
  await deps.sql("update review set lease_until = clock_timestamp() - interval '1 second' where id = $1", [
    lost,
  ]);
  expect(await reviewNext(deps, signal)).toMatchObject({ id: lost, outcome: "finished" });
});

test("workers that ask at once take different reviews, and none is done twice", async () => {
  const all = [...(await queued(crowded, 9, 0)), ...(await queued(quiet, 3, 0))];
  await deps.openConnections();
  const done: ReviewId[] = [];
  const work = async () => {
    for (let next = await reviewNext(deps, signal); next; next = await reviewNext(deps, signal)) {
      expect(next.outcome).toBe("finished");
      done.push(next.id);
    }
  };
  await Promise.all([work(), work()]);
  expect(done.toSorted()).toEqual(all.toSorted());
  const attempts = await deps.everywhere(({ trx }) =>
    trx.selectFrom("review").select("attempts").where("id", "in", all).execute(),
  );
  expect(new Set(attempts.map((row) => row.attempts))).toEqual(new Set([1]));
});

const submissionOf = async ({ institution }: TestSchool) => {
  const { id } = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("submission")
      .select("id")
      .where("institutionId", "=", institution.id)
      .executeTakeFirstOrThrow(),
  );
  return { submissionId: id };
};
