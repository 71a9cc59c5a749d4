import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Transport } from "@goodstanding/mail/transport";
import type { Clock } from "@goodstanding/operations/deps";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { startCountingSink } from "../support/counting-sink.ts";
import { eventually } from "../support/eventually.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { startFakedWorker } from "./clocks/faked-worker.ts";
import { steppedMachine } from "./clocks/stepped-machine.ts";
import { writeMails } from "./outbox/write-mails.ts";

/**
 * `early`: mails of a day that has not come, and `earlyIfBelieved` with a clock that is taken as it is; `unsaid`: steps
 * of one machine's clock of which it was not told that it is off.
 */
export type Figures = Record<
  "steps" | "mails" | "early" | "earlyIfBelieved" | "doubled" | "lost" | "unsaid",
  number
>;

const HOUR = 60 * 60;
/** Seconds by which the clock of one machine of three is set while it sends. */
export const steps = [20, -20, HOUR, -HOUR, 24 * HOUR, -24 * HOUR] as const;
const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
/** The day before the next rung of the ladder. */
const today = localDate("2026-10-20");
/** Each of which the next rung is for. */
const COLLEGES = 5;
const morning = Date.parse("2026-10-20T02:00:00Z");

/** Three senders that also plan, on machines of their own; the clock of one is set when a third of the mails has left. */
export async function clockSteps(database: TestDatabase, mails: number): Promise<Figures> {
  await using stage = await openStage(database, { smtpUrl: "smtp://127.0.0.1:1" });
  const refill = await writeMails(stage, mail, mails, COLLEGES, today);
  const figures = { steps: 0, mails, early: 0, earlyIfBelieved: 0, doubled: 0, lost: 0, unsaid: 0 };
  for (const seconds of steps) {
    await refill();
    const { taken, isTold } = await sendWhileStepped(stage, mails, seconds);
    figures.steps += 1;
    figures.doubled += [...taken.values()].filter((times) => times > 1).length;
    figures.lost += mails - taken.size + (await countOf(stage, "app.delivery where state <> 'sent'"));
    if (!isTold) figures.unsaid += 1;
  }
  figures.early = await countOf(stage, ofTomorrow);
  const { naive, step } = steppedMachine(truthFrom(performance.now()));
  step(24 * HOUR * 1000);
  await sweepReminders({ ...stage.deps, mail, clock: naive }, { today: null });
  figures.earlyIfBelieved = (await countOf(stage, ofTomorrow)) - figures.early;
  return figures;
}

const ofTomorrow = `app.mail where local_day > '${today}'`;
const truthFrom = (begun: number) => (): number => morning + performance.now() - begun;

async function sendWhileStepped(stage: Stage, mails: number, seconds: number) {
  const truth = truthFrom(performance.now());
  const taken = new Map<string, number>();
  const machines = Array.from({ length: 3 }, () => steppedMachine(truth));
  const [wrong] = machines;
  const transport: Transport = {
    ...{ relay: "127.0.0.1:1", connections: 10, verify: () => Promise.resolve(), close: () => undefined },
    send: async ({ recipient }) => {
      taken.set(recipient, (taken.get(recipient) ?? 0) + 1);
      if (taken.size === Math.ceil(mails / 3)) wrong?.step(seconds * 1000);
      return { kind: "sent", reply: "250 OK" };
    },
  };
  let told = 0;
  await Promise.all(
    machines.map(async (machine) => {
      const running = new AbortController();
      const { clock, stop } = machine.start(() => {
        told += 1;
        running.abort();
      });
      // The others go on for as long as the one that is wrong does, and until nothing is left.
      const isDone = () => running.signal.aborted || (told > 0 && taken.size === mails);
      while (!isDone()) await work(stage, clock, transport, running.signal);
      stop();
    }),
  );
  return { taken, isTold: told === 1 };
}

async function work({ deps }: Stage, clock: Clock, transport: Transport, signal: AbortSignal): Promise<void> {
  await sweepReminders({ ...deps, mail, clock }, { today: null });
  await drainMail({ ...deps, mail, clock, transport }, signal);
}

async function countOf({ superuserUrl }: Stage, rows: string): Promise<number> {
  const [row] = await query<{ count: number }>(superuserUrl, `select count(*)::int as count from ${rows}`);
  return row?.count ?? 0;
}

/**
 * `refused`: a worker that was started with its clock off, and said so; `ended`: one whose clock was set while it sent,
 * and said so; `putOff`: schedules whose next tick still lies where that clock had put it.
 */
export type ProcessFigures = Record<
  "refused" | "steps" | "ended" | "mails" | "early" | "doubled" | "lost" | "uncertain" | "putOff",
  number
>;

export interface ProcessSize {
  readonly mails: number;
  /** Seconds, one after the other. */
  readonly steps: readonly number[];
  /** Whether to wait until the worker that is left has looked through the schedules, which it does once a minute. */
  readonly awaitsTicks: boolean;
}

