import { schoolForTest } from "@goodstanding/operations/school-for-test";
import { afterAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps, call, app } = server;
const school = await schoolForTest(deps);
await deps.sql("update person set account_id = null");
const office = await server.signIn(school.administrator.email);
const secretary = await server.signIn(school.secretary.email);

afterAll(() => server.close());

const get = (url: string, cookie: string) => app.inject({ method: "GET", url, headers: { cookie } });
const ask = async (path: string, input: object = {}) => (await call("query", path, input, office)).data;

test("the office reads what the digests would say now, and when the next go out", async () => {
  // 21 October 2026 is a Wednesday.
  expect(await ask("digests.coming")).toMatchObject({
    day: "2026-10-26",
    digests: [
      { isOffice: true, recipients: [school.administrator.email] },
      { isOffice: false, unitId: school.college.id, recipients: [school.secretary.email] },
    ],
  });
});

test("a page is drafted, released by the office alone, and downloaded as Word and PDF", async () => {
  expect(await ask("digests.briefings")).toMatchObject({ month: "2026-10", released: [] });
  expect(await ask("digests.draft", { programmeId: null })).toMatchObject({ asOf: "2026-10-21" });
  const subject = { kind: "month", month: "2026-10" };
  const release = (cookie: string, change = {}) =>
    call("mutation", "digests.release", { subject, words: "请审定", ...change }, cookie);
  expect(await release(secretary)).toMatchObject({ status: 403 });
  expect(await release(office, { subject: { kind: "month", month: "2026-13" } })).toMatchObject({
    status: 400,
  });
  const { data } = await release(office);
  const { id } = data as { id: string };
  expect(await ask("digests.briefings")).toMatchObject({
    month: null,
    released: [{ id, words: "请审定", releasedBy: { zh: school.administrator.name } }],
  });
  for (const [end, start] of [
    ["pdf", "%PDF"],
    ["docx", "PK"],
  ] as const) {
    const answer = await get(`/api/briefings/${id}.${end}`, office);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, start.length).toString()).toBe(start);
  }
  expect((await get(`/api/briefings/${id}.pdf`, secretary)).statusCode).toBe(403);
  expect((await get(`/api/briefings/${school.college.id}.pdf`, office)).statusCode).toBe(404);
  expect((await get("/api/briefings/x.pdf", office)).statusCode).toBe(404);
});

test("a page about one programme", async () => {
  const { id, name } = school.programme.programme;
  expect(await ask("digests.draft", { programmeId: id })).toMatchObject({
    title: `${name}专业认证状态保持情况简报`,
  });
});
