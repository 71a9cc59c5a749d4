import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { connectImap } from "../imap/connect-imap.ts";
import { startDovecot } from "../imap/dovecot-for-test.ts";
import { openBounceMailbox } from "./open-bounce-mailbox.ts";
import { readBounces } from "./read-bounces.ts";

const dovecot = await startDovecot();
const never = new AbortController().signal;
let users = 0;
let user = "";

beforeEach(() => {
  user = `bounces-${++users}`;
});

afterAll(() => dovecot.stop());

async function deliver(names: readonly string[], folder = "INBOX"): Promise<void> {
  const client = await connectImap(dovecot.urlOf(user), 5_000);
  if (folder !== "INBOX") await client.mailboxCreate(folder);
  for (const name of names)
    await client.append(folder, await readFile(join(import.meta.dirname, "corpus", `${name}.eml`)));
  await client.logout();
}

async function taken(folder?: string): Promise<readonly string[]> {
  const found: string[] = [];
  await openBounceMailbox(dovecot.urlOf(user, folder)).read(async (raw) => {
    const [report] = await readBounces(raw);
    found.push(report ? `${report.action} ${report.status}` : "no report");
  }, never);
  return found;
}

test("every unread mail is given out once, the oldest first", async () => {
  await deliver(["postfix-failed", "not-a-bounce-answer", "chinese-report-gbk"]);
  expect(await taken()).toEqual(["failed 5.1.1", "no report", "failed 5.1.1"]);
  expect(await taken()).toEqual([]);
  await deliver(["postfix-delayed"]);
  expect(await taken()).toEqual(["delayed 4.4.1"]);
});

test("a folder of its own is read where the address names one", async () => {
  await deliver(["postfix-failed"]);
  await deliver(["exim-text"], "退信");
  expect(await taken(encodeURIComponent("退信"))).toEqual(["failed 5.1.1"]);
  expect(await taken()).toHaveLength(1);
});

test("what could not be kept stays unread, and holds up no other", async () => {
  await deliver(["postfix-failed", "postfix-delayed"]);
  const mailbox = openBounceMailbox(dovecot.urlOf(user));
  let tries = 0;
  const reading = mailbox.read(async () => {
    if (++tries === 1) throw new Error("The database is away");
  }, never);
  await expect(reading).rejects.toThrow("Some reports");
  expect(tries).toBe(2);
  expect(await taken()).toEqual(["failed 5.1.1"]);
});

test("a wrong password and a folder that is not there are said", async () => {
  const wrong = dovecot.urlOf(user).replace("secret", "wrong");
  await expect(openBounceMailbox(wrong).read(async () => undefined, never)).rejects.toThrow();
  await expect(
    openBounceMailbox(dovecot.urlOf(user, "nowhere")).read(async () => undefined, never),
  ).rejects.toThrow();
});
