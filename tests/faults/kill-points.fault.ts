import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import type { EvidenceSource } from "@goodstanding/mail/evidence/evidence-source";
import { openTransport, type Transport } from "@goodstanding/mail/transport";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { lookUpUncertain } from "@goodstanding/operations/reminders/look-up-uncertain";
import { environmentWith } from "../support/environment.ts";
import { eventually } from "../support/eventually.ts";
import { query } from "../support/query.ts";
import { randomFrom } from "../support/random.ts";
import { openStage, type Stage, stageToday } from "../support/stage.ts";
import { goneOf, namedUrl } from "./outbox/claimants.ts";
import type { DrainOrder } from "./outbox/drain-child.ts";
import { type Point, points } from "./outbox/points.ts";
import { type CountedDelivery, readDeliveries, resentUnasked } from "./outbox/read-deliveries.ts";
import { type StagedServer, startStagedServer } from "./outbox/staged-server.ts";
import { letTransactionsWait, whileWaiting } from "./outbox/transaction-waits.ts";
import { writeMails } from "./outbox/write-mails.ts";

/** Of one point; all but the first two and `inDoubt` must be nought. */
export interface Figures {
  readonly point: string;
  readonly kills: number;
  /** Mails in doubt after all the kills. */
  readonly inDoubt: number;
  /** Kills after which there was doubt where none may be, or none where there must be, or nothing had arrived. */
  readonly otherwise: number;
  /** Mails that were neither sent nor listed as uncertain when nobody could be asked. */
  readonly unlisted: number;
  /** Mails that were in doubt and went out again unasked. */
  readonly resent: number;
  /** Mails that are in no mailbox in the end, or not as sent in their rows. */
  readonly lost: number;
  readonly doubled: number;
  /** Mails that the audit log does not say once to be sent. */
  readonly unrecorded: number;
}

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const MAILS = 40;
/** The first to go out do not fit into a connection, so that a server can stop them in their middle. */
const LONG_MAILS = 2;
const LONG_BYTES = 8 * 1024 * 1024;
const PATIENCE_MS = 120_000;
const signal = new AbortController().signal;

/**
 * Kills a sender at each of the points so often, over forty mails. Then it is asked twice what became of them: with
 * nobody to ask, each has to be sent or listed; with a journal, each has to be in its mailbox once.
 */
export async function* killPoints(
  database: TestDatabase,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): AsyncGenerator<Figures> {
  await using server = await startStagedServer();
  await using stage = await openStage(database, { smtpUrl: server.url });
  const refill = await writeMails(stage, mail, MAILS);
  await letTransactionsWait(stage.superuserUrl);
  await using crew = senders();
  const random = randomFrom(seed);
  const transport = openTransport(server.url);
  try {
    for (const point of points) {
      const isLong = "server" in point.at && point.at.server === "in-data";
      if (isLong) await lengthen(stage);
      const rounds: Round[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        await refill();
        const times = 1 + Math.floor(random() * point.times);
        rounds.push(await killOnce({ stage, server, transport, crew }, point, times));
      }
      if (isLong) await shorten(stage);
      yield sumUp(point.name, rounds);
    }
  } finally {
    transport.close();
  }
}

interface Scene {
  readonly stage: Stage;
  readonly server: StagedServer;
  readonly transport: Transport;
  readonly crew: Senders;
}

type Round = Omit<Figures, "point" | "kills">;

async function killOnce(scene: Scene, point: Point, times: number): Promise<Round> {
  const { stage, server, transport } = scene;
  await query(stage.superuserUrl, `update app.delivery set not_before = 'infinity' where ${tomorrows}`);
  await kill(scene, point, times);
  const atDeath = await readDeliveries(stage.superuserUrl);
  await query(
    stage.superuserUrl,
    "update app.delivery set lease_until = clock_timestamp() - interval '1 second' where state = 'sending'",
  );
  await query(
    stage.superuserUrl,
    "update app.delivery set not_before = to_timestamp(0) where not_before = 'infinity'",
  );
  const taken = ({ messageId }: CountedDelivery): number => server.taken.get(messageId) ?? 0;
  const deps = { ...stage.deps, mail, transport };
  await drainMail(deps, signal);
  const unasked = await readDeliveries(stage.superuserUrl);
  const inDoubt = unasked.filter(({ state }) => state === "uncertain");
  const resent = resentUnasked(unasked) + inDoubt.filter((row) => taken(row) > 1).length;
  await askJournal(deps, stage, server);
  const asked = await readDeliveries(stage.superuserUrl);
  return {
    resent: resent + resentUnasked(asked),
    inDoubt: inDoubt.length,
    otherwise: isAsDemanded(point.demands, { atDeath, inDoubt, taken }) ? 0 : 1,
    unlisted: unasked.filter((row) => !isListed(row, taken(row))).length,
    lost: asked.filter((row) => row.state !== "sent" || taken(row) === 0).length,
    doubled: asked.filter((row) => taken(row) > 1).length,
    unrecorded: asked.filter(({ records }) => records !== 1).length,
  };
}

/** It goes out after the kill: the absence of a copy proves something once a later mail has one. */
const tomorrows = "id = (select id from app.delivery order by due_on desc, id limit 1)";

const isListed = ({ state }: CountedDelivery, taken: number): boolean =>
  state === "uncertain" || (state === "sent" && taken > 0);

interface Seen {
  readonly atDeath: readonly CountedDelivery[];
  readonly inDoubt: readonly CountedDelivery[];
  readonly taken: (row: CountedDelivery) => number;
}

