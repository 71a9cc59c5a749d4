import { reminderForTest, type SentReminder } from "@goodstanding/operations/answers/reminder-for-test";
import { schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";

const server = await serverForTest();
const origin = "http://goodstanding.example";
let school: TestSchool;
let sent: SentReminder;
let url: string;

beforeEach(async () => {
  school = await schoolForTest(server.deps);
  sent = await reminderForTest(server.deps, school, {
    recipients: ["a&'b@school.example", school.secretary.email],
  });
  url = `/answer/${sent.envelopes[1]?.token}`;
  await server.deps.sql("truncate auth.reading_throttle");
  await server.deps.newEvents();
});

afterAll(() => server.close());

const get = (path = url, headers: Record<string, string> = {}) => server.app.inject({ url: path, headers });
const post = (
  path: string,
  form: Record<string, string> = {},
  headers: Record<string, string> = { origin },
) =>
  server.app.inject({
    ...{ method: "POST", url: path, payload: new URLSearchParams({ lang: "zh", ...form }).toString() },
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
const ask = (form: Record<string, string> = {}) =>
  post(`${url}/extension`, {
    duty: sent.obligationId,
    until: "2026-11-20",
    reason: "教学评估占用时间",
    ...form,
  });
const events = async () => (await server.deps.newEvents()).map(({ kind }) => kind);

test("the page names mail, unit, day and what is asked, under a policy that runs nothing", async () => {
  const { statusCode, body, headers } = await get();
  expect(statusCode).toBe(200);
  for (const text of [
    "【提醒】2026年度持续改进材料提交",
    school.college.name,
    "2026年10月21日",
    "2026年10月31日",
    "已知悉",
  ])
    expect(body).toContain(text);
  expect(body).toContain('<html lang="zh-CN">');
  expect(body).not.toContain("<script");
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "referrer-policy": "same-origin",
    "cache-control": "private, no-store",
  });
  expect(body).toContain(`href="${origin}/filings?college=${school.college.id}"`);
});

test("what stands in the mail is shown as text", async () => {
  const { body } = await get(`/answer/${sent.envelopes[0]?.token}`);
  expect(body).toContain("a&amp;&#39;b@school.example");
  expect(body).not.toContain("a&'b");
});

test("it speaks the language of the mail, and whatever was chosen", async () => {
  expect((await get(url, { "accept-language": "en-GB,zh;q=0.5" })).body).toContain("申请延期");
  expect((await get(`${url}?lang=en`)).body).toContain("Ask for more time");
  await server.deps.sql("update mail set language = 'en' where id = $1", [sent.mailId]);
  expect((await get(url, { "accept-language": "zh-CN" })).body).toContain("Ask for more time");
  expect((await get(`${url}?lang=zh`)).body).toContain("申请延期");
});

test("where there is no mail to show, the browser's language decides", async () => {
  const none = `/answer/${"A".repeat(43)}`;
  expect((await get(none, { "accept-language": "en-GB,zh;q=0.5" })).body).toContain('<html lang="en">');
  expect((await get(none, { "accept-language": "fr" })).body).toContain('<html lang="zh-CN">');
});

test("scanners that follow the links of a mail change nothing", async () => {
  for (let at = 0; at < 30; at++) {
    for (const path of [url, `${url}?lang=en`, `${url}/acknowledge`, `${url}/extension`])
      for (const method of ["GET", "HEAD"] as const) {
        const headers = { "sec-purpose": "prefetch", "user-agent": "MailScanner" };
        await server.app.inject({ method, url: path, headers });
      }
  }
  expect(await events()).toEqual([]);
  expect((await get()).body).not.toContain("确认知悉。");
});

describe("已知悉", () => {
  test("is kept once, and the page says when", async () => {
    const first = await post(`${url}/acknowledge`);
    expect([first.statusCode, first.headers.location]).toEqual([303, `${url}?lang=zh`]);
    expect((await post(`${url}/acknowledge`)).statusCode).toBe(303);
    expect(await events()).toEqual(["mail.acknowledged"]);
    const { body } = await get();
    expect(body).toContain("已于 2026年10月21日 09:00 确认知悉。");
    expect(body).not.toContain(`${url}/acknowledge`);
  });

  test("is taken from our own page alone, as a form", async () => {
    const refused = await Promise.all([
      post(`${url}/acknowledge`, {}, { origin: "https://elsewhere.example" }),
      post(`${url}/acknowledge`, {}, { origin: "null" }),
      post(`${url}/acknowledge`, {}, {}),
      server.app.inject({
        method: "POST",
        url: `${url}/acknowledge`,
        payload: { lang: "zh" },
        headers: { origin },
      }),
      server.app.inject({ method: "POST", url: `${url}/acknowledge`, headers: { origin } }),
    ]);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 415, 403]);
    expect(await events()).toEqual([]);
    const old = await post(`${url}/acknowledge`, {}, { "sec-fetch-site": "same-origin" });
    expect(old.statusCode).toBe(303);
  });
});

