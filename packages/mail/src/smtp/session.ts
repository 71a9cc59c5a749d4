import { Readable } from "node:stream";
import type { NodemailerError } from "nodemailer/lib/errors";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Refusal } from "./delivery-outcome.ts";

export interface Envelope {
  readonly raw: Uint8Array;
  readonly from: string;
  readonly recipient: string;
}

export type Attempt = { readonly reply: string } | { readonly refusal: Refusal };

/** One connection that is signed in and may carry one mail after the other. */
export interface Session {
  /** Ends in time whatever the server does; the connection is of no use after a timeout. */
  readonly send: (envelope: Envelope) => Promise<Attempt>;
  readonly usable: () => boolean;
  /** How many mails it has carried. */
  readonly carried: () => number;
  readonly end: () => void;
}

export interface SmtpTimeouts {
  /** For a connection to be open, greeted and signed in. */
  readonly sessionMs: number;
  /** For one mail, from MAIL FROM to the answer to its last dot. */
  readonly mailMs: number;
  /** For the answer to RSET after a refusal; without it the connection is ended. */
  readonly resetMs: number;
}

/** Rejects with a `SessionRefused` where no session comes about. */
export async function openSession(smtpUrl: string, timeouts: SmtpTimeouts): Promise<Session> {
  const { sessionMs, mailMs } = timeouts;
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: sessionMs,
    greetingTimeout: sessionMs,
    // Our own clocks below are the ones that count.
    socketTimeout: 2 * (sessionMs + mailMs),
  });
  try {
    await within(sessionMs, connect(connection, auth));
  } catch (error) {
    connection.close();
    throw new SessionRefused(refusalOf(error, "session"));
  }
  return sessionOn(connection, timeouts);
}

export class SessionRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reply?.text ?? refusal.message);
    this.refusal = refusal;
  }
}

/** For the server to answer QUIT. */
const FAREWELL_MS = 1_000;

type Credentials = ReturnType<typeof parseConnectionUrl>["auth"];

function connect(connection: SMTPConnection, auth: Credentials): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    connection.on("end", () => reject(new Error("The server closed the connection")));
    connection.connect((error) => {
      if (error) return reject(error);
      if (!auth) return resolve();
      const credentials = { user: auth.user ?? "", pass: auth.pass ?? "" };
      connection.login({ credentials }, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function sessionOn(
  connection: SMTPConnection,
  { mailMs, resetMs }: Pick<SmtpTimeouts, "mailMs" | "resetMs">,
): Session {
  let open = true;
  let carried = 0;
  connection.on("end", () => {
    open = false;
  });
  // The mail on its way gets the same error, and between mails an ended connection is not worth a word.
  connection.on("error", () => {
    open = false;
  });
  return {
    send: async (envelope) => {
      carried += 1;
      const attempt = await transact(connection, envelope, mailMs);
      open &&= "reply" in attempt || (attempt.refusal.reply !== null && (await reset(connection, resetMs)));
      if (!open) connection.close();
      return attempt;
    },
    usable: () => open,
    carried: () => carried,
    end: () => {
      if (open) connection.quit();
      open = false;
      setTimeout(() => connection.close(), FAREWELL_MS).unref();
    },
  };
}

async function transact(
  connection: SMTPConnection,
  { raw, from, recipient }: Envelope,
  mailMs: number,
): Promise<Attempt> {
  // nodemailer begins to read only once the server has answered DATA with 354.
  const body = Readable.from([raw], { objectMode: false });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  connection.send({ from, to: [recipient] }, body, (error, info) =>
    error ? reject(error) : resolve(info?.response ?? ""),
  );
  try {
    return { reply: await within(mailMs, promise) };
  } catch (error) {
    return { refusal: refusalOf(error, body.readableDidRead ? "body" : "envelope") };
  }
}

const reset = (connection: SMTPConnection, resetMs: number): Promise<boolean> =>
  within(resetMs, new Promise<boolean>((resolve) => connection.reset((error) => resolve(!error)))).catch(
    () => false,
  );

function refusalOf(thrown: unknown, stage: Refusal["stage"]): Refusal {
  const error: NodemailerError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { responseCode, response } = error;
  return {
    message: error.message,
    reply: responseCode && response ? { code: responseCode, text: response } : null,
    stage,
    ours: error.command === "API" && error.code === "EENVELOPE",
    ofRecipient: error.command === "RCPT TO",
    outOfTime: error instanceof OutOfTime,
  };
}

class OutOfTime extends Error {}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new OutOfTime(`No answer within ${milliseconds / 1000} s`)),
    milliseconds,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
