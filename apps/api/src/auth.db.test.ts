import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
let school: TestSchool;

beforeAll(async () => {
  school = await schoolForTest(server.deps);
  await server.deps.sql("update person set account_id = null");
});

afterAll(() => server.close());

test("our own migrations give better-auth every table and column that it asks for", async () => {
  const { options } = await server.deps.auth.context;
  const { compileMigrations } = await getMigrations(options);
  expect((await compileMigrations()).trim()).toBe(";");
});

test("signing in sets a cookie that no script reads, and signing out ends it", async () => {
  const cookie = await server.signIn(school.secretary.email);
  const response = await server.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    payload: { email: school.secretary.email, password: "correct horse battery staple" },
  });
  expect(response.cookies).toMatchObject([{ httpOnly: true, sameSite: "Lax", path: "/" }]);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 200 });
  const out = await server.app.inject({
    method: "POST",
    url: "/api/auth/sign-out",
    headers: { cookie, origin: server.deps.publicUrl },
    payload: {},
  });
  expect(out.statusCode).toBe(200);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 401 });
});

test("whoever is signed in is told by what word each kind of accreditation calls its agency", async () => {
  const cookie = await server.signIn(school.secretary.email);
  const { data } = await server.call("query", "session.current", undefined, cookie);
  expect(data).toMatchObject({
    agencyWords: {
      engineering: { zh: "协会", en: "association" },
      "teacher-education": { zh: "认证机构", en: "agency" },
      medicine: { zh: "认证机构", en: "agency" },
      construction: { zh: "评估委员会", en: "committee" },
    },
  });
});

test("nobody signs up, and a wrong password is refused without saying which half was wrong", async () => {
  const post = (url: string, payload: object) => server.app.inject({ method: "POST", url, payload });
  const wrong = await post("/api/auth/sign-in/email", {
    email: school.secretary.email,
    password: "x".repeat(20),
  });
  const unknown = await post("/api/auth/sign-in/email", {
    email: "no@school.example",
    password: "x".repeat(20),
  });
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  expect(wrong.json()).toEqual(unknown.json());
  const up = await post("/api/auth/sign-up/email", {
    email: "new@school.example",
    password: "x".repeat(20),
    name: "x",
  });
  expect(up.statusCode).toBe(400);
});

test("who is at work stays signed in: a session and its cookie are drawn out while they are used", async () => {
  const cookie = await server.signIn(school.administrator.email);
  await server.deps.sql(
    `update auth.session set "expiresAt" = now() + interval '10 minutes', "updatedAt" = now() - interval '20 minutes'`,
  );
  const response = await server.app.inject({ url: "/trpc/session.current", headers: { cookie } });
  expect(response.statusCode).toBe(200);
  expect(response.cookies).toMatchObject([{ httpOnly: true, maxAge: 1800 }]);
  const again = await server.call("query", "session.current", undefined, cookieOf(response));
  expect(again.status).toBe(200);
});

test("an idle session is over after half an hour", async () => {
  const cookie = await server.signIn(school.administrator.email);
  await server.deps.sql(`update auth.session set "expiresAt" = now() - interval '1 second'`);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 401 });
});

test("an account without a person, or a person without a membership today, is nobody", async () => {
  const cookie = await server.signIn(school.secretary.email);
  await server.deps.sql("update membership set valid_to = '2026-10-20' where person_id = $1", [
    school.secretary.id,
  ]);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 401 });
  await server.deps.sql("update membership set valid_to = '2026-10-21' where person_id = $1", [
    school.secretary.id,
  ]);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 200 });
  await server.deps.sql("update person set account_id = 'another' where id = $1", [school.secretary.id]);
  expect(await server.call("query", "session.current", undefined, cookie)).toMatchObject({ status: 401 });
});

test("giving a person an account is recorded, once", async () => {
  await server.deps.newEvents();
  await server.deps.sql("update person set account_id = null where id = $1", [school.administrator.id]);
  await server.signIn(school.administrator.email);
  await server.signIn(school.administrator.email);
  expect(await server.deps.newEvents()).toMatchObject([
    { kind: "person.account-given", objectId: school.administrator.id, actor: "系统任务" },
  ]);
});

test("on one's own machine one may come by any of its names", async () => {
  const own = await serverForTest({ publicUrl: "http://127.0.0.1:4300" });
  const there = await schoolForTest(own.deps);
  await own.deps.sql("update person set account_id = null");
  const cookie = await own.signIn(there.secretary.email);
  const out = (origin: string) =>
    own.app.inject({ method: "POST", url: "/api/auth/sign-out", headers: { cookie, origin }, payload: {} });
  expect((await out("http://localhost:4301")).statusCode).toBe(403);
  expect((await out("http://localhost:4300")).statusCode).toBe(200);
  await own.close();
});

test("tries to sign in are limited by address, which a client cannot make up", async () => {
  const attempt = (remoteAddress: string, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      remoteAddress,
      headers,
      payload: { email: "no@school.example", password: "x".repeat(20) },
    });
  for (let tries = 0; tries < 20; tries++) expect((await attempt("192.0.2.7")).statusCode).toBe(401);
  expect((await attempt("192.0.2.7")).statusCode).toBe(429);
  for (const name of ["x-goodstanding-client-address", "x-forwarded-for"])
    expect((await attempt("192.0.2.7", { [name]: "192.0.2.99" })).statusCode).toBe(429);
  expect((await attempt("192.0.2.8")).statusCode).toBe(401);
  const behindProxy = { "x-forwarded-for": "192.0.2.99, 192.0.2.7" };
  expect((await attempt("127.0.0.1", behindProxy)).statusCode).toBe(429);
}, 30_000);
