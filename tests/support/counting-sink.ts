import { setTimeout as sleep } from "node:timers/promises";
import { messageIdIn } from "@goodstanding/mail/sink/journaling-relay";
import { startSmtpSink } from "@goodstanding/mail/sink/smtp-sink";

/** A real SMTP server that counts what it has taken: how often each message came for each recipient. */
export interface CountingSink extends AsyncDisposable {
  readonly url: string;
  /** By Message-ID and recipient. */
  readonly counts: ReadonlyMap<string, number>;
}

/** @param answerAfterMs how long it keeps the sender waiting for its answer once it has taken a mail */
export async function startCountingSink({ port = 0, answerAfterMs = 0 } = {}): Promise<CountingSink> {
  const counts = new Map<string, number>();
  const sink = await startSmtpSink(port, async ({ to, raw }) => {
    for (const recipient of to) {
      const key = sinkKey(messageIdIn(raw.toString("latin1")), recipient);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (answerAfterMs > 0) await sleep(answerAfterMs);
  });
  return { url: sink.url, counts, [Symbol.asyncDispose]: sink.close };
}

export const sinkKey = (messageId: string, recipient: string): string => `${messageId} ${recipient}`;
