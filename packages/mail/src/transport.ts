import { mailAddress } from "./mail-address.ts";
import { type DeliveryOutcome, outcomeOf } from "./smtp/delivery-outcome.ts";
import {
  type Attempt,
  type Envelope,
  openSession,
  type Session,
  SessionRefused,
  type SmtpTimeouts,
} from "./smtp/session.ts";
import { slots } from "./smtp/slots.ts";

export type { DeliveryOutcome } from "./smtp/delivery-outcome.ts";

export interface Transport {
  /** `host:port` of the server, without what signs in there. */
  readonly relay: string;
  /** Mails at a time; more wait for their turn. */
  readonly connections: number;
  /** Sends frozen bytes to one recipient, in an envelope of its own. Never rejects; never sends twice. */
  send(mail: MailToSend): Promise<DeliveryOutcome>;
  /** Opens a session and ends it; rejects with the reason where there is none to be had. */
  verify(): Promise<void>;
  /** Ends the connections; a mail on its way still gets its answer. */
  close(): void;
}

export interface MailToSend {
  readonly raw: Uint8Array;
  /** `Name <address>` or an address; the envelope takes the address. */
  readonly from: string;
  readonly recipient: string;
}

export interface TransportOptions {
  readonly connections?: number;
  readonly timeouts?: Partial<SmtpTimeouts>;
}

/**
 * Counted from when a connection is free for it, no mail is on its way for longer than all three and `mailMs` once more,
 * where an idle connection ended late: under two minutes.
 */
const TIMEOUTS: SmtpTimeouts = { sessionMs: 15_000, mailMs: 45_000, resetMs: 5_000 };
const CONNECTIONS = 10;
/** Servers end a connection that carried many. */
const MAILS_A_SESSION = 100;

/** A pool of connections to the server that `smtp://` or `smtps://` names, opened as mails come. */
export function openTransport(smtpUrl: string, options: TransportOptions = {}): Transport {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const idle: Session[] = [];
  const connections = options.connections ?? CONNECTIONS;
  const free = slots(connections);
  let closed = false;

  const release = (session: Session): void => {
    if (!closed && session.usable() && session.carried() < MAILS_A_SESSION) idle.push(session);
    else session.end();
  };

  const carry = async (session: Session, envelope: Envelope): Promise<Attempt> => {
    const attempt = await session.send(envelope);
    release(session);
    return attempt;
  };

  /** A connection that had carried mails may have been dropped since: as long as not a byte has left, a new one may try. */
  const attempt = async (envelope: Envelope): Promise<DeliveryOutcome> => {
    const waiting = takeUsable(idle);
    const first = waiting && (await carry(waiting, envelope));
    const last =
      first && !droppedBefore(first) ? first : await carry(await openSession(smtpUrl, timeouts), envelope);
    return "reply" in last ? { kind: "sent", reply: last.reply } : outcomeOf(last.refusal);
  };

  return {
    relay: relayOf(smtpUrl),
    connections,
    send: ({ raw, from, recipient }) =>
      free(async () => {
        if (closed) return { kind: "deferred", reply: "The sender is closing" };
        try {
          return await attempt({ raw, from: mailAddress(from).address, recipient });
        } catch (error) {
          if (error instanceof SessionRefused) return outcomeOf(error.refusal);
          throw error;
        }
      }),
    verify: async () => (await openSession(smtpUrl, timeouts)).end(),
    close: () => {
      closed = true;
      for (const session of idle.splice(0)) session.end();
    },
  };
}

function takeUsable(idle: Session[]): Session | undefined {
  for (let session = idle.pop(); session; session = idle.pop()) {
    if (session.usable()) return session;
    session.end();
  }
  return undefined;
}

/** The server had ended an idle connection, and the first word on it found out. */
function droppedBefore(attempt: Attempt): boolean {
  if ("reply" in attempt) return false;
  const { stage, reply, ours, outOfTime } = attempt.refusal;
  return stage === "envelope" && reply === null && !ours && !outOfTime;
}

/** `host:port`, without what signs in there. */
export function relayOf(smtpUrl: string): string {
  const { protocol, hostname, port } = new URL(smtpUrl);
  return `${hostname}:${port || (protocol === "smtps:" ? 465 : 25)}`;
}
