import { reminderForTest, type SentReminder } from "@goodstanding/operations/answers/reminder-for-test";
import { schoolForTest } from "@goodstanding/operations/school-for-test";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";
import { signatureOf } from "./signature.ts";

const server = await serverForTest();
let sent: SentReminder;

beforeAll(async () => {
  sent = await reminderForTest(server.deps, await schoolForTest(server.deps));
});
beforeEach(() => server.deps.newEvents());

afterAll(() => server.close());

const secret = "0123456789abcdef";
const now = (): number => Math.floor(server.deps.clock.now().getTime() / 1_000);

function post(body: string, { type = "message/rfc822", at = now(), key = secret, signed = body } = {}) {
  const signature = signatureOf(key, String(at), Buffer.from(signed)).toString("hex");
  return server.app.inject({
    ...{ method: "POST", url: "/hooks/bounces", payload: Buffer.from(body) },
    headers: { "content-type": type, "x-goodstanding-signature": `t=${at},v1=${signature}` },
  });
}
const kinds = async () => (await server.deps.newEvents()).map(({ kind }) => kind);

const report = () =>
  [
    "From: MAILER-DAEMON@mx.example",
    "Message-ID: <report-1@mx.example>",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    "",
    "--x",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    `Final-Recipient: rfc822; ${sent.envelopes[0]?.recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--x",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${sent.envelopes[0]?.messageId}`,
    "",
    "--x--",
    "",
  ].join("\r\n");

test("a signed report is kept once", async () => {
  expect((await post(report())).json()).toEqual({ outcomes: ["recorded"] });
  expect(await kinds()).toEqual(["bounce.received", "address.dead"]);
  expect((await post(report())).json()).toEqual({ outcomes: ["repeated"] });
  expect(await kinds()).toEqual([]);
});

test("a service may name the fields itself", async () => {
  const fields = {
    reportId: "svc-1",
    messageId: sent.envelopes[0]?.messageId,
    action: "delayed",
    status: "4.4.1",
  };
  const type = "application/json";
  expect((await post(JSON.stringify(fields), { type })).json()).toEqual({ outcomes: ["recorded"] });
  expect(await kinds()).toEqual(["bounce.received"]);
  for (const body of ["{", "{}", JSON.stringify({ ...fields, status: "very bad" })])
    expect((await post(body, { type })).statusCode).toBe(400);
  const foreign = JSON.stringify({ ...fields, messageId: "<else@school.example>" });
  expect((await post(foreign, { type })).json()).toEqual({ outcomes: ["unknown"] });
});

test("an unsigned, altered or old report is not taken", async () => {
  const refused = await Promise.all([
    post(report(), { key: "another secret ." }),
    post(report(), { signed: "another body" }),
    post(report(), { at: now() - 301 }),
    post(report(), { at: now() + 301 }),
    server.app.inject({
      ...{ method: "POST", url: "/hooks/bounces", payload: report() },
      headers: { "content-type": "message/rfc822" },
    }),
  ]);
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
  expect(refused[0]?.json()).toMatchObject({ error: { code: "bounce.signature" } });
  expect((await post("text", { type: "text/plain" })).statusCode).toBe(400);
  expect(await kinds()).toEqual([]);
});
