import { afterAll, afterEach, expect, test } from "vitest";
import { connectImap } from "../imap/connect-imap.ts";
import { startDovecot } from "../imap/dovecot-for-test.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import { openJournal } from "./open-journal.ts";

const dovecot = await startDovecot();
const open: EvidenceSource[] = [];

afterEach(async () => {
  for (const journal of open.splice(0)) await journal.close();
});
afterAll(() => dovecot.stop());

const journalOf = (url: string): EvidenceSource => {
  const journal = openJournal(url);
  open.push(journal);
  return journal;
};

/** A copy as a mail server puts it into the journal. */
async function keep(user: string, messageId: string): Promise<void> {
  const client = await connectImap(dovecot.urlOf(user), 5_000);
  await client.append("INBOX", `Message-ID: ${messageId}\r\nSubject: copy\r\n\r\nbody\r\n`);
  await client.logout();
}

const id = (key: string): string => `<${key}@school.example>`;
const to = "secretary@college.example";

test("a copy is found by the whole Message-ID, one that came meanwhile as well", async () => {
  const journal = journalOf(dovecot.urlOf("found"));
  expect(await journal.find(id("reminder.1"), to)).toEqual({ kind: "absent" });
  await keep("found", id("reminder.1"));
  expect(await journal.find(id("reminder.1"), to)).toEqual({
    kind: "found",
    proof: expect.stringMatching(/^INBOX UID 1, received \d{4}-/),
  });
});

test("a Message-ID that holds the one asked for is another mail", async () => {
  await keep("part", "<reminder.1@school.example.other>");
  expect(await journalOf(dovecot.urlOf("part")).find("<reminder.1@school.example", to)).toEqual({
    kind: "absent",
  });
});

test("a journal that cannot be asked proves nothing", async () => {
  const wrongPassword = dovecot.urlOf("nobody").replace("secret", "wrong");
  const nobodyThere = "imap://a:b@127.0.0.1:9";
  const noFolder = dovecot.urlOf("folder", "gone");
  for (const url of [wrongPassword, nobodyThere, noFolder])
    expect(await journalOf(url).find(id("reminder.1"), to)).toMatchObject({ kind: "unknown" });
});
