import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { enqueueMail, freezeMail } from "../reminders/freeze-mail.ts";
import { setSending } from "../reminders/set-sending.ts";
import { schoolForTest, type TestSchool } from "../school-for-test.ts";
import { drainChannels } from "./drain-channels.ts";
import { openPost } from "./post.ts";
import { readPushKeys } from "./push-keys.ts";
import { sealedPlaces } from "./sealed-places.ts";
import { switchPushOff, switchPushOn } from "./switch-push.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
const running = new AbortController().signal;
const none = { sent: 0, deferred: 0, failed: 0, uncertain: 0, cancelled: 0 };
let school: TestSchool;

interface Received {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}
const received: Received[] = [];
let status = 201;
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(status).end();
  });
});
await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
// A server that listens on a port has such an address.
const { port } = service.address() as AddressInfo;

beforeEach(async () => {
  await deps.sql("truncate channel_attempt, channel_message, push_subscription, mail_preference cascade");
  await deps.sql("update mail_setting set state = 'stopped'");
  school = await schoolForTest(deps);
  await deps.newEvents();
});
afterEach(() => {
  received.length = 0;
  status = 201;
});
afterAll(async () => {
  service.close();
  await deps.close();
});

const post = openPost({
  resolve: () => Promise.resolve(["127.0.0.1"]),
  reroute: (url) => new URL(url.pathname, `http://127.0.0.1:${port}`),
});
const drain = () => drainChannels({ ...deps, post }, running);

/** A browser with keys of its own, which can read what is for it. */
function browserForTest(name: string) {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  const auth = randomBytes(16);
  const p256dh = ecdh.getPublicKey();
  return {
    subscription: {
      endpoint: `https://push.example/${name}`,
      keys: { p256dh: p256dh.toString("base64url"), auth: auth.toString("base64url") },
    },
    /** RFC 8291, clause 3, and RFC 8188, clause 2, for one record. */
    read: (body: Buffer): unknown => {
      const salt = body.subarray(0, 16);
      const idLength = body[20] ?? 0;
      const sender = body.subarray(21, 21 + idLength);
      const content = body.subarray(21 + idLength);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), p256dh, sender]);
      const secret = Buffer.from(hkdfSync("sha256", ecdh.computeSecret(sender), auth, info, 32));
      const derived = (label: string, length: number): Buffer =>
        Buffer.from(hkdfSync("sha256", secret, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
      const opening = createDecipheriv("aes-128-gcm", derived("aes128gcm", 16), derived("nonce", 12));
      opening.setAuthTag(content.subarray(-16));
      const padded = Buffer.concat([opening.update(content.subarray(0, -16)), opening.final()]);
      // The last record ends in 2.
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"));
    },
  };
}

/** 65 bytes, as a key has them, that lie on no curve. */
const noPoint = Buffer.alloc(65, 4).toString("base64url");

const switchOn = async (name: string, who = school.asSecretary) => {
  const browser = browserForTest(name);
  expect(await switchPushOn(deps, who, browser.subscription)).toEqual({ ok: true, value: null });
  return browser;
};
const write = async (key: string, recipients: readonly string[], kind: "notice" | "digest" = "notice") => {
  const frozen = await freezeMail(deps, {
    ...{ institutionId: school.institution.id, unitId: school.college.id, kind, key, recipients },
    ...{ localDay: localDate("2026-10-21"), replyTo: null },
    view: {
      ...{ language: "zh", subject: "【通知】报备", addressee: "机械工程学院：", sections: [], closing: [] },
      button: { label: "查看", url: "https://school.example" },
      signature: { office: "教务处", date: "2026年10月21日" },
    },
  });
  expect(await deps.everywhere((tx) => enqueueMail(deps, tx, frozen))).toBe(true);
};
const messages = () =>
  deps.everywhere(({ trx }) => trx.selectFrom("channelMessage").selectAll().orderBy("id").execute());

test("the browser alone can read its message, which is signed by the installation and says no more than that there is one", async () => {
  const browser = await switchOn("one");
  expect(await drain()).toEqual({ ...none, sent: 1 });
  await write("notice.1", [school.secretary.email]);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const [first, second] = received;
  if (!first || !second) throw new Error("Two messages expected");
  expect(browser.read(first.body)).toMatchObject({ body: "浏览器通知已开启。" });
  expect(browser.read(second.body)).toEqual({
    ...{ title: "认证常青", body: "有新的邮件，请登录系统查看。", url: "https://school.example/" },
  });
  expect(() => browserForTest("other").read(second.body)).toThrow();
  expect(second.headers).toMatchObject({ ttl: "86400", "content-encoding": "aes128gcm" });
  await expectSigned(String(second.headers.authorization));
});

/** RFC 8292: a token for the service's origin, signed by the key that the browser was told. */
async function expectSigned(authorization: string): Promise<void> {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const keys = await readPushKeys(deps);
  expect(keys).toMatchObject({ ok: true, value: { publicKey: key } });
  const [head = "", claims = "", signature = ""] = token.split(".");
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
    ...{ aud: "https://push.example", sub: "mailto:office@school.example" },
  });
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      ...{ kty: "EC", crv: "P-256" },
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const signed = Buffer.from(`${head}.${claims}`);
  const by = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
  expect(verify("sha256", signed, by, Buffer.from(signature, "base64url"))).toBe(true);
}

