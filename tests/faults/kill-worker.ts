import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { faultsInFiles, sortablePackage } from "../packages/faulty-package.ts";
import { type CountingSink, sinkKey, startCountingSink } from "../support/counting-sink.ts";
import { eventually } from "../support/eventually.ts";
import { filingsAlone } from "../support/filings-alone.ts";
import { handIn } from "../support/hand-in.ts";
import { query } from "../support/query.ts";
import { randomFrom } from "../support/random.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { timePasses } from "../support/time-passes.ts";
import { startWorkerProcess } from "../support/worker-process.ts";

export interface Size {
  readonly reviews: number;
  /** Colleges to be reminded, each with one recipient. */
  readonly deliveries: number;
  readonly kills: number;
  readonly seed: number;
}

export interface Figures {
  /** `outcomes`: how many lists of findings there are, of packages that are all the same. */
  readonly reviews: Record<"queued" | "finished" | "lost" | "doubled" | "begunAgain" | "outcomes", number>;
  /** `atSinkUncertain`: of the uncertain ones, how many the mail server had taken after all. */
  readonly deliveries: Record<
    "planned" | "sent" | "uncertain" | "atSinkUncertain" | "lost" | "doubled",
    number
  >;
  /** How many there were, and how many found a review, the sweep that plans mails, or a mail on its way at work. */
  readonly kills: Record<"all" | "reviews" | "mails" | "deliveries", number>;
}

/**
 * Queues reviews and a sweep, kills the worker at random moments while it works them off, and counts in the rows and
 * at the mail server what became of each.
 */
export async function killWorker(database: TestDatabase, size: Size): Promise<Figures> {
  await using sink = await startCountingSink({ answerAfterMs: ANSWER_AFTER_MS });
  await using stage = await openStage(database, { smtpUrl: sink.url });
  await prepare(stage, size);
  const kills = await killAgainAndAgain(stage, size);
  await using worker = await startWorkerProcess(stage.workerEnv);
  await eventually(`worker ${worker.pid} has worked everything off`, () => isWorkedOff(stage, size), {
    withinMs: 300_000,
    everyMs: 250,
  });
  return {
    kills,
    reviews: await countReviews(stage, size),
    deliveries: await countDeliveries(stage, sink, size),
  };
}

/** From the moment at which the worker is seen at its work; less where a fast one would be done with it. */
const LONGEST_MS = 300;
/** A kill between two pieces of work is made again, so often at most. */
const TRIES = 5;
/** A mail server that thinks: most kills fall between a mail taken and its answer, where doubles would come from. */
const ANSWER_AFTER_MS = 100;

async function prepare(stage: Stage, { reviews, deliveries }: Size): Promise<void> {
  const plans = Array.from({ length: reviews + deliveries }, (_, at) => ({
    college: `示例学院${at + 1}`,
    // Who has handed in is reminded of other duties, and counted with the reviews alone.
    secretaries: [`${at < reviews ? "sender" : "secretary"}-${at + 1}@school.example`],
    programmes: { [`示例专业${at + 1}`]: 2025 },
  }));
  const school = await foundColleges(stage.deps, plans);
  await filingsAlone(stage);
  const zip = sortablePackage();
  await handIn(
    stage,
    school,
    plans
      .slice(0, reviews)
      .map(({ college, secretaries: [secretary = ""] }) => ({ college, secretary, zip })),
  );
}

/** What the worker is doing when it is killed: one third of the kills for each. */
const targets = ["reviews", "mails", "deliveries"] as const;

async function killAgainAndAgain(stage: Stage, size: Size): Promise<Figures["kills"]> {
  const random = randomFrom(size.seed);
  const figures = { all: 0, reviews: 0, mails: 0, deliveries: 0 };
  for (let kill = 0; kill < size.kills; kill += 1) {
    const target = targets[Math.floor((kill * targets.length) / size.kills)] ?? "reviews";
    for (let tries = 1, met: Met = "between"; met === "between" && tries <= TRIES; tries += 1) {
      const work = await killOnce(stage, size, target, random() * LONGEST_MS);
      figures.all += 1;
      for (const each of targets) if (work[each].isAtWork) figures[each] += 1;
      met = work[target].isAtWork ? "at work" : work[target].left === 0 ? "done" : "between";
    }
  }
  return figures;
}

/** What a kill found its target doing. */
type Met = "at work" | "between" | "done";

/** Kills a worker some time after it is seen at its work, or when half of that is done; how everything stands then. */
async function killOnce(
  stage: Stage,
  size: Size,
  target: (typeof targets)[number],
  afterMs: number,
): Promise<Work> {
  await using worker = await startWorkerProcess(stage.workerEnv);
  const begun = await eventually(
    `the worker is at ${target}`,
    async () => {
      const { [target]: work } = await readWork(stage, size);
      return (work.isAtWork || work.left === 0) && work;
    },
    { withinMs: 120_000, everyMs: 10 },
  );
  const until = performance.now() + afterMs;
  await eventually(
    "it is time to kill the worker",
    async () => performance.now() >= until || (await readWork(stage, size))[target].left <= begun.left / 2,
    { everyMs: 10 },
  );
  await worker.kill();
  const work = await readWork(stage, size);
  await timePasses(stage.superuserUrl);
  return work;
}

/** Receipts of what was handed in, and the office's reminders of duties of its own, go out beside them and are not counted. */
const REMINDERS =
  "app.delivery d join app.mail m on m.id = d.mail_id where m.kind = 'reminder' and d.recipient like 'secretary-%'";