const isAsDemanded = (demands: Point["demands"], { atDeath, inDoubt, taken }: Seen): boolean =>
  (demands.doubt === undefined || inDoubt.length > 0 === demands.doubt) &&
  (!demands.arrived || inDoubt.some((row) => taken(row) > 0)) &&
  (!demands.sent || atDeath.some(({ state, records }) => state === "sent" && records === 1));

/** Until the sender is dead, the database has given it up, and the mail server has heard it to the end. */
async function kill({ stage, server, crew }: Scene, point: Point, times: number): Promise<void> {
  const { at } = point;
  server.forget();
  const sender = await crew.next();
  const start = (): void =>
    sender.start({
      ...{ smtpUrl: server.url, today: stageToday, mail, times },
      databaseUrl: namedUrl(stage.workerEnv["DATABASE_URL"] ?? "", sender.name),
      dataDir: stage.workerEnv["DATA_DIR"] ?? "",
      stopAt: "sender" in at ? at.sender : null,
    });
  if ("database" in at)
    await whileWaiting(stage.superuserUrl, at.database, { start, kill: () => sender.kill() });
  else {
    const there = "server" in at ? server.silentAt(at.server, times) : sender.there;
    start();
    await Promise.race([there, tooLate(point.name)]);
    await sender.kill();
  }
  await eventually(
    "the database has given it up",
    async () => (await goneOf(stage.superuserUrl, [sender.name])).length > 0,
    { everyMs: 10 },
  );
  await server.speakAgain();
}

async function tooLate(what: string): Promise<never> {
  await sleep(PATIENCE_MS, null, { ref: false });
  throw new Error(`The sender did not get ${what}`);
}

/** What stays in doubt is looked up in what the server has taken, and what has not left goes out. */
async function askJournal(
  deps: Stage["deps"] & { readonly mail: typeof mail; readonly transport: Transport },
  { superuserUrl }: Stage,
  { taken }: StagedServer,
): Promise<void> {
  const evidence: EvidenceSource = {
    kind: "journal",
    find: async (id) => (taken.has(id) ? { kind: "found", proof: id } : { kind: "absent" }),
    close: async () => undefined,
  };
  await query(
    superuserUrl,
    "update app.delivery set not_before = clock_timestamp() where state = 'uncertain'",
  );
  await lookUpUncertain({ ...deps, evidence }, signal);
  await drainMail({ ...deps, evidence }, signal);
}

const nearest = `id in (select id from app.delivery order by due_on, id limit ${LONG_MAILS})`;

const lengthen = ({ superuserUrl }: Stage): Promise<unknown> =>
  query(
    superuserUrl,
    `update app.delivery set raw = raw || convert_to(repeat(repeat('x', 62) || e'\r\n', $1 / 64), 'UTF8') where ${nearest}`,
    [LONG_BYTES],
  );

const shorten = ({ superuserUrl }: Stage): Promise<unknown> =>
  query(
    superuserUrl,
    `update app.delivery set raw = substring(raw for octet_length(raw) - $1) where ${nearest}`,
    [LONG_BYTES],
  );

interface Sender {
  readonly name: string;
  readonly start: (order: DrainOrder) => void;
  /** Resolves where it goes no further. */
  readonly there: Promise<void>;
  readonly kill: () => Promise<void>;
}

interface Senders extends AsyncDisposable {
  /** One that waits for its order; the next is started meanwhile. */
  readonly next: () => Promise<Sender>;
}

function senders(): Senders {
  let started = 0;
  let coming = startSender(started);
  return {
    next: async () => {
      const sender = await coming;
      started += 1;
      coming = startSender(started);
      return sender;
    },
    [Symbol.asyncDispose]: async () => (await coming).kill(),
  };
}

async function startSender(number: number): Promise<Sender> {
  const child = fork(join(import.meta.dirname, "outbox", "drain-child.ts"), [], {
    env: environmentWith({}),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await once(child, "message");
  return {
    name: `sender-${number}`,
    start: (order) => child.send(order),
    there: once(child, "message").then(() => undefined),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function sumUp(point: string, rounds: readonly Round[]): Figures {
  const sum = (name: keyof Round): number => rounds.reduce((all, round) => all + round[name], 0);
  return {
    ...{ point, kills: rounds.length, inDoubt: sum("inDoubt"), otherwise: sum("otherwise") },
    ...{ unlisted: sum("unlisted"), resent: sum("resent") },
    ...{ lost: sum("lost"), doubled: sum("doubled"), unrecorded: sum("unrecorded") },
  };
}

export const holds = ({ otherwise, unlisted, resent, lost, doubled, unrecorded }: Figures): boolean =>
  otherwise + unlisted + resent + lost + doubled + unrecorded === 0;

export const figuresLine = (figures: Figures): string => {
  const { point, kills, inDoubt, otherwise, unlisted, resent, lost, doubled, unrecorded } = figures;
  return (
    `  ${point}: ${kills} kills, ${inDoubt} mails in doubt; otherwise than demanded ${otherwise}, not listed ${unlisted}, ` +
    `silently sent again ${resent}; with the journal lost ${lost}, doubled ${doubled}, not recorded once ${unrecorded}`
  );
};

/** `node tests/faults/kill-points.fault.ts [kills at each point]`: the full size where nothing is given. */
if (import.meta.main) {
  const [kills = 50] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  try {
    for await (const figures of killPoints(await cloneTestDatabase(server.address), { kills, seed: 1 })) {
      console.log(figuresLine(figures));
      if (!holds(figures)) process.exitCode = 1;
    }
  } finally {
    await server.stop();
  }
}
