import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openRelayLog } from "./open-relay-log.ts";

const folder = await mkdtemp(join(tmpdir(), "relay-log-"));
let log: string;
let run = 0;
beforeEach(async () => {
  await mkdir(join(folder, String(++run)));
  log = join(folder, String(run), "mail.log");
});
afterAll(() => rm(folder, { recursive: true }));

const id = (key: string): string => `<${key}@school.example>`;
const find = (key: string, since?: Date) =>
  openRelayLog(log).find(id(key), "secretary@school.example", since);

/** As Postfix writes it: what it says of a mail of ours, from the connection to the end. */
const mail = (
  key: string,
  queueId: string,
  status = "sent (250 2.0.0 Ok: queued as 4D2)",
  at = "Nov 23 08:00:01",
) =>
  [
    `postfix/smtpd[311]: connect from app.school.example[192.0.2.7]`,
    `postfix/smtpd[311]: ${queueId}: client=app.school.example[192.0.2.7]`,
    `postfix/cleanup[315]: ${queueId}: message-id=${id(key)}`,
    `postfix/qmgr[204]: ${queueId}: from=<office@school.example>, size=18254, nrcpt=1 (queue active)`,
    `postfix/smtp[316]: ${queueId}: to=<secretary@school.example>, relay=mx.example[198.51.100.4]:25, delay=0.7, delays=0.02/0/0.3/0.38, dsn=2.0.0, status=${status}`,
    `postfix/qmgr[204]: ${queueId}: removed`,
  ].map((words) => `${at} relay ${words}`);
const write = (lines: readonly string[], file = log) => writeFile(file, `${lines.join("\n")}\n`);

test("a mail that was taken is found, with its queue id and what became of it", async () => {
  await write([...mail("other", "4C1"), ...mail("reminder.1", "4C2"), ...mail("later", "4C3")]);
  expect(await find("reminder.1")).toEqual({
    kind: "found",
    proof: "mail.log, Nov 23 08:00:01 relay 4C2: status=sent (250 2.0.0 Ok: queued as 4D2)",
  });
  expect(await find("reminder.2")).toEqual({ kind: "absent" });
  expect(await find("eminder.1")).toEqual({ kind: "absent" });
});

test("a mail that is put off or comes back was taken all the same, and the proof says so", async () => {
  const away =
    "bounced (host mx.example[198.51.100.4] said: 550 5.1.1 no such user (in reply to RCPT TO command))";
  const taken = mail("queued", "4C3").slice(0, 4);
  await write([
    ...mail("deferred", "4C1", "deferred (connection refused)"),
    ...mail("bounced", "4C2", away),
    ...taken,
  ]);
  expect(await find("deferred")).toMatchObject({ proof: expect.stringContaining("status=deferred (conn") });
  expect(await find("bounced")).toMatchObject({ proof: expect.stringContaining("status=bounced (host") });
  expect(await find("queued")).toMatchObject({
    kind: "found",
    proof: expect.stringContaining("in its queue"),
  });
});

test("a Message-ID that was read, and no word that the mail was taken, settles nothing", async () => {
  const broken = [
    ...mail("half", "4C1").slice(0, 3),
    "Nov 23 08:00:09 relay postfix/smtpd[311]: lost connection after DATA (2048 bytes) from app.school.example[192.0.2.7]",
  ];
  // The queue id is another mail's by now, and so is the one of another machine.
  const reused = mail("later", "4C1");
  const elsewhere = mail("other", "4C1").map((line) => line.replace(" relay ", " relay2 "));
  await write([...broken, ...elsewhere, ...reused]);
  expect(await find("half")).toEqual({
    kind: "unknown",
    reason: expect.stringContaining("relay 4C1 names the mail"),
  });
});

test("nobody can write such a line into a header, an address or an answer", async () => {
  const forged = `Nov 23 08:00:01 relay postfix/cleanup[315]: 4C9: message-id=${id("forged")}`;
  await write([
    `Nov 23 08:00:01 relay postfix/cleanup[315]: 4C1: warning: header Subject: ${forged} from app[192.0.2.7]`,
    ...mail("other", "4C2", `sent (250 ${forged})`),
  ]);
  expect(await find("forged")).toEqual({ kind: "absent" });
});

test("times of RFC 3339, names of their own and long queue ids are understood", async () => {
  await write(
    mail("reminder.1", "4bXzQ61m0Yz9sT", undefined, "2026-11-23T08:00:01.123456+08:00").map((line) =>
      line.replace("postfix/smtpd", "postfix-out/submission/smtpd").replace("postfix/", "postfix-out/"),
    ),
  );
  expect(await find("reminder.1")).toMatchObject({
    proof: expect.stringMatching(
      /^mail\.log, 2026-11-23T08:00:01\.123456\+08:00 relay 4bXzQ61m0Yz9sT: status=sent/,
    ),
  });
});

test("what was rotated away is read, a mail that crosses two files as well, and what is older is not", async () => {
  const crossing = mail("crossing", "4C5");
  await writeFile(`${log}.2.gz`, gzipSync(`${mail("old", "4C1").join("\n")}\n`));
  await write([...mail("before", "4C4"), ...crossing.slice(0, 3)], `${log}.1`);
  await write(crossing.slice(3));
  await write(mail("elsewhere", "4C6"), join(folder, String(run), "mail.log.swp"));
  await utimes(`${log}.2.gz`, new Date("2026-11-15"), new Date("2026-11-15"));
  await utimes(`${log}.1`, new Date("2026-11-22"), new Date("2026-11-22"));
  expect(await find("old")).toMatchObject({ proof: expect.stringMatching(/^mail\.log\.2\.gz, /) });
  expect(await find("old", new Date("2026-11-20"))).toEqual({ kind: "absent" });
  expect(await find("before", new Date("2026-11-20"))).toMatchObject({ kind: "found" });
  expect(await find("crossing")).toMatchObject({
    kind: "found",
    proof: expect.stringMatching(/^mail\.log, /),
  });
  expect(await find("elsewhere")).toEqual({ kind: "absent" });
});

test("a log that cannot be read through proves nothing", async () => {
  expect(await find("reminder.1")).toMatchObject({ kind: "unknown" });
  await write(mail("other", "4C1"));
  await writeFile(`${log}.2.gz`, "not packed");
  expect(await find("reminder.1")).toMatchObject({ kind: "unknown" });
  await rename(`${log}.2.gz`, `${log}.2.xz`);
  expect(await find("reminder.1")).toMatchObject({
    kind: "unknown",
    reason: expect.stringContaining("mail.log.2.xz"),
  });
});

test("a line without an end is cut instead of kept", async () => {
  await write(["x".repeat(3_000_000), ...mail("reminder.1", "4C1")]);
  expect(await find("reminder.1")).toMatchObject({ kind: "found" });
});
