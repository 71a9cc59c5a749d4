import { openPool } from "@goodstanding/database/open-pool";
import type { ChannelMessageRow } from "@goodstanding/database/queries/channel-message";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ChatRobotId } from "@goodstanding/domain/kernel/ids";
import { type RobotKind, robotKinds } from "@goodstanding/domain/reminders/robot-kind";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { setSending } from "../reminders/set-sending.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { addRobot } from "./add-robot.ts";
import { disableRobot } from "./disable-robot.ts";
import { type DrainChannelsDeps, drainChannels } from "./drain-channels.ts";
import { type Platform, startPlatform } from "./platform-for-test.ts";
import { openPost } from "./post.ts";
import { testRobot } from "./test-robot.ts";
import { writeCards } from "./write-cards.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const running = new AbortController().signal;
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
const secret = "SEC0123456789abcdef";
let school: TestSchool;
let platform: Platform;

beforeEach(async () => {
  await deps.sql("truncate channel_attempt, channel_message, chat_robot cascade");
  await deps.sql("update mail_setting set state = 'stopped'");
  school = await schoolForTest(deps);
  platform = await startPlatform({ secret });
  await deps.newEvents();
});
afterEach(() => platform.close());
afterAll(() => deps.close());

const resolve = () => Promise.resolve(["127.0.0.1"]);
const drain = (more: Partial<DrainChannelsDeps> = {}) =>
  drainChannels({ ...deps, post: openPost({ resolve, reroute: platform.reroute }), ...more }, running);
const addresses: Record<RobotKind, string> = {
  wecom: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
  dingtalk: "https://oapi.dingtalk.com/robot/send?access_token=",
  feishu: "https://open.feishu.cn/open-apis/bot/v2/hook/",
};
const add = async (kind: RobotKind, change: { readonly secret?: string; readonly token?: string } = {}) => {
  const added = await addRobot(deps, school.asOffice, {
    ...{ unitId: school.college.id, name: "学院教学群" },
    url: addresses[kind] + (change.token ?? `0123456789abcdef-${kind}`),
    secret: kind === "wecom" ? "" : (change.secret ?? secret),
  });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.id;
};
const tryOut = async (id: ChatRobotId) => {
  const written = await testRobot(deps, school.asOffice, { id });
  if (!written.ok) throw new Error(written.error.code);
};
const messages = (): Promise<ChannelMessageRow[]> =>
  deps.everywhere(({ trx }) => trx.selectFrom("channelMessage").selectAll().orderBy("id").execute());
const attempts = () =>
  deps.everywhere(({ trx }) => trx.selectFrom("channelAttempt").selectAll().orderBy("startedAt").execute());
const atOnce = () => deps.sql("update channel_message set not_before = now() where state = 'deferred'");

test.each(robotKinds)("%s takes a card that is signed as it asks, and its answer is kept", async (kind) => {
  await tryOut(await add(kind));
  expect(await drain()).toEqual({ ...none, sent: 1 });
  expect(platform.taken).toHaveLength(1);
  expect(JSON.stringify(platform.taken[0]?.body)).toContain("【认证常青】群机器人连接测试");
  expect(await attempts()).toMatchObject([{ number: 1, outcome: "sent", httpStatus: 200, code: "0" }]);
  expect(await messages()).toMatchObject([{ state: "sent", reply: "HTTP 200 · 0 ok", channel: kind }]);
  expect((await deps.newEvents()).map((event) => event.kind)).toEqual([
    ...["robot.added", "robot.tested", "message.sent"],
  ]);
  expect(await drain()).toEqual(none);
});

test("address and secret lie sealed, and nothing that is recorded tells them", async () => {
  const id = await add("dingtalk");
  const rows = await deps.everywhere(({ trx }) => trx.selectFrom("chatRobot").selectAll().execute());
  expect(rows).toMatchObject([{ id, urlShown: "https://oapi.dingtalk.com/robot/send?access_token=…talk" }]);
  for (const text of [JSON.stringify(rows), JSON.stringify(await deps.newEvents())]) {
    expect(text).not.toContain("0123456789abcdef-dingtalk");
    expect(text).not.toContain(secret);
  }
});

test("a wrong secret, a missing keyword and a limit are the platform's words, and only the limit is tried again", async () => {
  const wrong = await add("feishu", { secret: "SECwrong" });
  await tryOut(wrong);
  expect(await drain()).toEqual({ ...none, failed: 1 });
  expect((await messages())[0]?.reply).toMatch(/^HTTP 200 · 19021 sign match fail/);
  platform.keyword = "值班";
  await tryOut(await add("dingtalk"));
  expect(await drain()).toEqual({ ...none, failed: 1 });
  expect((await attempts()).at(-1)).toMatchObject({ outcome: "failed", code: "310000" });
  await platform.close();
  platform = await startPlatform({ secret, limit: 0 });
  await tryOut(await add("wecom"));
  expect(await drain()).toEqual({ ...none, deferred: 1 });
  expect((await attempts()).at(-1)).toMatchObject({ outcome: "deferred", code: "45009" });
  expect(await drain()).toEqual(none);
  await platform.close();
  platform = await startPlatform({ secret });
  await atOnce();
  expect(await drain()).toEqual({ ...none, sent: 1 });
});

