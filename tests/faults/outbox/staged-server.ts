import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { messageIdIn } from "@goodstanding/mail/sink/journaling-relay";
import { eventually } from "../../support/eventually.ts";

/** Steps of one mail, as its server sees them. */
export type MailStep = "connection" | "mail" | "rcpt" | "data" | "in-data" | "dot";

/** A mail server that can be made to fall silent when a mail has got so far. */
export interface StagedServer extends AsyncDisposable {
  readonly url: string;
  /** How often it has taken each Message-ID. */
  readonly taken: ReadonlyMap<string, number>;
  /** Resolves when the so-and-so-manieth mail has got to that step; its connection hears nothing from then on. */
  readonly silentAt: (step: MailStep, times: number) => Promise<void>;
  /** It speaks to everybody again, and hangs up on those who heard nothing; until whoever is dead has been heard to the end. */
  readonly speakAgain: () => Promise<void>;
  /** Hangs up, and forgets what it has taken. */
  readonly forget: () => void;
}

/** A mail that is longer than what a connection holds by itself is stopped in its middle. */
const MIDDLE_BYTES = 65_536;

interface Waiting {
  readonly step: MailStep;
  left: number;
  readonly there: () => void;
}

export async function startStagedServer(): Promise<StagedServer> {
  const taken = new Map<string, number>();
  const sockets = new Set<Socket>();
  let waiting: Waiting | null = null;
  const silent = new Set<Socket>();
  const goesOn = (step: MailStep, socket: Socket): boolean => {
    if (waiting?.step !== step) return true;
    waiting.left -= 1;
    if (waiting.left > 0) return true;
    waiting.there();
    silent.add(socket);
    return false;
  };
  const take = (mail: string): void => {
    const id = messageIdIn(mail);
    taken.set(id, (taken.get(id) ?? 0) + 1);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    converse(socket, (step) => goesOn(step, socket), take);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("A server without a port");
  const hangUp = (those: ReadonlySet<Socket>): void => {
    for (const socket of those) socket.destroy();
  };
  return {
    taken,
    url: `smtp://127.0.0.1:${address.port}`,
    silentAt: (step, times) =>
      new Promise((there) => {
        waiting = { step, left: times, there };
      }),
    speakAgain: async () => {
      waiting = null;
      hangUp(silent);
      silent.clear();
      await eventually("all connections are closed", () => sockets.size === 0, { everyMs: 5 });
    },
    forget: () => {
      hangUp(sockets);
      taken.clear();
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      hangUp(sockets);
      await closed;
    },
  };
}

const answers: Readonly<Record<string, string>> = {
  EHLO: "250 staged",
  DATA: "354 go ahead",
  QUIT: "221 bye",
};
const steps: Readonly<Record<string, MailStep>> = { MAIL: "mail", RCPT: "rcpt", DATA: "data" };

function converse(socket: Socket, goesOn: (step: MailStep) => boolean, take: (mail: string) => void): void {
  let buffered = "";
  let inData = false;
  if (!goesOn("connection")) return;
  socket.write("220 staged\r\n");
  socket.on("data", (chunk) => {
    buffered += chunk.toString("latin1");
    for (;;) {
      const end = buffered.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) {
        if (inData && buffered.length > MIDDLE_BYTES && !goesOn("in-data")) socket.pause();
        return;
      }
      const said = buffered.slice(0, end);
      buffered = buffered.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        take(said);
        if (!goesOn("dot")) return;
        socket.write("250 taken\r\n");
        continue;
      }
      const verb = said.slice(0, 4).toUpperCase();
      const step = steps[verb];
      if (step && !goesOn(step)) return;
      inData = verb === "DATA";
      socket.write(`${answers[verb] ?? "250 ok"}\r\n`);
    }
  });
}
