import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { withScope } from "@goodstanding/database/scope";
import { reminderForTest } from "@goodstanding/operations/answers/reminder-for-test";
import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";

const server = await serverForTest();
let school: TestSchool;
let url: string;

beforeEach(async () => {
  school = await schoolForTest(server.deps);
  const digest = await reminderForTest(server.deps, school, { kind: "digest" });
  url = `/unsubscribe/${digest.envelopes[0]?.token}`;
  await server.deps.sql("truncate auth.reading_throttle");
  await server.deps.newEvents();
});

afterAll(() => server.close());

const get = (path = url) => server.app.inject({ url: path });
const isEnded = async () => {
  const { id } = school.secretary;
  const chosen = await withScope(server.deps.database, school.scope, (tx) => readMailPreferences(tx, [id]));
  return chosen.get(id)?.[0]?.frequency === "never";
};

test("what follows links ends nothing; the page says what would end and what goes on, in both languages", async () => {
  for (let at = 0; at < 20; at++) await server.app.inject({ method: at % 2 ? "GET" : "HEAD", url });
  const { statusCode, body, headers } = await get();
  expect(statusCode).toBe(200);
  expect(body).toContain(school.secretary.email);
  expect(body).toContain("确认退订");
  expect(body).toContain('href="http://goodstanding.example/preferences"');
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect((await get(`${url}?lang=en`)).body).toContain("no weekly digest is mailed");
  expect(await isEnded()).toBe(false);
  expect(await server.deps.newEvents()).toEqual([]);
});

test("one request of a mail program ends it, in either form, without origin or redirection", async () => {
  const oneClick = await server.app.inject({
    ...{ method: "POST", url, payload: "List-Unsubscribe=One-Click" },
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(oneClick.statusCode).toBe(200);
  expect(oneClick.body).toContain("已退订");
  expect(await isEnded()).toBe(true);
  const part = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
  const again = await server.app.inject({
    ...{ method: "POST", url, payload: part },
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect(again.statusCode).toBe(200);
  expect((await server.deps.newEvents()).map(({ kind }) => kind)).toEqual(["preference.set"]);
});

test("the link of a reminder ends nothing, and a link that names nothing is refused as a page", async () => {
  const reminder = await reminderForTest(server.deps, school);
  const statutory = `/unsubscribe/${reminder.envelopes[0]?.token}`;
  for (const method of ["GET", "POST"] as const) {
    const refused = await server.app.inject({ method, url: statutory });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toContain("依规必须送达");
  }
  const unknown = await server.app.inject({ method: "POST", url: `${url}x` });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.headers["content-type"]).toContain("text/html");
  expect(await isEnded()).toBe(false);
});
