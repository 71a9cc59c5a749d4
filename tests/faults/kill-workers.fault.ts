import { setTimeout as sleep } from "node:timers/promises";
import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import type { JournalingRelay } from "@goodstanding/mail/sink/journaling-relay";
import { startOpensmtpd } from "@goodstanding/mail/sink/opensmtpd-for-test";
import { tickSenders } from "@goodstanding/operations/reminders/tick-senders";
import { query } from "../support/query.ts";
import { randomFrom } from "../support/random.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { bury, busySenders, inFlight, namedUrl, noteClaimants } from "./outbox/claimants.ts";
import { startCrew } from "./outbox/crew.ts";
import { naiveLine, oneJobEach } from "./outbox/one-job-each.ts";
import { type CountedDelivery, readDeliveries, resentUnasked } from "./outbox/read-deliveries.ts";
import { writeMails } from "./outbox/write-mails.ts";

export interface Size {
  readonly mails: number;
  readonly kills: number;
  /** Whether the workers may look mails up in the journal. */
  readonly journal: boolean;
  readonly seed: number;
}

/** `lost`: said to be sent and in no mailbox, or not settled at all; `resent`: tried again after a doubt that nothing removed. */
export type Figures = Record<
  | "mails"
  | "kills"
  | "inFlight"
  | "tries"
  | "sent"
  | "byJournal"
  | "uncertain"
  | "uncertainArrived"
  | "lost"
  | "doubled"
  | "resent"
  | "unrecorded",
  number
>;

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const WORKERS = 3;
const COLLEGES = 40;
/** Sent one after the other in the end, as tomorrow's mails: the absence of a copy proves something once a later mail has one. */
const TOMORROWS = 40;
const TURN_MS = 300;
const WORKED_OFF_MS = 3_600_000;

/**
 * Kills one of three workers again and again while mails come in, so many for each kill, and counts at the mail server,
 * in the mailbox and in the rows what became of each. Leases of the dead end at once, and theirs alone.
 */
