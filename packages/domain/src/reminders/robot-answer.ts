import { z } from "zod";
import type { RobotKind } from "./robot-kind.ts";

export interface HttpAnswer {
  readonly status: number;
  /** Its beginning, as text. */
  readonly body: string;
  /** Seconds, where the server named them. */
  readonly retryAfter: number | null;
}

/** What an answer means. `deferred` and `failed`: the group has not got it; `uncertain`: nobody knows. */
export interface ChannelAnswer {
  readonly outcome: "sent" | "deferred" | "failed" | "uncertain";
  readonly httpStatus: number | null;
  /** The platform's own code. */
  readonly code: string | null;
  readonly reply: string;
  /** Until a deferred message may be tried again, where the platform says so. */
  readonly waitSeconds?: number;
}

/**
 * The platforms answer 200 whatever became of a message and say the rest in the body. 企业微信开发者中心《全局错误码》; 钉钉开放平台
 * 《自定义机器人接入》, 错误码; 飞书开放平台《自定义机器人使用指南》, 错误码.
 */
const tooFast: Readonly<Record<RobotKind, readonly number[]>> = {
  wecom: [45009, 45033],
  dingtalk: [130101, 410100],
  feishu: [9499, 11232],
};
/** 钉钉 takes nothing for ten minutes after. */
const waitAfterTooFast: Readonly<Record<RobotKind, number>> = { wecom: 60, dingtalk: 600, feishu: 60 };
/** 系统繁忙: not taken, to be tried again. */
const BUSY = -1;

const answerForm = z.union([
  z.object({ errcode: z.number(), errmsg: z.string().optional() }),
  z.object({ code: z.number(), msg: z.string().optional() }),
  z.object({ StatusCode: z.number(), StatusMessage: z.string().optional() }),
]);

/** Reads what a platform answered to a robot's message. */
export function readRobotAnswer(kind: RobotKind, answer: HttpAnswer): ChannelAnswer {
  const { status, retryAfter } = answer;
  const said = codeOf(answer.body);
  const base = {
    httpStatus: status,
    code: said === null ? null : String(said.code),
    reply: [`HTTP ${status}`, said === null ? answer.body : `${said.code} ${said.words}`]
      .join(" · ")
      .slice(0, MAX_REPLY),
  };
  if (status === 429 || (said !== null && tooFast[kind].includes(said.code)))
    return { ...base, outcome: "deferred", waitSeconds: retryAfter ?? waitAfterTooFast[kind] };
  if (status === 503 || (status === 200 && said?.code === BUSY))
    return { ...base, outcome: "deferred", ...(retryAfter === null ? {} : { waitSeconds: retryAfter }) };
  if (status >= 300 && status < 500) return { ...base, outcome: "failed" };
  if (status < 200 || status >= 500 || said === null) return { ...base, outcome: "uncertain" };
  return { ...base, outcome: said.code === 0 ? "sent" : "failed" };
}

/** Longer answers are cut. */
const MAX_REPLY = 500;

function codeOf(body: string): { readonly code: number; readonly words: string } | null {
  const read = answerForm.safeParse(parsed(body));
  if (!read.success) return null;
  if ("errcode" in read.data) return { code: read.data.errcode, words: read.data.errmsg ?? "" };
  if ("code" in read.data) return { code: read.data.code, words: read.data.msg ?? "" };
  return { code: read.data.StatusCode, words: read.data.StatusMessage ?? "" };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // No JSON is no code; the words themselves are kept as the reply.
    return null;
  }
}