/** Of each kind of work whether there is some under way, and how much there is still to do. */
type Work = Readonly<Record<(typeof targets)[number], { readonly isAtWork: boolean; readonly left: number }>>;

async function readWork(stage: Stage, { deliveries }: Size): Promise<Work> {
  const row = await one(
    stage,
    `select (select count(*) from app.review where state = 'queued') as queued,
            (select count(*) from app.review where state = 'running') as running,
            (select count(distinct m.id) from ${REMINDERS}) as mails,
            (select count(*) from ${REMINDERS} and d.state = 'sending') as sending,
            (select count(*) from ${REMINDERS} and d.state in ('sent', 'uncertain')) as settled`,
  );
  const { queued = 0, running = 0, mails = 0, sending = 0, settled = 0 } = row;
  return {
    reviews: { isAtWork: running > 0, left: queued + running },
    mails: { isAtWork: mails > 0 && mails < deliveries, left: deliveries - mails },
    deliveries: { isAtWork: sending > 0, left: deliveries - settled },
  };
}

async function isWorkedOff(stage: Stage, { deliveries }: Size): Promise<boolean> {
  const row = await one(
    stage,
    `select (select count(*) from app.review where state in ('queued', 'running')) as reviews,
            (select count(*) from ${REMINDERS} and d.state in ('sent', 'uncertain', 'failed')) as settled`,
  );
  return row["reviews"] === 0 && row["settled"] === deliveries;
}

/** That colleges hand in the same files is found as well, of as many files in each; it counts as no fault of the files. */
async function countReviews(stage: Stage, { reviews: queued }: Size): Promise<Figures["reviews"]> {
  const row = await one(
    stage,
    `with counted as (
       select r.state, r.attempts,
         (select count(*) from app.finding f
           where f.review_id = r.id and f.rule not in ('shared-file', 'similar-file')) as findings,
         (select string_agg(f.rule || ' ' || coalesce(f.file, ''), ',' order by f.rule, f.file)
            from app.finding f where f.review_id = r.id) as found,
         (select count(*) from app.audit_event e where e.object_id = r.id::text and e.kind = 'review.finished') as ends
       from app.review r
     )
     select count(*) filter (where state = 'finished' and ends = 1 and findings = ${faultsInFiles}) as finished,
            count(*) filter (where state <> 'finished' or ends = 0 or findings < ${faultsInFiles}) as unfinished,
            count(*) filter (where ends > 1 or findings > ${faultsInFiles}) as doubled,
            count(*) filter (where attempts > 1) as again,
            count(distinct found) as outcomes,
            count(*) as rows
     from counted`,
  );
  const { finished = 0, unfinished = 0, doubled = 0, again = 0, outcomes = 0, rows = 0 } = row;
  return { queued, finished, lost: unfinished + queued - rows, doubled, begunAgain: again, outcomes };
}

async function countDeliveries(
  stage: Stage,
  { counts }: CountingSink,
  { deliveries: wanted }: Size,
): Promise<Figures["deliveries"]> {
  const rows = await query<{ state: string; recipient: string; message_id: string }>(
    stage.superuserUrl,
    `select d.state, d.recipient, d.message_id from ${REMINDERS}`,
  );
  const atSink = (row: { message_id: string; recipient: string }) =>
    counts.get(sinkKey(row.message_id, row.recipient)) ?? 0;
  const sent = rows.filter(({ state }) => state === "sent");
  const uncertain = rows.filter(({ state }) => state === "uncertain");
  const neither = rows.length - sent.length - uncertain.length;
  return {
    planned: rows.length,
    sent: sent.length,
    uncertain: uncertain.length,
    atSinkUncertain: uncertain.filter((row) => atSink(row) > 0).length,
    lost: wanted - rows.length + neither + sent.filter((row) => atSink(row) === 0).length,
    doubled: [...counts.values()].filter((count) => count > 1).length,
  };
}

/** One row of counts. */
async function one({ superuserUrl }: Stage, text: string): Promise<Record<string, number>> {
  const [row = {}] = await query<Record<string, string>>(superuserUrl, text);
  return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]));
}

export const figuresLine = ({ reviews, deliveries, kills }: Figures): string =>
  `kill -9 of the worker ${kills.all} times (in a review ${kills.reviews}, in the sweep ${kills.mails}, in a delivery ${kills.deliveries}): ` +
  `${reviews.finished} of ${reviews.queued} reviews finished once (${reviews.begunAgain} begun again) with ${reviews.outcomes} list of findings, lost ${reviews.lost}, doubled ${reviews.doubled}; ` +
  `${deliveries.planned} deliveries: sent ${deliveries.sent}, lost ${deliveries.lost}, silently doubled ${deliveries.doubled}, ` +
  `uncertain ${deliveries.uncertain} (${deliveries.atSinkUncertain} had arrived)`;

/** `node tests/faults/kill-worker.ts [reviews deliveries kills seed]`: the full size where nothing is given. */
if (import.meta.main) {
  const [reviews = 200, deliveries = 2000, kills = 20, seed = 1] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  const startedAt = performance.now();
  try {
    const figures = await killWorker(await cloneTestDatabase(server.address), {
      reviews,
      deliveries,
      kills,
      seed,
    });
    console.log(figuresLine(figures));
    console.log(`in ${Math.round((performance.now() - startedAt) / 1000)} s, seed ${seed}`);
  } finally {
    await server.stop();
  }
}
