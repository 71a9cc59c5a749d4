import { EventEmitter, once } from "node:events";
import { type ReadMail, readMail } from "../read-mail.ts";
import { startSmtpSink, type TakenMail } from "./smtp-sink.ts";

export interface MailboxMessage extends ReadMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: Buffer;
}

export interface Mailbox {
  /** Of the SMTP server. */
  readonly url: string;
  /** In the order in which they came. */
  readonly messages: () => Promise<readonly MailboxMessage[]>;
  /** Waits until so many have come; rejects after ten seconds. */
  readonly waitFor: (count: number) => Promise<readonly MailboxMessage[]>;
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 10_000;

/** A mailbox in memory for tests, behind a real SMTP server on a free port. */
export async function startMailbox(): Promise<Mailbox> {
  const taken: TakenMail[] = [];
  const events = new EventEmitter();
  const sink = await startSmtpSink(0, async (mail) => {
    taken.push(mail);
    events.emit("taken");
  });
  const messages = (): Promise<readonly MailboxMessage[]> => Promise.all(taken.map(opened));
  return {
    url: sink.url,
    messages,
    waitFor: async (count) => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      while (taken.length < count) await once(events, "taken", { signal });
      return messages();
    },
    close: sink.close,
  };
}

const opened = async ({ from, to, raw }: TakenMail): Promise<MailboxMessage> => ({
  ...(await readMail(raw)),
  envelope: { from, to },
  raw,
});
