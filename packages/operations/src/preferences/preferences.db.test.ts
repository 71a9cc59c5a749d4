import { readMailPreferences } from "@goodstanding/database/queries/mail-preference";
import { withScope } from "@goodstanding/database/scope";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { Result } from "@goodstanding/domain/kernel/result";
import { afterAll, beforeEach, expect, test } from "vitest";
import { reminderForTest, type SentReminder } from "../answers/reminder-for-test.ts";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { endDigest, readUnsubscribePage } from "./end-digest.ts";
import { setPreference } from "./set-preference.ts";

const deps = await depsForTest();
const holder = { address: "192.0.2.7", userAgent: "Mail provider" };
let school: TestSchool;
let digest: SentReminder;
let token: string;

beforeEach(async () => {
  school = await schoolForTest(deps);
  digest = await reminderForTest(deps, school, { kind: "digest" });
  token = digest.envelopes[0]?.token ?? "";
  await deps.sql("truncate auth.reading_throttle");
  await deps.newEvents();
});

afterAll(() => deps.close());

const code = (result: Result<unknown, AppError>) => (result.ok ? "ok" : result.error.code);
const chosen = async () => {
  const { id } = school.secretary;
  const all = await withScope(deps.database, school.scope, (tx) => readMailPreferences(tx, [id]));
  return (all.get(id) ?? []).map(({ kind, channel, frequency }) => `${kind} ${channel} ${frequency}`);
};

test("a person sets what is offered, the same again is no event, and nothing that a duty demands is silenced", async () => {
  const set = (kind: "digest" | "reminder", frequency: "never" | "weekly") =>
    setPreference(deps, school.asSecretary, { kind, channel: "email", frequency });
  expect(code(await set("digest", "never"))).toBe("ok");
  expect(code(await set("digest", "never"))).toBe("ok");
  expect(await chosen()).toEqual(["digest email never"]);
  expect(await deps.newEvents()).toMatchObject([
    { kind: "preference.set", objectId: school.secretary.id, detail: { frequency: "never" } },
  ]);
  const refused = await set("reminder", "never");
  expect(refused).toMatchObject({
    error: { code: "preference.not-offered", params: { "offered.zh": "每日合并为一封" } },
  });
  expect(code(await set("digest", "weekly"))).toBe("ok");
  expect(await chosen()).toEqual(["digest email weekly"]);
});

test("looking at the ending link changes nothing; using it ends the digest by e-mail, once", async () => {
  for (let at = 0; at < 20; at++)
    expect(await readUnsubscribePage(deps, token, holder)).toMatchObject({ value: { isEnded: false } });
  expect(await chosen()).toEqual([]);
  expect(code(await endDigest(deps, token, holder))).toBe("ok");
  expect(code(await endDigest(deps, token, holder))).toBe("ok");
  expect(await chosen()).toEqual(["digest email never"]);
  expect(await readUnsubscribePage(deps, token, holder)).toMatchObject({ value: { isEnded: true } });
  expect(await deps.newEvents()).toMatchObject([{ kind: "preference.set", actor: "邮件链接" }]);
});

test("the link of any other mail, of a rehearsal or of nothing ends nothing", async () => {
  const { envelopes } = await reminderForTest(deps, school);
  expect(code(await endDigest(deps, envelopes[0]?.token ?? "", holder))).toBe("unsubscribe.statutory");
  expect(code(await readUnsubscribePage(deps, envelopes[0]?.token ?? "", holder))).toBe(
    "unsubscribe.statutory",
  );
  const rehearsed = await reminderForTest(deps, school, { kind: "digest", redirectedTo: "x@y.example" });
  expect(code(await endDigest(deps, rehearsed.envelopes[0]?.token ?? "", holder))).toBe("answer.rehearsal");
  expect(code(await endDigest(deps, `${token}x`, holder))).toBe("answer.unknown");
  expect(await chosen()).toEqual([]);
});
