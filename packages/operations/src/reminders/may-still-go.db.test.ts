import { setTimeout as passed } from "node:timers/promises";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { type Mailbox, startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport, type Transport } from "@goodstanding/mail/transport";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { type DrainDeps, type DrainPoint, drainMail } from "./drain-mail.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";
import { setSending } from "./set-sending.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
const rehearsal = "rehearsal@school.example";
let school: TestSchool;
let mailbox: Mailbox;
let transport: Transport;

beforeEach(async () => {
  await deps.sql("truncate mail, delivery, delivery_attempt cascade");
  school = await schoolForTest(deps);
  mailbox = await startMailbox();
  transport = openTransport(mailbox.url);
  await write(["a@school.example", "b@school.example", "c@school.example"]);
});
afterEach(async () => {
  transport.close();
  await mailbox.close();
});
afterAll(() => deps.close());

const write = async (recipients: readonly string[]) => {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: school.institution.id, unitId: school.college.id, kind: "notice", key: "notice.1" },
    ...{ recipients, localDay: localDate("2026-10-21"), replyTo: null },
    view: {
      ...{ language: "zh", subject: "【通知】报备", addressee: "机械工程学院：", sections: [], closing: [] },
      button: { label: "查看", url: "https://school.example" },
      signature: { office: "教务处", date: "2026年10月21日" },
    },
  });
  await deps.everywhere((tx) => enqueueMail(deps, tx, frozen));
};

const set = (state: "enabled" | "stopped", redirectTo: string | null = null) =>
  setSending(deps, school.asOffice, { state, redirectTo, because: "演练" });

/** Drains, and does something the first time a point is reached. */
const drainWith = (point: DrainPoint, act: () => Promise<unknown>, more: Partial<DrainDeps> = {}) => {
  let done = false;
  const reached = async (at: DrainPoint) => {
    if (at !== point || done) return;
    done = true;
    await act();
  };
  return drainMail({ ...deps, transport, ...more, reached }, new AbortController().signal);
};
const reachedPeople = async () => (await mailbox.messages()).map(({ envelope }) => envelope.to.join());
const states = () =>
  deps.everywhere(({ trx }) => trx.selectFrom("delivery").select("state").orderBy("state").execute());
const outcomes = () =>
  deps.everywhere(({ trx }) => trx.selectFrom("deliveryAttempt").select("outcome").execute());

test("what a stop finds claimed goes back unsent, and out once the school sends again", async () => {
  expect(await drainWith("claimed", () => set("stopped"))).toEqual(none);
  expect(await reachedPeople()).toEqual([]);
  expect(await states()).toEqual(Array(3).fill({ state: "pending" }));
  expect(await outcomes()).toEqual(Array(3).fill({ outcome: "not-tried" }));
  await set("enabled");
  expect(await drainMail({ ...deps, transport }, new AbortController().signal)).toEqual({ ...none, sent: 3 });
});

test("what was claimed for its recipients goes to nobody but the rehearsal that began meanwhile", async () => {
  expect(await drainWith("claimed", () => set("enabled", rehearsal))).toEqual({ ...none, sent: 3 });
  expect(await reachedPeople()).toEqual(Array(3).fill(rehearsal));
});

test("a stop in the middle of a batch holds the rest of it after a second", async () => {
  const stop = async () => {
    await set("stopped");
    await passed(1_100);
  };
  const slow = { transport: { ...transport, connections: 1 } };
  expect(await drainWith("answered", stop, slow)).toEqual({ ...none, sent: 1 });
  expect(await reachedPeople()).toHaveLength(1);
  expect(await states()).toEqual([{ state: "pending" }, { state: "pending" }, { state: "sent" }]);
});
