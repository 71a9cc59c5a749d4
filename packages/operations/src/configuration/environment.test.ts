import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const complete = {
  APP_MODE: "production",
  DATABASE_URL: "postgres://app:secret@db.example/goodstanding",
  SMTP_URL: "smtp://relay.example:25",
  MAIL_FROM: "教学促进与教师发展中心 <quality@school.example>",
  SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
  PUBLIC_URL: "https://goodstanding.school.example",
};

test("a complete environment is taken, with its defaults", () => {
  const read = readEnvironment(complete);
  expect(read).toMatchObject({
    ok: true,
    value: { HOST: "127.0.0.1", PORT: 4300, LOG_LEVEL: "info", DATA_DIR: ".data" },
  });
});

test("every problem is reported at once, by the variable's name", () => {
  const read = readEnvironment({
    ...complete,
    DATABASE_URL: "mysql://x",
    SECRET_KEY: "short",
    PORT: "99999",
    SMTP_URL: "",
  });
  expect(read.ok).toBe(false);
  expect(!read.ok && read.error.map(({ variable }) => variable).sort()).toEqual([
    "DATABASE_URL",
    "PORT",
    "SECRET_KEY",
    "SMTP_URL",
  ]);
  expect(!read.ok && read.error.find(({ variable }) => variable === "SMTP_URL")?.expected).toBe(
    "a value; it is not set",
  );
});

test("there is no default secret, and production is assumed where nothing is said", () => {
  const { APP_MODE: _mode, SECRET_KEY: _secret, ...rest } = complete;
  const read = readEnvironment(rest);
  expect(!read.ok && read.error.map(({ variable }) => variable)).toEqual(["SECRET_KEY"]);
});

test("a demonstration date is impossible outside demo mode", () => {
  expect(readEnvironment({ ...complete, DEMO_TODAY: "2026-10-21" }).ok).toBe(false);
  expect(readEnvironment({ ...complete, APP_MODE: "demo" })).toMatchObject({
    ok: true,
    value: { DEMO_TODAY: "2026-10-21" },
  });
  expect(readEnvironment({ ...complete, APP_MODE: "demo", DEMO_TODAY: "2026-02-30" }).ok).toBe(false);
});

test("an unknown mode hides no other problem", () => {
  const read = readEnvironment({ ...complete, APP_MODE: "prod", SECRET_KEY: "" });
  expect(!read.ok && read.error).toEqual([
    { variable: "APP_MODE", expected: "production or demo" },
    { variable: "SECRET_KEY", expected: "a value; it is not set" },
  ]);
  expect(readEnvironment({ ...complete, APP_MODE: "prod" }).ok).toBe(false);
});

test.each([
  ["SMTP_URL", "smtp://", "a URL with a host, as smtp://relay.example:25"],
  ["SMTP_URL", "smtp:relay", "a URL with a host, as smtp://relay.example:25"],
  ["STORAGE_URL", "s3://bucket", expect.stringContaining("an access key and its secret")],
  ["STORAGE_URL", "file://elsewhere/folder", expect.stringContaining("names no folder of this machine")],
  ["PORT", "http", "a whole number from 0 to 65535"],
  ["PORT", "80.5", "a whole number from 0 to 65535"],
  ["PORT", "99999", "a whole number from 0 to 65535"],
  ["RELAY_LOG", "mail.log", "an absolute path, as /var/log/mail.log"],
  ["LOG_LEVEL", "verbose", "one of fatal, error, warn, info, debug, trace"],
])("%s=%s is refused, saying what is expected", (variable, value, expected) => {
  const read = readEnvironment({ ...complete, [variable]: value });
  expect(!read.ok && read.error).toEqual([{ variable, expected }]);
});

test.each(["file:///var/lib/goodstanding/evidence", "/var/lib/goodstanding/evidence"])(
  "the storage may be %s",
  (STORAGE_URL) => expect(readEnvironment({ ...complete, STORAGE_URL }).ok).toBe(true),
);

test("secrets from before are a list, and each of them has to be one", () => {
  const [old, older] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")];
  expect(readEnvironment({ ...complete, OLD_SECRET_KEYS: `${old}, ${older}` })).toMatchObject({
    value: { OLD_SECRET_KEYS: [old, older] },
  });
  expect(readEnvironment({ ...complete, OLD_SECRET_KEYS: "" }).ok).toBe(true);
  const wrong = readEnvironment({ ...complete, OLD_SECRET_KEYS: `${old},short` });
  expect(!wrong.ok && wrong.error.map(({ variable }) => variable)).toEqual(["OLD_SECRET_KEYS"]);
});

test("the mail server's rate is a whole number, and the journal says who signs in", () => {
  const read = (more: Record<string, string>) => readEnvironment({ ...complete, ...more });
  expect(
    read({ MAIL_RATE_PER_MINUTE: "30", JOURNAL_IMAP_URL: "imaps://journal:x@imap.example" }),
  ).toMatchObject({
    ok: true,
    value: { MAIL_RATE_PER_MINUTE: 30 },
  });
  for (const [variable, wrong] of [
    ["MAIL_RATE_PER_MINUTE", "0"],
    ["MAIL_RATE_PER_HOUR", "many"],
    ["MAIL_RATE_PER_DAY", "1.5"],
    ["JOURNAL_IMAP_URL", "imaps://imap.example"],
    ["JOURNAL_IMAP_URL", "https://a:b@imap.example"],
  ] as const)
    expect(read({ [variable]: wrong })).toMatchObject({ error: [{ variable }] });
});

test("a journal and a log are not asked both", () => {
  const RELAY_LOG = "/var/log/mail.log";
  expect(readEnvironment({ ...complete, RELAY_LOG })).toMatchObject({ ok: true, value: { RELAY_LOG } });
  const both = { ...complete, RELAY_LOG, JOURNAL_IMAP_URL: "imaps://journal:secret@imap.example/INBOX" };
  expect(readEnvironment(both)).toMatchObject({
    error: [{ variable: "RELAY_LOG", expected: expect.stringContaining("JOURNAL_IMAP_URL") }],
  });
});
