import { startInboxServer } from "./inbox-server.ts";
import { openMailStore } from "./mail-store.ts";
import { startSmtpSink } from "./smtp-sink.ts";

export interface SinkOptions {
  /** Where the mails are kept; those of an earlier run are still there. */
  readonly dir: string;
  /** Wanted; 0, or one that somebody else has, for a free one. */
  readonly smtpPort: number;
  readonly httpPort: number;
}

export interface Sink {
  readonly smtpUrl: string;
  readonly inboxUrl: string;
  readonly close: () => Promise<void>;
}

/** The demonstration's mail server and the inbox where a newcomer reads what it took. */
export async function startSink({ dir, smtpPort, httpPort }: SinkOptions): Promise<Sink> {
  const store = await openMailStore(dir);
  const smtp = await startSmtpSink(smtpPort, store.keep);
  const inbox = await startInboxServer(httpPort, store);
  return {
    smtpUrl: smtp.url,
    inboxUrl: inbox.url,
    close: async () => {
      await Promise.all([smtp.close(), inbox.close()]);
    },
  };
}
