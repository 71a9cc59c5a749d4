import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { composeMail } from "../compose-mail.ts";
import { openJournal } from "../evidence/open-journal.ts";
import { openTransport } from "../transport.ts";
import { startOpensmtpd } from "./opensmtpd-for-test.ts";

const from = "教务处 <office@school.example>";
const recipient = "secretary@college.example";

test("one mail goes round a real mail server, and its copy is found in the journal", async () => {
  await using relay = await startOpensmtpd();
  const transport = openTransport(relay.smtpUrl);
  const journal = openJournal(relay.journalUrl);
  try {
    const common = { from, to: [recipient], subject: "催办", html: "<p>催办</p>", text: "催办" };
    const { raw, messageId } = await composeMail({ ...common, key: "reminder.1", date: new Date(0) });
    expect(await journal.find(messageId, recipient)).toEqual({ kind: "absent" });
    expect(await transport.send({ raw, from, recipient })).toMatchObject({ kind: "sent" });
    const takenAt = new Date();
    while ((await relay.deliveredUpTo()) <= takenAt) await sleep(20);
    expect(await journal.find(messageId, recipient)).toMatchObject({ kind: "found" });
    expect([...(await relay.copies())]).toEqual([[messageId, 1]]);
  } finally {
    transport.close();
    await journal.close();
  }
});