export async function killWorkers(
  database: TestDatabase,
  relay: JournalingRelay,
  { mails, kills, journal, seed }: Size,
): Promise<Figures> {
  await using stage = await openStage(database, { smtpUrl: relay.smtpUrl });
  await writeMails(stage, mail, mails + TOMORROWS, COLLEGES);
  await holdAll(stage);
  // A worker that has just started may add mails of its own that nobody waits for.
  const written = new Set((await readDeliveries(stage.superuserUrl)).map(({ messageId }) => messageId));
  await noteClaimants(stage.superuserUrl);
  const random = randomFrom(seed);
  const dead: string[] = [];
  const done = new AbortController();
  const time = passTime(stage, relay, dead, done.signal);
  // A fault of it is thrown below.
  time.catch(() => undefined);
  let found = 0;
  {
    await using crew = await startCrew({
      size: WORKERS,
      envOf: (name) => ({
        ...stage.workerEnv,
        DATABASE_URL: namedUrl(stage.workerEnv["DATABASE_URL"] ?? "", name),
        ...(journal ? { JOURNAL_IMAP_URL: relay.journalUrl } : {}),
      }),
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await crew.atWork();
      await release(stage, Math.ceil(mails / kills));
      const killed = await crew.killOne(random, () => busySenders(stage.superuserUrl));
      found += await inFlight(stage.superuserUrl, killed);
      dead.push(killed);
    }
    await workedOff(stage, journal);
  }
  done.abort();
  await time;
  const now = new Date();
  while ((await relay.deliveredUpTo()) < now) await sleep(TURN_MS);
  return { kills, inFlight: found, ...(await countUp(stage, written, await relay.copies())) };
}

const holdAll = ({ superuserUrl }: Stage): Promise<unknown> =>
  query(superuserUrl, "update app.delivery set not_before = 'infinity'");

/** So many mails become due, of all the colleges. */
const release = ({ superuserUrl }: Stage, count: number): Promise<unknown> =>
  query(
    superuserUrl,
    `update app.delivery set not_before = clock_timestamp() where id in (
       select id from app.delivery where state = 'pending' and not_before = 'infinity' order by id limit $1)`,
    [count],
  );

/** Until it is told to stop: the dead are buried, what has waited long enough is looked up, and the senders wake. */
async function passTime(
  stage: Stage,
  relay: JournalingRelay,
  dead: string[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const buried = await bury(stage.superuserUrl, [...dead]);
    for (const name of buried) dead.splice(dead.indexOf(name), 1);
    await query(
      stage.superuserUrl,
      `update app.delivery d set not_before = clock_timestamp() from app.delivery_attempt a
       where d.state = 'uncertain' and d.not_before > clock_timestamp()
         -- Less than five minutes: it is being looked up, or was just now.
         and extract(epoch from d.not_before - clock_timestamp()) not between 180 and 300
         and a.delivery_id = d.id and a.number = d.attempts and a.ended_at < $1
         and a.ended_at < (select max(started_at) from app.delivery_attempt where outcome = 'sent')`,
      [await relay.deliveredUpTo()],
    );
    await stage.deps.queue.enqueue("mail.look-up", {});
    await tickSenders(stage.deps);
    await sleep(TURN_MS);
  }
}

/** Nothing waits, nothing is on its way, and with a journal nothing is in doubt. */
async function workedOff(stage: Stage, journal: boolean): Promise<void> {
  const until = performance.now() + WORKED_OFF_MS;
  for (;;) {
    const { open, uncertain, unwitnessed, held } = await readProgress(stage);
    const inDoubt = journal && uncertain > 0;
    if (open + held === 0 && !inDoubt) return;
    if (open === 0 && !inDoubt) await release(stage, held);
    else if (open === 0 && unwitnessed > 0) await release(stage, 1);
    if (performance.now() > until) throw new Error(`Not worked off: ${open} open, ${uncertain} uncertain`);
    await sleep(TURN_MS);
  }
}

/** `unwitnessed`: in doubt, and nothing has been sent since that could speak for the journal. */
type Progress = Record<"open" | "uncertain" | "unwitnessed" | "held", number>;

async function readProgress({ superuserUrl }: Stage): Promise<Progress> {
  const [row] = await query<Progress>(
    superuserUrl,
    `with witness as (select max(started_at) as at from app.delivery_attempt where outcome = 'sent')
     select count(*) filter (where state in ('pending', 'deferred', 'sending') and d.not_before < 'infinity')::int as open,
       count(*) filter (where state = 'uncertain')::int as uncertain,
       count(*) filter (where state = 'uncertain' and ended_at >= witness.at)::int as unwitnessed,
       count(*) filter (where state = 'pending' and d.not_before = 'infinity')::int as held
     from witness, app.delivery d
     left join app.delivery_attempt a on a.delivery_id = d.id and a.number = d.attempts`,
  );
  return row ?? { open: 0, uncertain: 0, unwitnessed: 0, held: 0 };
}

async function countUp(
  { superuserUrl }: Stage,
  written: ReadonlySet<string>,
  copies: ReadonlyMap<string, number>,
): Promise<Omit<Figures, "kills" | "inFlight">> {
  const rows = (await readDeliveries(superuserUrl)).filter(({ messageId }) => written.has(messageId));
  const arrived = ({ messageId }: CountedDelivery): number => copies.get(messageId) ?? 0;
  const inState = (state: string): readonly CountedDelivery[] => rows.filter((row) => row.state === state);
  const sent = inState("sent");
  const uncertain = inState("uncertain");
  return {
    ...{ mails: rows.length, sent: sent.length, uncertain: uncertain.length },
    tries: rows.reduce((sum, { tries }) => sum + tries, 0),
    byJournal: sent.filter(({ evidence }) => evidence === "journal").length,
    uncertainArrived: uncertain.filter((row) => arrived(row) > 0).length,
    lost: rows.length - sent.length - uncertain.length + sent.filter((row) => arrived(row) === 0).length,
    doubled: [...copies.values()].reduce((sum, times) => sum + times - 1, 0),
    resent: resentUnasked(rows),
    unrecorded: sent.filter(({ records }) => records !== 1).length,
  };
}

export const holds = (figures: Figures, { journal }: Size): boolean => {
  const { mails, sent, uncertain, lost, doubled, resent, unrecorded } = figures;
  const settled = sent + uncertain === mails && (!journal || uncertain === 0);
  return settled && lost + doubled + resent + unrecorded === 0;
};

export const figuresLine = (figures: Figures, { journal }: Size): string =>
  `  ${journal ? "with" : "without"} the journal: ${figures.kills} times kill -9 of one of ${WORKERS} workers, ${figures.inFlight} mails in their hands: ` +
  `${figures.mails} mails in ${figures.tries} tries, lost ${figures.lost}, doubled ${figures.doubled}, silently sent again ${figures.resent}, ` +
  `not recorded once ${figures.unrecorded}; sent ${figures.sent} (${figures.byJournal} by the journal's word), ` +
  `listed as uncertain ${figures.uncertain} (${figures.uncertainArrived} had arrived)`;

/**
 * `node tests/faults/kill-workers.fault.ts [mails kills]`: on a real mail server and mailbox, with the journal, without
 * it, and one job a mail beside them; the full size where nothing is given.
 */
if (import.meta.main) {
  const [mails = 30_000, kills = 200] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  try {
    for (const journal of [true, false]) {
      const size = { mails, kills, journal, seed: 1 };
      await using relay = await startOpensmtpd();
      const figures = await killWorkers(await cloneTestDatabase(server.address), relay, size);
      console.log(figuresLine(figures, size));
      if (!holds(figures, size)) process.exitCode = 1;
    }
    await using relay = await startOpensmtpd();
    const naive = { mails, kills, workers: WORKERS, seed: 1 };
    console.log(naiveLine(await oneJobEach(await cloneTestDatabase(server.address), relay, naive)));
  } finally {
    await server.stop();
  }
}
