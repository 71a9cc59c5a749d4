import { randomBytes } from "node:crypto";
import { createTestDatabase } from "@goodstanding/database/test-database";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { expect, test } from "vitest";
import { startChild } from "../support/child.ts";
import { testDataFolder } from "../support/data-folder.ts";
import { environmentWith } from "../support/environment.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free-port.ts";
import { mainFile } from "../support/installation.ts";
import { descendantsOf, stillAlive } from "../support/processes.ts";

test("production runs on the environment alone, without anything of the demonstration", {
  timeout: 60_000,
}, async () => {
  await using folder = await testDataFolder();
  const database = await createTestDatabase();
  const mailbox = await startMailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = startChild(process.execPath, [mainFile, "start"], {
    env: environmentWith({
      DATA_DIR: folder.path,
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      SMTP_URL: mailbox.url,
      MAIL_FROM: "教学促进与教师发展中心 <quality@school.example>",
      SECRET_KEY: randomBytes(32).toString("base64"),
      PUBLIC_URL: url,
    }),
  });
  const status = (path: string, init?: RequestInit) =>
    fetch(`${url}${path}`, init).then(
      (response) => response.status,
      () => 0,
    );
  await eventually("production is ready", async () => (await status("/readyz")) === 200);
  expect(await status("/")).toBe(200);
  expect(await status("/trpc/session.current")).toBe(401);
  expect(await status("/demo/packages/complete.zip")).toBe(404);
  const signUp = { email: "a@school.example", password: "long enough to be taken", name: "a" };
  const headers = { "content-type": "application/json", origin: url };
  expect(
    await status("/api/auth/sign-up/email", { method: "POST", headers, body: JSON.stringify(signUp) }),
  ).toBe(400);
  const below = (await descendantsOf(child.pid)).map(({ pid }) => pid);
  expect(below).toHaveLength(2);
  child.process.kill("SIGTERM");
  expect(await child.ended).toEqual({ code: 0, signal: null });
  expect(await stillAlive(below)).toEqual([]);
  expect(await mailbox.messages()).toEqual([]);
  expect(child.stdout().trim()).toBe("已停止 stopped"); // no block with accounts
  for (const line of child
    .stderr()
    .split("\n")
    .filter((each) => each.startsWith("{"))) {
    expect(JSON.parse(line)).toMatchObject({ level: 30 });
  }
  await mailbox.close();
  await database.drop();
});
