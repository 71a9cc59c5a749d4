import { createECDH, createHash, randomBytes } from "node:crypto";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { deps } = server;
const cookies = { office: "", mechanical: "", civil: "" };
type Who = keyof typeof cookies;
/** The reminder of each college. */
const mails = { mechanical: "", civil: "" };

beforeAll(async () => {
  const { institutionId } = await foundColleges(
    deps,
    [
      { college: "机械工程学院", secretaries: ["mechanical@a.example"], programmes: { 机械工程: 2022 } },
      { college: "土木工程学院", secretaries: ["civil@a.example"], programmes: { 土木工程: 2024 } },
    ],
    "office@a.example",
  );
  await sweepReminders({ ...deps }, { today: localDate("2026-10-21") });
  await withScope(deps.database, { kind: "institution", institutionId, unitIds: "all" }, async ({ trx }) => {
    const rows = await trx
      .selectFrom("delivery")
      .innerJoin("mail", "mail.id", "delivery.mailId")
      .select(["mail.id", "delivery.recipient"])
      .where("mail.kind", "=", "reminder")
      .execute();
    for (const who of ["mechanical", "civil"] as const)
      mails[who] = rows.find(({ recipient }) => recipient === `${who}@a.example`)?.id ?? "";
  });
  for (const who of ["office", "mechanical", "civil"] as const)
    cookies[who] = await server.signIn(`${who}@a.example`);
});

afterAll(() => server.close());

const query = (who: Who, path: string, input: unknown = {}) =>
  server.call("query", path, input, cookies[who]);
const act = (who: Who, path: string, input: unknown) => server.call("mutation", path, input, cookies[who]);

test("each college finds its own reminder and nothing of the other's", async () => {
  for (const [who, other] of [
    ["mechanical", "civil"],
    ["civil", "mechanical"],
  ] as const) {
    expect(await query(who, "inbox.list")).toMatchObject({
      data: {
        total: 1,
        address: `${who}@a.example`,
        mails: [{ id: mails[who], kind: "reminder", isOwn: true, isRead: false, canAcknowledge: true }],
      },
    });
    for (const call of [
      query(who, "inbox.get", { mailId: mails[other] }),
      act(who, "inbox.markRead", { mailId: mails[other] }),
      act(who, "inbox.acknowledge", { mailId: mails[other] }),
    ])
      expect(await call).toMatchObject({ status: 404, error: { appError: { code: "mail.not-found" } } });
  }
});

test("a mail is opened as it was sent, with its duties and without anybody's links", async () => {
  const { data } = await query("mechanical", "inbox.get", { mailId: mails.mechanical });
  expect(data).toMatchObject({
    duties: expect.arrayContaining([
      expect.objectContaining({
        ...{ rule: "annual-filing", period: "2026", subject: "机械工程" },
        ...{ filingId: expect.any(String), programmeId: expect.any(String) },
      }),
    ]),
  });
  const { html, text } = data as { html: string; text: string };
  expect(text).toContain("/answer/…");
  for (const words of [html, text]) expect(words).not.toMatch(/\/answer\/[\w-]{20,}/);
});

test("opening takes it off the number, and 已知悉 holds with the account's name", async () => {
  expect(await query("mechanical", "inbox.unread")).toMatchObject({ data: { count: 1 } });
  await act("mechanical", "inbox.markRead", { mailId: "all" });
  expect(await query("mechanical", "inbox.unread")).toMatchObject({ data: { count: 0 } });
  await act("mechanical", "inbox.acknowledge", { mailId: mails.mechanical });
  expect(await query("mechanical", "inbox.get", { mailId: mails.mechanical })).toMatchObject({
    data: { isRead: true, acknowledgedAt: deps.clock.now().toISOString() },
  });
});

test("preferences are one's own; what a duty demands is refused in words", async () => {
  const digest = { kind: "digest", channel: "email", frequency: "never" };
  expect(await act("civil", "preferences.set", digest)).toMatchObject({ status: 200 });
  expect(await query("civil", "preferences.get")).toMatchObject({
    data: { address: "civil@a.example", preferences: [digest] },
  });
  expect(await query("mechanical", "preferences.get")).toMatchObject({ data: { preferences: [] } });
  const refused = await act("civil", "preferences.set", { ...digest, kind: "reminder" });
  expect(refused).toMatchObject({ status: 400, error: { appError: { code: "preference.not-offered" } } });
  expect(refused.error?.message).toContain("“催办”在“电子邮件”中不能设为“不接收”，可选：每日合并为一封");
});

test("whether a browser is switched on is asked by the hash of its endpoint", async () => {
  const endpoint = "https://push.example/1";
  const keys = {
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
  expect(await act("civil", "channels.switchPushOn", { subscription: { endpoint, keys } })).toMatchObject({
    status: 200,
  });
  const endpointHash = createHash("sha256").update(endpoint).digest("hex");
  const asked = (who: Who, input: unknown) => query(who, "channels.push", input);
  expect(await asked("civil", { endpointHash })).toMatchObject({ data: { isOn: true, browsers: 1 } });
  expect(await asked("civil", { endpointHash: null })).toMatchObject({ data: { isOn: false, browsers: 1 } });
  expect(await asked("mechanical", { endpointHash })).toMatchObject({ data: { isOn: false, browsers: 0 } });
  expect(await asked("civil", { endpointHash: endpoint })).toMatchObject({ status: 400 });
});