/** Two workers as processes, under a real system clock; that of one is set while both send. */
export async function clockStepsOfProcesses(
  database: TestDatabase,
  size: ProcessSize,
): Promise<ProcessFigures> {
  await using sink = await startCountingSink({ answerAfterMs: 50 });
  await using stage = await openStage(database, { smtpUrl: sink.url });
  const env = { ...stage.workerEnv, APP_MODE: "production", DEMO_TODAY: "" };
  const refill = await writeMails(stage, mail, size.mails);
  // Reminders of last month would give way to those of the day on which this runs.
  await query(stage.superuserUrl, "update app.mail set kind = 'notice'");
  const figures = {
    ...{ refused: (await isRefused(env)) ? 1 : 0, steps: 0, ended: 0, mails: size.mails },
    ...{ early: 0, doubled: 0, lost: 0, uncertain: 0, putOff: 0 },
  };
  for (const seconds of size.steps) {
    await refill();
    const before = new Map(sink.counts);
    const left = () => [...sink.counts].map(([key, times]) => times - (before.get(key) ?? 0));
    await using right = startFakedWorker(env);
    await using wrong = startFakedWorker(env);
    await Promise.all([right.ready, wrong.ready]);
    await eventually("a third has left", () => left().filter(Boolean).length >= size.mails / 3, IN_TIME);
    wrong.step(seconds);
    const { code, stderr } = await wrong.ended;
    if (code === 1 && /Clock: this machine is [\d.]+ s (ahead of|behind) the database/.test(stderr))
      figures.ended += 1;
    await eventually("the rest has left", async () => (await countOf(stage, open)) === 0, {
      withinMs: 120_000,
    });
    figures.steps += 1;
    figures.doubled += left().filter((times) => times > 1).length;
    figures.uncertain += await countOf(stage, "app.delivery where state = 'uncertain'");
    figures.lost += await countOf(stage, "app.delivery where state not in ('sent', 'uncertain')");
    if (size.awaitsTicks) figures.putOff += await putOffFor(stage, 90_000);
  }
  figures.early = await countOf(
    stage,
    "app.mail where local_day > (now() at time zone 'Asia/Shanghai')::date",
  );
  return figures;
}

/** However busy the machine is. */
const IN_TIME = { withinMs: 600_000 };
const open = "app.delivery where state in ('pending', 'sending')";

async function isRefused(env: Readonly<Record<string, string>>): Promise<boolean> {
  await using worker = startFakedWorker(env, 3);
  if (await worker.ready) return false;
  const { code, stderr } = await worker.ended;
  return code === 1 && /this machine is 3\.\d s ahead of the database; at most 2 s are allowed/.test(stderr);
}

/** How many minutely schedules lie further away than a minute when so much time has gone by. */
async function putOffFor({ deps }: Stage, withinMs: number): Promise<number> {
  const far = async (): Promise<number> => {
    const runs = (await deps.queue.nextRuns()).filter(({ name }) => name === "mail.wake");
    return runs.filter(({ at }) => at.getTime() > Date.now() + 65_000).length;
  };
  await eventually("the ticks are taken back", async () => (await far()) === 0, { withinMs }).catch(
    () => undefined,
  );
  return far();
}

export const holds = ({ early, earlyIfBelieved, doubled, lost, unsaid }: Figures): boolean =>
  earlyIfBelieved > 0 && early + doubled + lost + unsaid === 0;

export const processesHold = ({
  refused,
  steps: made,
  ended,
  early,
  doubled,
  lost,
  putOff,
}: ProcessFigures) => refused === 1 && ended === made && early + doubled + lost + putOff === 0;

export const figuresLine = (each: Figures): string =>
  `  ${each.steps} steps of one clock of three while ${each.mails} mails leave: early ${each.early} ` +
  `(a clock that is believed: ${each.earlyIfBelieved}), doubled ${each.doubled}, lost ${each.lost}, unsaid ${each.unsaid}`;

export const processesLine = (each: ProcessFigures): string =>
  `  started 3 s ahead: refused ${each.refused} of 1; ${each.steps} steps of a worker's system clock while ${each.mails} mails ` +
  `leave: ended with the reason ${each.ended}, early ${each.early}, doubled ${each.doubled}, lost ${each.lost}, ` +
  `uncertain ${each.uncertain}, schedules put off ${each.putOff}`;

/** `node tests/faults/clock-steps.fault.ts [mails]`: the full size where nothing is given. */
if (import.meta.main) {
  const [mails = 2_000] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  try {
    const figures = await clockSteps(await cloneTestDatabase(server.address), mails);
    console.log(figuresLine(figures));
    const size = { mails, steps: [HOUR, -HOUR, 24 * HOUR, -24 * HOUR], awaitsTicks: true };
    const processes = await clockStepsOfProcesses(await cloneTestDatabase(server.address), size);
    console.log(processesLine(processes));
    if (!holds(figures) || !processesHold(processes)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