test("no stretch of a minute holds more than 20 of one robot, however many senders there are", async () => {
  const busy = await add("wecom");
  const quiet = await add("dingtalk");
  for (let count = 0; count < 30; count += 1) await tryOut(busy);
  await tryOut(quiet);
  const [first, second] = await Promise.all([drain(), drain()]);
  expect(first.sent + second.sent).toBe(21);
  expect(first.deferred + second.deferred).toBe(0);
  expect(platform.taken.filter(({ kind }) => kind === "wecom")).toHaveLength(20);
  expect(await drain()).toEqual(none);
  // A minute after a try has ended there is room for one more, and not before. The platform is another by then.
  await platform.close();
  platform = await startPlatform({ secret });
  await deps.sql(
    `update channel_attempt set ended_at = ended_at - interval '61 seconds' where message_id in (
       select message_id from channel_attempt join channel_message on id = message_id
       where channel = 'wecom' order by started_at limit 3)`,
  );
  expect(await drain()).toEqual({ ...none, sent: 3 });
});

test("whoever dies between the message and its answer leaves it in doubt, and it is never sent again", async () => {
  const id = await add("wecom");
  await tryOut(id);
  const reached = (point: string): void => {
    if (point === "answered") throw new Error("killed");
  };
  await expect(drain({ reached })).rejects.toThrow("killed");
  expect(platform.taken).toHaveLength(1);
  await deps.sql(
    "update channel_message set lease_until = now() - interval '1 second' where state = 'sending'",
  );
  expect(await drain()).toEqual({ ...none, uncertain: 1 });
  expect(await messages()).toMatchObject([{ state: "uncertain" }]);
  expect(await attempts()).toMatchObject([{ outcome: "uncertain" }]);
  expect(await drain()).toEqual(none);
  expect(platform.taken).toHaveLength(1);
});

test("a platform that takes the message and never answers leaves it in doubt; one that is away gets it later", async () => {
  await tryOut(await add("dingtalk"));
  platform.answerWith = () => undefined;
  const impatient = openPost({ resolve, reroute: platform.reroute, timeoutMs: 300 });
  expect(await drain({ post: impatient })).toEqual({ ...none, uncertain: 1 });
  expect(platform.asked()).toBe(1);
  platform.answerWith = null;
  await tryOut(await add("feishu"));
  const away = openPost({ resolve, reroute: () => new URL("http://127.0.0.1:1/") });
  expect(await drain({ post: away })).toEqual({ ...none, deferred: 1 });
  await atOnce();
  expect(await drain()).toEqual({ ...none, sent: 1 });
});

test("a card that cannot be signed was not sent, and the next one goes", async () => {
  await tryOut(await add("feishu"));
  await deps.sql("update channel_message set body = 'no card'");
  await tryOut(await add("wecom"));
  expect(await drain()).toEqual({ ...none, failed: 1, sent: 1 });
  expect((await messages()).map(({ state }) => state)).toEqual(["failed", "sent"]);
  expect(platform.asked()).toBe(1);
});

test("a redirect is not followed, and a name that leads into a private network is not asked", async () => {
  const kept = await add("feishu");
  await tryOut(kept);
  platform.answerWith = (_request, response) => response.writeHead(302, { location: "/feishu" }).end();
  expect(await drain()).toEqual({ ...none, failed: 1 });
  expect(platform.asked()).toBe(1);
  await tryOut(kept);
  expect(await drain({ post: openPost({ resolve }) })).toEqual({ ...none, failed: 1 });
  expect(platform.asked()).toBe(1);
  const plain = await openPost({ resolve })({ url: "http://open.feishu.cn/", headers: {}, body: "" });
  expect(plain).toEqual({ kind: "refused", detail: "http:" });
});

const set = (state: "enabled" | "stopped", redirectTo: string | null = null) =>
  setSending(deps, school.asOffice, { state, redirectTo, because: "测试" });

test("a stop keeps what waits, a rehearsal drops it and says so, and neither lets anything out", async () => {
  const id = await add("wecom");
  await tryOut(id);
  await set("stopped");
  expect(await drain()).toEqual(none);
  expect(await testRobot(deps, school.asOffice, { id })).toMatchObject({ error: { code: "sending.off" } });
  await set("enabled", "office@school.example");
  expect(await testRobot(deps, school.asOffice, { id })).toMatchObject({
    error: { code: "robot.rehearsal" },
  });
  expect(await drain()).toEqual({ ...none, cancelled: 1 });
  expect(await messages()).toMatchObject([{ state: "cancelled", reply: "rehearsal" }]);
  await set("enabled");
  expect(await drain()).toEqual(none);
  expect(platform.asked()).toBe(0);
});

