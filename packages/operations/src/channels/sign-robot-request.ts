import { createHmac } from "node:crypto";
import type { RobotKind } from "@goodstanding/domain/reminders/robot-kind";
import type { Outgoing } from "./post.ts";

export interface RobotRequest {
  readonly kind: RobotKind;
  readonly url: string;
  /** `null` at 企业微信 alone. */
  readonly secret: string | null;
  /** JSON, without a signature. */
  readonly body: string;
}

/**
 * The request as the platform wants it signed now; both signatures hold for an hour. 钉钉开放平台《自定义机器人安全设置》, 加签:
 * milliseconds and signature in the query. 飞书开放平台《自定义机器人使用指南》, 签名校验: seconds and signature in the body.
 */
export function signRobotRequest({ kind, url, secret, body }: RobotRequest, now: Date): Outgoing {
  const headers = { "content-type": "application/json; charset=utf-8" };
  if (kind === "wecom" || secret === null) return { url, headers, body };
  if (kind === "dingtalk") {
    const timestamp = String(now.getTime());
    const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
    const query = new URLSearchParams({ timestamp, sign }).toString();
    return { url: `${url}&${query}`, headers, body };
  }
  const timestamp = String(Math.floor(now.getTime() / 1000));
  // The text is the key here, and nothing is signed with it.
  const sign = createHmac("sha256", `${timestamp}\n${secret}`).digest("base64");
  return { url, headers, body: JSON.stringify({ timestamp, sign, ...JSON.parse(body) }) };
}
