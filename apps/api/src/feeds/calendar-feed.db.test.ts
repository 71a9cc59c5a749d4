import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import ICAL from "ical.js";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ObligationDetail } from "../presenters/obligation-detail.ts";
import { buildServer } from "../server.ts";
import { serverForTest } from "../server-for-test.ts";

const server = await serverForTest();
const cookies = { office: "", mechanical: "", civil: "" };
type Who = keyof typeof cookies;

beforeAll(async () => {
  await foundColleges(
    server.deps,
    [
      { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
    ],
    "office@a.example",
  );
  cookies.office = await server.signIn("office@a.example");
  cookies.mechanical = await server.signIn("mechanical@a.example");
  cookies.civil = await server.signIn("civil@a.example");
});

afterAll(() => server.close());

const change = (who: Who, path: string, input: unknown = {}) =>
  server.call("mutation", path, input, cookies[who]);

/** A new subscription; the path under which it is read. */
async function subscribe(who: Who): Promise<string> {
  const { status, data } = await change(who, "calendar.createFeed");
  expect(status).toBe(200);
  const { url } = data as { url: string };
  expect(url).toMatch(/^http:\/\/goodstanding\.example\/api\/calendar\/[\w-]{43}\.ics$/);
  return new URL(url).pathname;
}

const fetchFeed = (path: string, app = server.app) => app.inject({ url: path });

interface Day {
  readonly uid: string;
  readonly date: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
}

/** The days as another program reads them. */
async function daysOf(path: string, app = server.app): Promise<readonly Day[]> {
  const { statusCode, body } = await fetchFeed(path, app);
  expect(statusCode).toBe(200);
  return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent").map((vevent) => {
    const { uid, startDate, summary, description, sequence } = new ICAL.Event(vevent);
    expect(startDate.isDate).toBe(true);
    return { uid, date: startDate.toString(), summary, description, sequence: Number(sequence) };
  });
}

async function obligation(name: string, rule = "annual-filing"): Promise<ObligationDetail> {
  const { data } = await server.call("query", "obligations.list", { year: 2026, rule }, cookies.office);
  const found = (data as readonly ObligationDetail[]).find(({ programme }) => programme?.name === name);
  if (!found) throw new Error(`${name} has no ${rule}`);
  return found;
}

