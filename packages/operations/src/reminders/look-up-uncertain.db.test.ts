import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { openRelayLog } from "@goodstanding/mail/evidence/open-relay-log";
import { readMail } from "@goodstanding/mail/read-mail";
import type { DeliveryOutcome, Transport } from "@goodstanding/mail/transport";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { drainMail } from "./drain-mail.ts";
import { enqueueMail, freezeMail } from "./freeze-mail.ts";
import { lookUpUncertain } from "./look-up-uncertain.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const folder = await mkdtemp(join(tmpdir(), "relay-log-"));
const log = join(folder, "mail.log");
const evidence = openRelayLog(log);
const running = new AbortController().signal;
let school: TestSchool;
let lines: string[];

beforeEach(async () => {
  await deps.sql("truncate mail, delivery, delivery_attempt cascade");
  school = await schoolForTest(deps);
  lines = [];
  await writeFile(log, "");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await deps.close();
});

const sent: DeliveryOutcome = { kind: "sent", reply: "250 2.0.0 Ok: queued" };
const inDoubt: DeliveryOutcome = { kind: "uncertain", reason: "the connection ended" };

/** One mail to one person, by way of a Postfix that keeps a log of what it takes. */
async function send(
  key: string,
  { takes, outcome }: { takes: boolean; outcome: DeliveryOutcome },
): Promise<void> {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: school.institution.id, unitId: school.college.id, kind: "notice", key },
    ...{
      recipients: [`${key}@school.example`],
      localDay: localDate("2026-10-21"),
      dueOn: localDate("2026-10-31"),
      replyTo: null,
    },
    view: {
      ...{ language: "zh", subject: "【通知】报备", addressee: "机械工程学院：", sections: [], closing: [] },
      button: { label: "查看", url: "https://school.example" },
      answers: [],
      signature: { office: "教务处", date: "2026年10月21日" },
    },
  });
  await deps.everywhere((tx) => enqueueMail(deps, tx, frozen));
  const transport: Transport = {
    ...{ relay: "127.0.0.1:25", connections: 1, verify: () => Promise.resolve(), close: () => undefined },
    send: async ({ raw }) => {
      const { messageId } = await readMail(Buffer.from(raw));
      if (takes)
        lines.push(
          `Oct 21 08:00:01 relay postfix/cleanup[315]: 4C${key}: message-id=${messageId}`,
          `Oct 21 08:00:01 relay postfix/qmgr[204]: 4C${key}: from=<office@school.example>, size=18254, nrcpt=1 (queue active)`,
        );
      await writeFile(log, `${lines.join("\n")}\n`);
      return outcome;
    },
  };
  await drainMail({ ...deps, transport, evidence }, running);
}

async function lookUp() {
  await deps.sql("update delivery set not_before = now() where state = 'uncertain'");
  return lookUpUncertain({ ...deps, evidence }, running);
}
const rows = () =>
  deps.everywhere(({ trx }) => trx.selectFrom("delivery").selectAll().orderBy("recipient").execute());

test("a mail in doubt that the mail server's log shows as taken was sent", async () => {
  await send("1", { takes: true, outcome: inDoubt });
  expect(await lookUp()).toEqual({ left: 1, absent: 0, unknown: 0 });
  expect(await rows()).toMatchObject([
    {
      state: "sent",
      evidence: "relay-log",
      evidenceNote: "mail.log, Oct 21 08:00:01 relay 4C1: in its queue",
    },
  ]);
});

test("one that it lacks goes out again where it holds the mails before and after it", async () => {
  await send("1", { takes: true, outcome: sent });
  await send("2", { takes: false, outcome: inDoubt });
  expect(await lookUp()).toEqual({ left: 0, absent: 0, unknown: 1 });
  await send("3", { takes: true, outcome: sent });
  expect(await lookUp()).toEqual({ left: 0, absent: 1, unknown: 0 });
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "pending", "sent"]);
});

test("a log from which the time of the try was rotated away proves nothing", async () => {
  await send("1", { takes: true, outcome: sent });
  await send("2", { takes: true, outcome: inDoubt });
  lines = [];
  await send("3", { takes: true, outcome: sent });
  expect(await lookUp()).toEqual({ left: 0, absent: 0, unknown: 1 });
  expect((await rows()).map(({ state }) => state)).toEqual(["sent", "uncertain", "sent"]);
});