test("a browser that its service does not know any more is switched off and gets nothing again", async () => {
  await switchOn("gone");
  status = 410;
  expect(await drain()).toEqual({ ...none, failed: 1 });
  const rows = await deps.everywhere(({ trx }) => trx.selectFrom("pushSubscription").selectAll().execute());
  expect(rows).toMatchObject([{ goneBecause: "refused" }]);
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    ...["push.switched-on", "message.failed", "push.switched-off"],
  ]);
  await write("notice.2", [school.secretary.email]);
  expect(await drain()).toEqual(none);
});

test("who lost their last role gets nothing, nor who switched off, nor anybody in a rehearsal or after a stop", async () => {
  await switchOn("leaver");
  await switchOn("quitter", school.asOffice);
  await switchPushOff(deps, school.asOffice, { endpoint: "https://push.example/quitter" });
  await deps.sql("update membership set valid_to = '2026-10-20' where person_id = $1", [school.secretary.id]);
  expect(await drain()).toEqual({ ...none, cancelled: 2 });
  expect((await messages()).map(({ reply }) => reply).toSorted()).toEqual(["ended", "no-access"]);
  await switchOn("stayer", school.asOffice);
  const set = (state: "enabled" | "stopped", redirectTo: string | null) =>
    setSending(deps, school.asOffice, { state, redirectTo, because: "测试" });
  await set("stopped", null);
  expect(await drain()).toEqual(none);
  await set("enabled", "office@school.example");
  expect(await drain()).toEqual({ ...none, cancelled: 1 });
  expect(received).toEqual([]);
});

test("a message tells of no mail that was cancelled meanwhile, and of no kind that its reader does not want", async () => {
  await switchOn("one");
  await drain();
  await write("notice.3", [school.secretary.email]);
  await deps.sql("update delivery set state = 'cancelled', settled_at = now()");
  expect(await drain()).toEqual({ ...none, cancelled: 1 });
  expect((await messages()).at(-1)).toMatchObject({ reply: "withdrawn" });
  await deps.sql(
    `insert into mail_preference (institution_id, person_id, kind, channel, frequency, changed_at)
     values ($1, $2, 'digest', 'web-push', 'never', now())`,
    [school.institution.id, school.secretary.id],
  );
  await write("digest.1", [school.secretary.email], "digest");
  expect(await drain()).toEqual(none);
  expect(received).toHaveLength(1);
});

test("a browser that somebody else takes over is theirs alone, and what is no browser's address is refused", async () => {
  const { subscription } = await switchOn("shared");
  expect(await switchPushOn(deps, school.asOffice, subscription)).toMatchObject({ ok: true });
  await switchPushOff(deps, school.asSecretary, { endpoint: subscription.endpoint });
  const rows = await deps.everywhere(({ trx }) =>
    trx.selectFrom("pushSubscription").selectAll().orderBy("addedAt").orderBy("id").execute(),
  );
  expect(rows.map(({ personId, goneBecause }) => [personId, goneBecause])).toEqual([
    [school.secretary.id, "replaced"],
    [school.administrator.id, null],
  ]);
  expect(JSON.stringify(rows)).not.toContain(subscription.keys.auth);
  for (const wrong of [
    { ...subscription, endpoint: "http://push.example/1" },
    { ...subscription, keys: { ...subscription.keys, auth: "x" } },
    { ...subscription, keys: { ...subscription.keys, p256dh: noPoint } },
    {},
  ])
    expect(await switchPushOn(deps, school.asOffice, wrong)).toMatchObject({
      error: { code: "push.subscription-invalid" },
    });
});

test("keys that nothing can be encrypted for fail their own message and hold up nobody else's", async () => {
  const { subscription } = await switchOn("broken");
  const [row] = await deps.everywhere(({ trx }) => trx.selectFrom("pushSubscription").select("id").execute());
  if (!row) throw new Error("A browser expected");
  const broken = { ...subscription, keys: { ...subscription.keys, p256dh: noPoint } };
  await deps.sql("update push_subscription set subscription_sealed = $2 where id = $1", [
    row.id,
    deps.secrets.seal(JSON.stringify(broken), sealedPlaces.subscription(row.id)),
  ]);
  await switchOn("sound", school.asOffice);
  expect(await drain()).toEqual({ ...none, failed: 1, sent: 1 });
  expect(received.map(({ path }) => path)).toEqual(["/sound"]);
  expect((await messages()).map(({ state, reply }) => [state, reply])).toEqual([
    ["failed", "push_subscription"],
    ["sent", "HTTP 201"],
  ]);
});

test("new keys of the same browser replace the old ones, and the same keys change nothing", async () => {
  const { subscription } = await switchOn("again");
  await switchPushOn(deps, school.asSecretary, subscription);
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const renewed = await switchOn("again");
  expect(await drain()).toEqual({ ...none, sent: 1 });
  const [, last] = received;
  if (!last) throw new Error("Two messages expected");
  expect(renewed.read(last.body)).toMatchObject({ body: "浏览器通知已开启。" });
  const rows = await deps.everywhere(({ trx }) =>
    trx.selectFrom("pushSubscription").select("goneBecause").orderBy("id").execute(),
  );
  expect(rows).toEqual([{ goneBecause: "replaced" }, { goneBecause: null }]);
});
