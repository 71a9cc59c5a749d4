import type { Readable } from "node:stream";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { listenNear } from "./listen-near.ts";

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

export interface SmtpSink {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const MAX_BYTES = 32 * 1024 * 1024;

/** A mail server on loopback that takes everything, in the clear and unasked who sends. 250 means that `keep` is done. */
export async function startSmtpSink(
  port: number,
  keep: (mail: TakenMail) => Promise<void>,
): Promise<SmtpSink> {
  const server = new SMTPServer({
    banner: "Goodstanding sink",
    size: MAX_BYTES,
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    hideSTARTTLS: true,
    logger: false,
    closeTimeout: 500,
    onData: (stream, session, done) => void keepOrRefuse(stream, session, keep, done),
  });
  // A client that goes away is the client's business.
  server.on("error", () => undefined);
  const actual = await listenNear((each, host) => server.listen(each, host), port);
  return {
    url: `smtp://127.0.0.1:${actual}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keepOrRefuse(
  stream: Readable,
  session: SMTPServerSession,
  keep: (mail: TakenMail) => Promise<void>,
  done: (error?: Error | null) => void,
): Promise<void> {
  try {
    await keep(await take(stream, session));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done();
}

async function take(stream: Readable, { envelope }: SMTPServerSession): Promise<TakenMail> {
  const chunks = await stream.toArray();
  return {
    from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    raw: Buffer.concat(chunks),
  };
}
