import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RobotKind } from "@goodstanding/domain/reminders/robot-kind";

/** A message that the platform took. */
export interface Taken {
  readonly kind: RobotKind;
  readonly body: Record<string, unknown>;
  /** Milliseconds. */
  readonly at: number;
}

export interface Platform {
  /** Where requests to the three hosts go instead. */
  readonly reroute: (url: URL) => URL;
  readonly taken: Taken[];
  /** Requests that came in, refused ones included. */
  readonly asked: () => number;
  /** How the next requests are answered instead; `null`: by the rules. */
  answerWith: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** A word that every message must hold, as 自定义关键词; `null`: none. */
  keyword: string | null;
  readonly close: () => Promise<void>;
}

interface Rules {
  /** Of the robots of 钉钉 and 飞书. */
  readonly secret: string;
  /** Messages of a platform in any `windowMs`. */
  readonly limit?: number;
  readonly windowMs?: number;
}

/**
 * The three platforms as their protocols describe them: a wrong signature, a stale timestamp, a missing keyword and too
 * many messages are each answered with the platform's own code.
 */
export async function startPlatform({ secret, limit = 20, windowMs = 60_000 }: Rules): Promise<Platform> {
  const taken: Taken[] = [];
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (platform.answerWith) return platform.answerWith(request, response);
    void readBody(request).then((text) => {
      const url = new URL(request.url ?? "/", "http://platform.test");
      const kind = kindOf(url);
      const answer = judge(kind, url, text);
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(
          JSON.stringify(
            kind === "feishu"
              ? { code: answer[0], msg: answer[1] }
              : { errcode: answer[0], errmsg: answer[1] },
          ),
        );
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;

  function judge(kind: RobotKind, url: URL, text: string): readonly [number, string] {
    const body = parsed(text);
    if (!isSigned(kind, url, body, secret)) return refusals[kind].sign;
    if (platform.keyword !== null && !text.includes(platform.keyword)) return refusals[kind].keyword;
    const at = performance.now();
    if (taken.filter((each) => each.kind === kind && at - each.at < windowMs).length >= limit)
      return refusals[kind].tooFast;
    taken.push({ kind, body, at });
    return [0, "ok"];
  }

  const platform: Platform = {
    taken,
    asked: () => asked,
    answerWith: null,
    keyword: null,
    reroute: (url) => new URL(`/${url.hostname}${url.pathname}${url.search}`, `http://127.0.0.1:${port}`),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return platform;
}

const refusals: Record<RobotKind, Record<"sign" | "keyword" | "tooFast", readonly [number, string]>> = {
  wecom: {
    sign: [93000, "invalid webhook url"],
    keyword: [40058, "invalid parameter"],
    tooFast: [45009, "api freq out of limit"],
  },
  dingtalk: {
    sign: [310000, "sign not match"],
    keyword: [310000, "keywords not in content"],
    tooFast: [130101, "send too fast, exceed 20 times per minute"],
  },
  feishu: {
    sign: [19021, "sign match fail or timestamp is not within one hour from current time"],
    keyword: [19024, "Key Words Not Found"],
    tooFast: [9499, "too many request"],
  },
};

const hosts: Record<string, RobotKind> = {
  "qyapi.weixin.qq.com": "wecom",
  "oapi.dingtalk.com": "dingtalk",
  "open.feishu.cn": "feishu",
};

function kindOf({ pathname }: URL): RobotKind {
  const kind = hosts[pathname.split("/")[1] ?? ""];
  if (!kind) throw new Error(`No platform at ${pathname}`);
  return kind;
}

const HOUR_MS = 3_600_000;

/** By the platforms' own words: 钉钉 signs with the secret, 飞书 with timestamp and secret as the key of nothing. */
function isSigned(
  kind: RobotKind,
  { searchParams }: URL,
  body: Record<string, unknown>,
  secret: string,
): boolean {
  if (kind === "wecom") return searchParams.get("key") !== null;
  const timestamp = String(kind === "dingtalk" ? searchParams.get("timestamp") : body.timestamp);
  const sign = kind === "dingtalk" ? searchParams.get("sign") : body.sign;
  const ms = kind === "dingtalk" ? Number(timestamp) : Number(timestamp) * 1000;
  if (!(Math.abs(Date.now() - ms) < HOUR_MS)) return false;
  const text = `${timestamp}\n${secret}`;
  const right =
    kind === "dingtalk"
      ? createHmac("sha256", secret).update(text).digest("base64")
      : createHmac("sha256", text).update("").digest("base64");
  return sign === right;
}

function parsed(text: string): Record<string, unknown> {
  const body: unknown = JSON.parse(text);
  if (typeof body !== "object" || body === null) throw new Error("No object");
  return { ...body };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
