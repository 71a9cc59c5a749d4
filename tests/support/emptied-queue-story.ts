import { createTestDatabase } from "@goodstanding/database/test-database";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { expect, test } from "vitest";
import { sortablePackage } from "../packages/faulty-package.ts";
import { startCountingSink } from "./counting-sink.ts";
import { emptyQueue } from "./empty-queue.ts";
import { eventually } from "./eventually.ts";
import { filingsAlone } from "./filings-alone.ts";
import { handIn } from "./hand-in.ts";
import { query } from "./query.ts";
import { openStage, type Stage, stageToday } from "./stage.ts";
import { startWorkerProcess } from "./worker-process.ts";

const REVIEWS = 12;
const DELIVERIES = 12;

/** Reviews wait and mails wait; every job is lost, twice; the rows bring all of it back. */
export function emptiedQueueStory(engine: string, redisUrl: () => Promise<string | null>): void {
  test(`an emptied queue on ${engine} loses no review and no mail`, { timeout: 180_000 }, async () => {
    const redis = await redisUrl();
    await using sink = await startCountingSink();
    await using stage = await openStage(await createTestDatabase(), { smtpUrl: sink.url, redisUrl: redis });
    await queueWork(stage);
    const empty = () => emptyQueue(stage.superuserUrl, redis);

    await empty();
    const first = await startWorkerProcess(stage.workerEnv);
    await eventually("the first review has finished", async () => (await readState(stage)).finished > 0, {
      everyMs: 10,
    });
    await empty();
    await first.kill();
    const left = await readState(stage);
    expect(left.finished).toBeLessThan(REVIEWS);

    await query(
      stage.superuserUrl,
      "update app.review set lease_until = clock_timestamp() where state = 'running'",
    );
    await using _second = await startWorkerProcess(stage.workerEnv);
    const end = await eventually("all of it is done", async () => {
      const now = await readState(stage);
      return now.finished === REVIEWS && now.sent + now.sending === DELIVERIES && now;
    });
    expect(end).toMatchObject({ finished: REVIEWS, reviewEnds: REVIEWS });
    expect([...sink.counts.values()].every((count) => count === 1)).toBe(true);
    expect(sink.counts.size).toBeGreaterThanOrEqual(end.sent);
  });
}

async function queueWork(stage: Stage): Promise<void> {
  const plans = Array.from({ length: REVIEWS + DELIVERIES }, (_, at) => ({
    college: `示例学院${at + 1}`,
    secretaries: [`secretary-${at + 1}@school.example`],
    programmes: { [`示例专业${at + 1}`]: 2025 },
  }));
  const school = await foundColleges(stage.deps, plans);
  await filingsAlone(stage);
  const zip = sortablePackage();
  const handIns = plans
    .slice(0, REVIEWS)
    .map(({ college, secretaries: [secretary = ""] }) => ({ college, secretary, zip }));
  await handIn(stage, school, handIns);
  const mail = { from: "教务处 <office@school.example>", publicUrl: "http://127.0.0.1" };
  expect(await sweepReminders({ ...stage.deps, mail }, { today: stageToday })).toMatchObject({
    mails: DELIVERIES,
  });
}

/** Receipts go out beside them, and what a worker derives besides filings and then reminds of. */
const REMINDERS = `app.delivery d join app.mail m on m.id = d.mail_id
  where m.kind = 'reminder' and exists (
    select from app.reminder r join app.obligation o on o.id = r.obligation_id
    where r.mail_id = m.id and o.rule = 'annual-filing')`;

/** `sending`: on their way when the first worker was killed, which nobody sends again. */
async function readState({ superuserUrl }: Stage) {
  const [row] = await query<Record<"finished" | "reviewEnds" | "sent" | "sending", number>>(
    superuserUrl,
    `select (select count(*) from app.review where state = 'finished')::int as finished,
            (select count(*) from app.audit_event where kind = 'review.finished')::int as "reviewEnds",
            (select count(*) from ${REMINDERS} and d.state = 'sent')::int as sent,
            (select count(*) from ${REMINDERS} and d.state = 'sending')::int as sending`,
  );
  if (!row) throw new Error("No row");
  return row;
}
