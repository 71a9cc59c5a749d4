import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isAddressDead } from "@goodstanding/domain/reminders/bounce";
import { expect, test } from "vitest";
import { readBounces } from "./read-bounces.ts";

const corpus = join(import.meta.dirname, "corpus");
const messageId =
  "<reminder.0199f2a0-0000-7000-8000-000000000001.2026-10-21.1f0c2d3e4a5b6c7d@goodstanding.example>";
const recipient = "secretary@college.example";

/** Recipient, action, status, and words of what the server said. */
const expected: Readonly<Record<string, readonly (readonly [string, string, string, string, string])[]>> = {
  "postfix-failed": [
    [recipient, "failed", "5.1.1", "Recipient address rejected", "mail.goodstanding.example"],
  ],
  "postfix-delayed": [[recipient, "delayed", "4.4.1", "Connection timed out", "mail.goodstanding.example"]],
  "opensmtpd-failed": [
    [recipient, "failed", "5.1.1", "550 5.1.1 User does not exist", "mail.goodstanding.example"],
  ],
  "sendmail-two-recipients": [
    [recipient, "failed", "5.1.1", "unknown user", "relay.school.example"],
    ["dean@college.example", "failed", "5.2.2", "mailbox full", "relay.school.example"],
  ],
  "exchange-failed": [
    [recipient, "failed", "5.1.10", "RESOLVER.ADR.RecipientNotFound", "EX01.school.example"],
  ],
  "gmail-policy": [[recipient, "failed", "5.7.26", "unauthenticated", "mailhost.example"]],
  relayed: [[recipient, "relayed", "2.1.5", "250 2.1.5 OK", "mail.goodstanding.example"]],
  "chinese-report-gbk": [[recipient, "failed", "5.1.1", "User not found", "mail163.example"]],
  "chinese-letter-gbk": [[recipient, "failed", "5.0.0", "收件人邮箱地址不存在", "mailqq.example"]],
  "exim-text": [[recipient, "failed", "5.1.1", "No such user here", "mx.school.example"]],
  "qmail-text": [[recipient, "failed", "5.1.1", "no mailbox here", "mx.college.example"]],
  "not-a-bounce-vacation": [],
  "not-a-bounce-answer": [],
};

test("the corpus holds what is expected of it", async () => {
  const names = (await readdir(corpus)).map((name) => name.replace(/\.eml$/, ""));
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(Object.entries(expected))("%s", async (name, reports) => {
  const raw = await readFile(join(corpus, `${name}.eml`));
  const read = await readBounces(raw);
  expect(
    read.map((each) => [each.recipient, each.action, each.status, each.diagnostic, each.reportedBy]),
  ).toEqual(
    reports.map(([to, action, status, words, by]) => [
      to,
      action,
      status,
      expect.stringContaining(words),
      by,
    ]),
  );
  for (const each of read) expect(each.messageId).toBe(messageId);
  // Read again, it is the same report.
  expect(await readBounces(raw)).toEqual(read);
});

test("two reports differ, though a host gives its reports no Message-ID", async () => {
  const raw = await readFile(join(corpus, "qmail-text.eml"));
  const other = Buffer.from(raw.toString("latin1").replace("00:00:09", "00:00:10"), "latin1");
  const ids = await Promise.all([raw, other].map(async (each) => (await readBounces(each))[0]?.reportId));
  expect(ids[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(ids[1]).not.toBe(ids[0]);
});

test.each(["552 mailbox full", "550 content denied", "554 no route to host"])(
  "a letter that says %s alone ends no address",
  async (words) => {
    const letter = `From: MAILER-DAEMON@mx.example\r\nSubject: failure\r\n\r\n<${recipient}>:\r\n${words}\r\n\r\nMessage-ID: ${messageId}\r\n`;
    const [read, ...more] = await readBounces(Buffer.from(letter));
    expect(more).toEqual([]);
    expect(read).toMatchObject({
      messageId,
      recipient,
      action: "failed",
      status: "5.0.0",
      diagnostic: words,
    });
    expect(read && isAddressDead(read, recipient)).toBe(false);
  },
);

test("bytes that are no mail are no report", async () => {
  for (const text of [
    "",
    "\0\0\0",
    "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n",
  ])
    expect(await readBounces(Buffer.from(text))).toEqual([]);
});
