import { setTimeout as sleep } from "node:timers/promises";
import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import { startSmtpSink } from "@goodstanding/mail/sink/smtp-sink";
import { openTransport } from "@goodstanding/mail/transport";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { shards } from "@goodstanding/operations/reminders/tick-senders";
import { query } from "../support/query.ts";
import { openStage } from "../support/stage.ts";
import { writeMails } from "./outbox/write-mails.ts";

export interface Size {
  readonly mails: number;
  readonly perMinute: number;
  /** After how long a minute has passed for the database; 60,000 where nothing is shortened. */
  readonly minuteMs: number;
}

/** As the mail server's own log says. */
export interface Figures {
  readonly mails: number;
  readonly taken: number;
  readonly doubled: number;
  /** The most that any minute holds, wherever it begins. */
  readonly mostInAMinute: number;
  /** Mails that came a minute's share or more before or after their place in the order of dates. */
  readonly outOfOrder: number;
}

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const TICK_MS = 200;
/** Beyond the minutes that the rate itself takes. */
const PATIENCE_MS = 60_000;

/** Every share of the outbox is drained again and again, all at once, to a mail server that takes so many a minute. */
export async function rateLimit(database: TestDatabase, size: Size): Promise<Figures> {
  const log: Taken[] = [];
  const sink = await startSmtpSink(0, async ({ to }) => {
    log.push({ recipient: to.join(), at: performance.now() });
  });
  const transport = openTransport(sink.url);
  try {
    await using stage = await openStage(database, { smtpUrl: sink.url });
    await writeMails(stage, mail, size.mails);
    const rate = { minute: size.perMinute, hour: null, day: null };
    const deps = { ...stage.deps, mail, transport, rate };
    const { signal } = new AbortController();
    const until = performance.now() + (size.mails / size.perMinute) * size.minuteMs + PATIENCE_MS;
    while (log.length < size.mails && performance.now() < until) {
      const before = performance.now();
      await Promise.all(shards.map((shard) => drainMail(deps, signal, shard)));
      await sleep(TICK_MS);
      await hurry(stage.superuserUrl, size.minuteMs, performance.now() - before);
    }
    const due = await query<{ recipient: string }>(
      stage.superuserUrl,
      "select recipient from app.delivery order by due_on, not_before, id",
    );
    return countUp(
      log,
      due.map(({ recipient }) => recipient),
      size,
    );
  } finally {
    transport.close();
    await sink.close();
  }
}

interface Taken {
  readonly recipient: string;
  readonly at: number;
}

/**
 * Where a minute is to pass sooner, each try is aged by the time since it ended, or since this was last done, times so
 * much; never by more, so that the rate which the mail server sees is not loosened.
 */
async function hurry(superuserUrl: string, minuteMs: number, passedMs: number): Promise<void> {
  if (minuteMs === 60_000) return;
  await query(
    superuserUrl,
    `update app.delivery_attempt set ended_at = ended_at
       - least(clock_timestamp() - ended_at, make_interval(secs => $1::float8 / 1000)) * $2::float8`,
    [passedMs, 60_000 / minuteMs - 1],
  );
}

function countUp(
  log: readonly Taken[],
  due: readonly string[],
  { mails, perMinute, minuteMs }: Size,
): Figures {
  const places = new Map(due.map((recipient, at) => [recipient, at]));
  // What goes out together arrives in any order.
  const outOfOrder = log.filter(
    ({ recipient }, at) => Math.abs((places.get(recipient) ?? Number.POSITIVE_INFINITY) - at) >= perMinute,
  ).length;
  return {
    ...{ mails, taken: log.length, outOfOrder },
    doubled: log.length - new Set(log.map(({ recipient }) => recipient)).size,
    mostInAMinute: Math.max(
      ...log.map(({ at: from }) => log.filter(({ at }) => at >= from && at < from + minuteMs).length),
    ),
  };
}

export const holds = ({ mails, taken, doubled, outOfOrder, mostInAMinute }: Figures, size: Size): boolean =>
  taken === mails && doubled + outOfOrder === 0 && mostInAMinute <= size.perMinute;

export const figuresLine = (
  { mails, taken, doubled, mostInAMinute, outOfOrder }: Figures,
  size: Size,
): string =>
  `  ${taken} of ${mails} mails at ${size.perMinute} a minute: at most ${mostInAMinute} in any minute, ` +
  `doubled ${doubled}, out of order ${outOfOrder}`;

/** `node tests/faults/rate-limit.fault.ts [mails]`: the full size, some four minutes, where nothing is given. */
if (import.meta.main) {
  const [mails = 120] = process.argv.slice(2).map(Number);
  const size = { mails, perMinute: 30, minuteMs: 60_000 };
  const server = await startTestServer();
  try {
    const figures = await rateLimit(await cloneTestDatabase(server.address), size);
    console.log(figuresLine(figures, size));
    if (!holds(figures, size)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
