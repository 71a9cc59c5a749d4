import {
  findMailSetting,
  findSendingState,
  readMailVoice,
} from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { type Mailbox, startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport, type Transport } from "@goodstanding/mail/transport";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { foundInstitution } from "../institutions/found-institution.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { drainMail } from "./drain-mail.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";
import { haltSending } from "./halt-sending.ts";
import { setMailVoice } from "./set-mail-voice.ts";
import { setSending } from "./set-sending.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
const halt = { isHalted: true, because: "邮件服务器被列入黑名单" };
const lift = { isHalted: false, because: "已解除" };
let ours: TestSchool;
let theirs: TestSchool;
let administrator: PersonActor;
let mailbox: Mailbox;
let transport: Transport;

beforeEach(async () => {
  await deps.sql("truncate institution cascade");
  ours = await schoolForTest(deps);
  theirs = await schoolForTest(deps);
  administrator = acting(ours.administrator, "system-administrator", ours.office);
  mailbox = await startMailbox();
  transport = openTransport(mailbox.url);
  await deps.newEvents();
});
afterEach(async () => {
  transport.close();
  await mailbox.close();
});
afterAll(() => deps.close());

const write = async ({ institution, college }: TestSchool) => {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: institution.id, unitId: college.id, kind: "notice", key: `notice.${institution.id}` },
    ...{ recipients: ["a@school.example"], localDay: localDate("2026-10-21"), replyTo: null },
    view: {
      ...{ language: "zh", subject: "【通知】报备", addressee: "机械工程学院：", sections: [], closing: [] },
      button: { label: "查看", url: "https://school.example" },
      signature: { office: "教务处", date: "2026年10月21日" },
    },
  });
  return deps.everywhere((tx) => enqueueMail(deps, tx, frozen));
};
const drain = () => drainMail({ ...deps, transport, evidence: null }, new AbortController().signal);

test("a stop of the installation holds every school's mail, and each goes on as it was", async () => {
  expect(await write(ours)).toBe(true);
  expect(await write(theirs)).toBe(true);
  await setSending(deps, theirs.asOffice, { state: "stopped", redirectTo: null, because: "换届" });
  await deps.newEvents();

  expect(await haltSending(deps, administrator, halt)).toEqual({ ok: true, value: { schools: 2 } });
  expect(await haltSending(deps, "command-line", halt)).toEqual({ ok: true, value: { schools: 0 } });
  expect(await drain()).toEqual(none);
  await setSending(deps, ours.asOffice, { state: "enabled", redirectTo: null, because: "照常" });
  expect(await drain()).toEqual(none);
  expect(await withScope(deps.database, ours.scope, (tx) => findSendingState(tx, ours.institution.id))).toBe(
    "stopped",
  );
  expect(await withScope(deps.database, ours.scope, findMailSetting)).toMatchObject({
    state: "enabled",
    haltedBecause: halt.because,
  });

  expect(await haltSending(deps, "command-line", lift)).toEqual({ ok: true, value: { schools: 2 } });
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const events = (await deps.newEvents()).filter(({ kind }) => /^sending\.(halted|resumed)$/.test(kind));
  const told = events.map(({ institutionId, kind, actorPersonId }) => ({
    institutionId,
    kind,
    actorPersonId,
  }));
  expect(told).toHaveLength(4);
  expect(told).toEqual(
    expect.arrayContaining([
      {
        institutionId: ours.institution.id,
        kind: "sending.halted",
        actorPersonId: ours.administrator.id,
      },
      { institutionId: theirs.institution.id, kind: "sending.halted", actorPersonId: null },
      { institutionId: ours.institution.id, kind: "sending.resumed", actorPersonId: null },
      { institutionId: theirs.institution.id, kind: "sending.resumed", actorPersonId: null },
    ]),
  );
});

const found = () =>
  foundInstitution(deps, {
    ...{ name: { zh: "新设学院", en: "A new school" }, timeZone: "Asia/Shanghai" },
    office: { zh: "教务处", en: "Office of Academic Affairs" },
    ...{ isExample: false, sends: true, school: null, remindingFrom: localDate("2026-01-01") },
    ...{ units: [], people: [] },
  });
const stateOf = (institutionId: TestSchool["institution"]["id"]) =>
  deps.everywhere((tx) => findSendingState(tx, institutionId));

test("a school founded meanwhile shares the stop", async () => {
  await haltSending(deps, "command-line", halt);
  const { institutionId } = await found();
  expect(await stateOf(institutionId)).toBe("stopped");
  await haltSending(deps, "command-line", lift);
  expect(await stateOf(institutionId)).toBe("enabled");
});

test("a stop that comes while a school is founded reaches it", async () => {
  for (let round = 0; round < 10; round++) {
    const [{ institutionId }] = await Promise.all([found(), haltSending(deps, "command-line", halt)]);
    expect(await stateOf(institutionId)).toBe("stopped");
    await haltSending(deps, "command-line", lift);
  }
});

test("the stop is the system administrator's, and wants a reason", async () => {
  expect(await haltSending(deps, ours.asOffice, halt)).toMatchObject({ error: { code: "access.denied" } });
  expect(await haltSending(deps, administrator, { ...halt, because: " " })).toMatchObject({
    error: { code: "sending.reason-required" },
  });
  expect(await deps.newEvents()).toEqual([]);
});

test("the office sets language and address for answers, and whether it sends stays as it was", async () => {
  const voice = { language: "en", replyTo: "quality@school.example" } as const;
  const read = () => withScope(deps.database, ours.scope, readMailVoice);
  expect(await read()).toEqual({ language: "zh", replyTo: null });
  expect(await setMailVoice(deps, ours.asSecretary, voice)).toMatchObject({
    error: { code: "access.denied" },
  });
  for (const replyTo of ["教务处", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"])
    expect(await setMailVoice(deps, ours.asOffice, { ...voice, replyTo })).toMatchObject({
      error: { code: "sending.reply-to-invalid", params: { found: replyTo } },
    });
  expect(await setMailVoice(deps, ours.asOffice, voice)).toEqual({ ok: true, value: null });
  expect(await read()).toEqual(voice);
  expect((await withScope(deps.database, ours.scope, findMailSetting))?.state).toBe("enabled");
  expect(await withScope(deps.database, theirs.scope, readMailVoice)).toEqual({
    language: "zh",
    replyTo: null,
  });
  expect(await deps.newEvents()).toMatchObject([
    { kind: "sending.voice-set", detail: { before: { language: "zh" }, after: voice } },
  ]);
});
