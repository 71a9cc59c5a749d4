import { withScope } from "@goodstanding/database/scope";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { createFeed } from "./create-feed.ts";
import { openFeed } from "./open-feed.ts";
import { revokeFeed } from "./revoke-feed.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const created = async (by = school.asSecretary): Promise<string> => {
  const feed = await createFeed(deps, by);
  if (!feed.ok) throw new Error(feed.error.code);
  return feed.value.token;
};
const stored = () =>
  withScope(deps.database, school.scope, ({ trx }) =>
    trx.selectFrom("calendarFeed").selectAll().orderBy("createdAt").orderBy("id").execute(),
  );

test("a token opens its person's calendar until it is revoked, and is stored as a hash alone", async () => {
  const token = await created();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await openFeed(deps, token)).toMatchObject({
    person: { id: school.secretary.id },
    institution: { id: school.institution.id },
    memberships: [{ role: "teaching-secretary", unitId: school.college.id }],
  });
  const [row] = await stored();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row?.lastReadAt).toEqual(deps.clock.now());
  expect(await openFeed(deps, `${token}x`)).toBeNull();
  expect(await revokeFeed(deps, school.asSecretary)).toEqual({ ok: true, value: null });
  expect(await openFeed(deps, token)).toBeNull();
  expect(await revokeFeed(deps, school.asSecretary)).toMatchObject({ error: { code: "feed.none" } });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual(["feed.created", "feed.revoked"]);
});

test("a new link takes the place of the one before, and leaves those of others alone", async () => {
  const [first, others] = [await created(), await created(school.asOffice)];
  const second = await created();
  expect(second).not.toBe(first);
  expect(await openFeed(deps, first)).toBeNull();
  expect(await openFeed(deps, second)).not.toBeNull();
  expect(await openFeed(deps, others)).toMatchObject({ person: { id: school.administrator.id } });
});

test("two clicks at once leave one living link", async () => {
  await deps.openConnections();
  const tokens = await Promise.all(Array.from({ length: 4 }, () => created()));
  const open = await Promise.all(tokens.map((token) => openFeed(deps, token)));
  expect(open.filter((reader) => reader !== null)).toHaveLength(1);
  expect(await stored()).toHaveLength(4);
});

test("someone without a membership gets none", async () => {
  const nobody = { ...acting(school.secretary, "teaching-secretary", school.college), grants: [] };
  expect(await createFeed(deps, nobody)).toMatchObject({ error: { code: "access.denied" } });
  expect(await deps.newEvents()).toEqual([]);
});