describe("申请延期", () => {
  test("is asked once and waits for the office", async () => {
    expect((await ask()).statusCode).toBe(303);
    expect(await events()).toEqual(["extension.asked"]);
    const { body } = await get();
    expect(body).toContain("申请延期至 2026年11月20日");
    expect(body).toContain("待审批");
    expect(body).not.toContain("<select");
    expect((await ask()).body).toContain("待处理的延期申请");
  });

  test("says at the form what is wrong, and keeps what was written", async () => {
    const late = await ask({ until: "2027-02-01", reason: '考试周 "<冲突>"' });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('role="alert"');
    expect(late.body).toContain('value="2027-02-01"');
    expect(late.body).toContain("考试周 &quot;&lt;冲突&gt;&quot;</textarea>");
    for (const form of [{ until: "soon" }, { duty: "x" }, { reason: " " }, { until: "2026-10-31" }])
      expect((await ask(form)).statusCode).toBe(422);
    expect(await events()).toEqual([]);
    expect(late.body).toContain('min="2026-11-01" max="2026-12-31"');
  });
});

test("a recipient whose role has ended is told so, and whom to turn to, and may still confirm", async () => {
  const { body } = await get(`/answer/${sent.envelopes[0]?.token}`);
  expect(body).not.toContain("<select");
  expect(body).toContain("现已不在该单位或质量管理部门任职");
  expect((await get(`/answer/${sent.envelopes[0]?.token}?lang=en`)).body).toContain(
    "holds no role in that unit",
  );
  const asked = await post(`/answer/${sent.envelopes[0]?.token}/extension`, {
    ...{ duty: sent.obligationId, until: "2026-11-20", reason: "教学评估占用时间" },
  });
  expect(asked.statusCode).toBe(422);
  expect(asked.body.match(/现已不在该单位/g)).toHaveLength(1);
  expect((await post(`/answer/${sent.envelopes[0]?.token}/acknowledge`)).statusCode).toBe(303);
  expect(await events()).toEqual(["mail.acknowledged"]);
});

test("a link that is wrong, old or guessed at gets a page that says so", async () => {
  const wrong = await get("/answer/nothing");
  expect([wrong.statusCode, wrong.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  expect(wrong.body).toContain("该链接无效");
  expect((await post("/answer/nothing/acknowledge")).statusCode).toBe(404);
  const old = await reminderForTest(server.deps, school, { day: "2026-04-01" });
  const over = await get(`/answer/${old.envelopes[0]?.token}`);
  expect(over.statusCode).toBe(410);
  expect(over.body).toContain("180 天");
  for (let at = 0; at < 40; at++) await get("/answer/guess");
  const waiting = await get("/answer/guess");
  expect(waiting.statusCode).toBe(429);
  expect(Number(waiting.headers["retry-after"])).toBeGreaterThan(0);
  expect((await get()).statusCode).toBe(200);
});