describe("a subscription", () => {
  test("is read without signing in, sets no cookie, and is kept in no shared cache", async () => {
    const { statusCode, headers, body } = await fetchFeed(await subscribe("office"));
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
      "content-disposition": 'inline; filename="goodstanding.ics"',
    });
    expect(headers["set-cookie"]).toBeUndefined();
    expect(body.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(body).toContain("\r\nX-WR-CALNAME:认证常青 · 示例大学\r\n");
    expect(body).not.toMatch(/TZID|VTIMEZONE|DTSTAMP:\d{8}T\d{6}\r/);
    for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("holds both dates and the last working day, with the reason and the way back", async () => {
    const { id } = await obligation("机械工程");
    const days = (await daysOf(await subscribe("office"))).filter(({ uid }) => uid.startsWith(id));
    expect(days.map(({ date, summary }) => `${date} ${summary}`)).toEqual([
      "2026-10-30 【校级最后工作日】机械工程 年度报备",
      "2026-10-31 【校级】机械工程 年度报备",
      "2026-12-31 【协会】机械工程 年度报备",
    ]);
    expect(days[1]?.description).toMatch(
      /^依据：有效期 2022-01 .*\n条款：《.+》（.+） .+\n校级：2026年10月31日（星期六）\n校级最后工作日：2026年10月30日/,
    );
    expect(days[1]?.description).toMatch(/查看：http:\/\/goodstanding\.example\/programmes\/[0-9a-f-]{36}$/);
  });

  test("says it in English too", async () => {
    const path = await subscribe("office");
    const days = await daysOf(`${path}?lang=en`);
    expect(days.map(({ summary }) => summary)).toContain("[School] 机械工程 Annual filing");
    expect((await fetchFeed(`${path}?lang=fr`)).statusCode).toBe(200);
  });

  test("holds what its person may see on the day of reading, and nothing once they hold no role", async () => {
    const path = await subscribe("civil");
    const whose = async () => new Set((await daysOf(path)).map(({ summary }) => summary.split(/[】 ]/)[1]));
    expect(await whose()).toEqual(new Set(["土木工程", "土木工程学院"]));
    await server.deps.sql(
      "update membership set valid_from = '2020-01-01', valid_to = '2026-10-20' where person_id = (select id from person where email = 'civil@a.example')",
    );
    expect(await whose()).toEqual(new Set());
    await server.deps.sql(
      "update membership set valid_to = null where person_id = (select id from person where email = 'civil@a.example')",
    );
    expect((await whose()).size).toBe(2);
  });

  test("begins with this year, or 90 days ago where that is earlier; the same day has the same uid", async () => {
    const path = await subscribe("office");
    const readOn = async (today: string) => {
      const clock = { ...server.deps.clock, today: () => localDate(today) };
      const app = await buildServer({ ...server.deps, clock }, { consoleDir: null, demoDir: null });
      const days = await daysOf(path, app);
      await app.close();
      return days;
    };
    const first = (days: readonly Day[]) => days.map(({ date }) => date).toSorted()[0];
    const [start, autumn, after] = [
      await readOn("2026-01-15"),
      await readOn("2026-10-21"),
      await readOn("2027-01-15"),
    ];
    expect([first(start), first(autumn), first(after)]).toEqual(["2025-10-31", "2026-01-20", "2026-10-30"]);
    const ofSeason = (days: readonly Day[]) =>
      days.filter(({ date }) => date === "2026-10-31").map(({ uid }) => uid);
    expect(ofSeason(autumn).length).toBeGreaterThan(0);
    expect(ofSeason(after)).toEqual(ofSeason(autumn));
  });

  test("gives the same bytes twice; a date that moved keeps its uid under a higher number", async () => {
    const path = await subscribe("office");
    const [first, second] = [await fetchFeed(path), await fetchFeed(path)];
    expect(second.body).toBe(first.body);
    const { id } = await obligation("机械工程");
    const school = async () => (await daysOf(path)).find(({ uid }) => uid.startsWith(`${id}.school@`));
    const before = await school();
    const moved = await change("office", "obligations.overrideDate", {
      ...{ id, level: "school", due: "2026-11-13", reason: "来文" },
    });
    expect(moved.status).toBe(200);
    const after = await school();
    expect(after).toMatchObject({ uid: before?.uid, date: "2026-11-13" });
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
    // A Friday: no day of its own for the last working day.
    expect((await daysOf(path)).map(({ uid }) => uid)).not.toContain(
      `${id}.school-last-working-day@${before?.uid.split("@")[1]}`,
    );
  });

  test("loses what is owed no longer, and marks what is done", async () => {
    const programmeId = (await obligation("土木工程")).programme?.id;
    const path = await subscribe("office");
    const clocks = async () => (await daysOf(path)).filter(({ summary }) => summary.includes("整改方案"));
    await change("office", "facts.record", { programmeId, kind: "feedback-delivered", on: "2026-10-12" });
    expect(await clocks()).toMatchObject([{ date: "2026-11-11", summary: "【校级】土木工程 整改方案" }]);
    const { id } = await obligation("土木工程", "rectification-plan");
    await change("office", "obligations.fulfil", { id, on: "2026-10-20" });
    expect(await clocks()).toMatchObject([{ summary: "【校级·已完成】土木工程 整改方案" }]);
    const { data } = await server.call("query", "facts.list", { programmeId }, cookies.office);
    for (const fact of data as readonly { id: string }[])
      await change("office", "facts.withdraw", { id: fact.id, because: "登记有误" });
    expect(await clocks()).toEqual([]);
  });
});

describe("its address", () => {
  test("opens nothing any more once it is replaced or revoked, and its state says when it was read", async () => {
    const state = async () => (await server.call("query", "calendar.feed", {}, cookies.mechanical)).data;
    expect(await state()).toBeNull();
    const first = await subscribe("mechanical");
    expect(await state()).toEqual({ createdAt: "2026-10-21T01:00:00.000Z", lastReadAt: null });
    expect((await fetchFeed(first)).statusCode).toBe(200);
    expect(await state()).toMatchObject({ lastReadAt: "2026-10-21T01:00:00.000Z" });
    const second = await subscribe("mechanical");
    expect((await fetchFeed(first)).statusCode).toBe(404);
    expect((await fetchFeed(second)).statusCode).toBe(200);
    expect(await change("mechanical", "calendar.revokeFeed")).toMatchObject({ status: 200 });
    expect((await fetchFeed(second)).statusCode).toBe(404);
    expect(await state()).toBeNull();
    expect(await change("mechanical", "calendar.revokeFeed")).toMatchObject({
      status: 409,
      error: { appError: { code: "feed.none" } },
    });
  });

  test("that is wrong is answered like any that is not there", async () => {
    const path = await subscribe("office");
    const unknown = await fetchFeed("/api/unknown");
    const token = path.slice("/api/calendar/".length, -".ics".length);
    const wrong = [
      "/api/calendar/wrong.ics",
      `/api/calendar/${"A".repeat(43)}.ics`,
      `/api/calendar/${token}`,
      `/api/calendar/${token.toLowerCase()}.ics`,
      `/api/calendar/${token}.ics.ics`,
      "/api/calendar/%00.ics",
      "/api/calendar/.ics",
      "/api/calendar/",
    ];
    for (const each of wrong) {
      const { statusCode, body, headers } = await fetchFeed(each);
      expect([statusCode, body], each).toEqual([404, unknown.body]);
      expect(headers["set-cookie"], each).toBeUndefined();
    }
    expect((await server.app.inject({ method: "POST", url: path })).statusCode).toBe(404);
  });

  test("is stored as a hash, and no log holds it", async () => {
    const path = await subscribe("office");
    const token = path.slice("/api/calendar/".length, -".ics".length);
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) });
    const failing = {
      ...server.deps,
      log,
      clock: {
        ...server.deps.clock,
        now: () => {
          throw new Error("no clock");
        },
      },
    };
    const app = await buildServer(failing, { consoleDir: null, demoDir: null });
    expect((await app.inject(path)).statusCode).toBe(503);
    await app.close();
    expect(lines.join("")).toContain("/api/calendar/[token]");
    expect(lines.join("")).not.toContain(token);
    const stored = await withScope(
      server.deps.database,
      { kind: "everywhere", because: "a test looks at every row" },
      ({ trx }) => trx.selectFrom("calendarFeed").selectAll().execute(),
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(await server.deps.newEvents())).not.toContain(token);
  });
});