test("a robot that is disabled gets nothing more, nor does yesterday's message", async () => {
  const id = await add("wecom");
  await tryOut(id);
  expect(await disableRobot(deps, school.asOffice, { id, because: " " })).toMatchObject({
    error: { code: "robot.reason-required" },
  });
  await disableRobot(deps, school.asOffice, { id, because: "群已解散" });
  await tryOut(await add("wecom"));
  await deps.sql("update channel_message set local_day = local_day - 1 where robot_id <> $1", [id]);
  expect(await drain()).toEqual({ ...none, cancelled: 2 });
  expect((await messages()).map(({ reply }) => reply).toSorted()).toEqual(["ended", "outdated"]);
  expect(platform.asked()).toBe(0);
});

test("who may not, and what no robot is, are refused", async () => {
  const given = {
    unitId: school.college.id,
    name: "群",
    url: `${addresses.wecom}0123456789abcdef`,
    secret: "",
  };
  const refusal = async (change: Partial<typeof given>, actor = school.asOffice) => {
    const added = await addRobot(deps, actor, { ...given, ...change });
    return added.ok ? null : added.error.code;
  };
  expect(await refusal({}, school.asSecretary)).toBe("access.denied");
  expect(await refusal({ url: "https://evil.example/hook" })).toBe("robot.url-unknown");
  expect(await refusal({ secret: "SEC" })).toBe("robot.secret-pointless");
  expect(await refusal({ url: `${addresses.feishu}0123456789abcdef` })).toBe("robot.secret-required");
  expect(await refusal({ name: " " })).toBe("robot.name-required");
  expect(await refusal({})).toBeNull();
  expect(await refusal({})).toBe("robot.already-there");
});

test("each group hears once a day of what its unit has open, and no card names a person", async () => {
  await add("wecom");
  await addRobot(deps, school.asOffice, {
    ...{
      unitId: school.office.id,
      name: "质量办",
      url: `${addresses.feishu}0123456789abcdef-office`,
      secret,
    },
  });
  const on = (day: string) => ({ ...deps, clock: { ...deps.clock, today: () => localDate(day) } });
  // What is overdue waits over a weekend.
  expect(await writeCards(on("2026-10-24"))).toBe(0);
  const monday = on("2026-10-26");
  expect(await writeCards(monday)).toBe(2);
  expect(await writeCards(monday)).toBe(0);
  expect(await drain({ clock: monday.clock })).toEqual({ ...none, sent: 2 });
  const [wecom] = platform.taken.filter(({ kind }) => kind === "wecom");
  const words = JSON.stringify(wecom?.body);
  expect(words).toContain("机械工程学院认证工作简报");
  expect(words).toContain("2026年10月31日到期，剩余5天");
  for (const { body } of platform.taken)
    for (const person of [school.secretary, school.administrator]) {
      expect(JSON.stringify(body)).not.toContain(person.email);
      expect(JSON.stringify(body)).not.toContain(person.name);
    }
});

test("a date that is near is said on days off too, and a school that does not send says nothing", async () => {
  await add("wecom");
  const on = (day: string) => writeCards({ ...deps, clock: { ...deps.clock, today: () => localDate(day) } });
  expect(await on("2026-10-25")).toBe(0);
  expect(await on("2026-10-31")).toBe(1);
  await set("stopped");
  expect(await on("2026-10-30")).toBe(0);
});

test("a stop does not wait while a school is read for its cards, and none of them is written after it", async () => {
  await add("wecom");
  const day = { ...deps, clock: { ...deps.clock, today: () => localDate("2026-10-31") } };
  const pool = openPool(deps.testDatabase.superuserUrl, {
    ...{ schema: "app", max: 2, onError: (error: Error): void => process.emitWarning(error) },
  });
  const holder = await pool.connect();
  await holder.query("begin; lock table app.obligation in access exclusive mode");
  const writing = writeCards(day);
  await vi.waitUntil(
    async () =>
      (await pool.query("select from pg_locks where not granted and relation = 'app.obligation'::regclass"))
        .rowCount !== 0,
    { timeout: 10_000, interval: 20 },
  );
  const stopped = set("stopped");
  const inTime = new Promise<string>((resolve) => setTimeout(resolve, 5_000, "waits"));
  const first = await Promise.race([stopped, inTime]);
  await holder.query("commit");
  holder.release();
  await stopped;
  await pool.end();
  expect(first).toMatchObject({ ok: true });
  expect(await writing).toBe(0);
});
