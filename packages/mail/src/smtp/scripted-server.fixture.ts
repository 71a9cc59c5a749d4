import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/**
 * What the server does at a step: the line that it answers, `drop`, `silence`, `bytes|drop` for half an answer,
 * `line|late` for an answer after `LATE_MS`, or `line|trickle` for a byte every `TRICKLE_MS`.
 */
export type Step = string;
const LATE_MS = 2_000;
const TRICKLE_MS = 250;
export interface Script {
  readonly greeting?: Step;
  readonly ehlo?: Step;
  readonly auth?: Step;
  readonly mail?: Step;
  /** A list: for each recipient the step of the first pattern that fits, or all is well. */
  readonly rcpt?: Step | readonly (readonly [pattern: RegExp, step: Step])[];
  readonly data?: Step;
  /** After the last dot. */
  readonly end?: Step;
  readonly rset?: Step;
  /** Ends the connection once a mail has been taken, as servers do with idle clients. */
  readonly leaveAfterMail?: boolean;
}

export interface ScriptedServer {
  readonly url: string;
  readonly port: number;
  readonly connections: () => number;
  /** Mails whose last dot arrived, whatever was answered. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
}

/** An SMTP server that does as told. */
export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  let connections = 0;
  let received = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    serve(socket, script, () => {
      received += 1;
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    received: () => received,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function serve(socket: Socket, script: Script, onReceived: () => void): void {
  let buffered = "";
  let inData = false;
  /** Only an idle connection is ended, so that no mail is cut off on its way. */
  let leaving: NodeJS.Timeout | undefined;
  play(socket, script.greeting ?? "220 scripted ESMTP");
  socket.on("data", (chunk) => {
    clearTimeout(leaving);
    buffered += chunk.toString("latin1");
    for (;;) {
      const end = inData ? buffered.indexOf("\r\n.\r\n") : buffered.indexOf("\r\n");
      if (end < 0) return;
      const line = buffered.slice(0, end);
      buffered = buffered.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        onReceived();
        play(socket, script.end ?? "250 2.0.0 queued");
        if (script.leaveAfterMail) leaving = setTimeout(() => socket.destroy(), 20);
        continue;
      }
      const step = stepFor(line, script);
      inData = line === "DATA" && step.startsWith("354");
      play(socket, step);
    }
  });
}

function stepFor(line: string, script: Script): Step {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === "EHLO")
    return script.ehlo ?? `250-scripted\r\n${script.auth ? "250-AUTH PLAIN\r\n" : ""}250 HELP`;
  if (verb === "AUTH") return script.auth ?? "235 welcome";
  if (verb === "MAIL") return script.mail ?? "250 sender ok";
  if (verb === "RCPT") return stepForRecipient(line, script) ?? "250 recipient ok";
  if (verb === "DATA") return script.data ?? "354 go ahead";
  if (verb === "RSET") return script.rset ?? "250 ok";
  if (verb === "QUIT") return "221 bye";
  return "250 ok";
}

const stepForRecipient = (line: string, { rcpt }: Script): Step | undefined =>
  typeof rcpt === "string" ? rcpt : rcpt?.find(([pattern]) => pattern.test(line))?.[1];

function play(socket: Socket, step: Step): void {
  if (step === "silence") return;
  const late = /^(.*)\|late$/.exec(step)?.[1];
  const trickled = /^(.*)\|trickle$/.exec(step)?.[1];
  if (step === "drop") socket.destroy();
  else if (late !== undefined) setTimeout(() => socket.write(`${late}\r\n`), LATE_MS);
  else if (trickled !== undefined) trickle(socket, `${trickled}\r\n`);
  else if (step.endsWith("|drop")) socket.end(step.slice(0, -"|drop".length));
  else socket.write(`${step}\r\n`);
}

function trickle(socket: Socket, text: string): void {
  const bytes = [...text].values();
  const timer = setInterval(() => {
    const { value, done } = bytes.next();
    if (done || socket.destroyed) clearInterval(timer);
    else socket.write(value);
  }, TRICKLE_MS);
}
