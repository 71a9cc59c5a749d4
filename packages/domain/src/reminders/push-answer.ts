import type { ChannelAnswer, HttpAnswer } from "./robot-answer.ts";

/** What a push service's answer means; RFC 8030, clauses 5 and 8.4. `isGone`: it does not know the browser any more. */
export function readPushAnswer({
  status,
  body,
  retryAfter,
}: HttpAnswer): ChannelAnswer & { readonly isGone: boolean } {
  const base = {
    httpStatus: status,
    code: null,
    reply: [`HTTP ${status}`, body]
      .filter((part) => part !== "")
      .join(" · ")
      .slice(0, MAX_REPLY),
    isGone: GONE.includes(status),
  };
  if (status >= 200 && status < 300) return { ...base, outcome: "sent" };
  if (status === 429 || status === 503)
    return { ...base, outcome: "deferred", ...(retryAfter === null ? {} : { waitSeconds: retryAfter }) };
  return { ...base, outcome: status >= 300 && status < 500 ? "failed" : "uncertain" };
}

const GONE: readonly number[] = [404, 410];
const MAX_REPLY = 500;
