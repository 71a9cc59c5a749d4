import { createTestDatabase } from "@goodstanding/database/test-database";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { tickSenders } from "@goodstanding/operations/reminders/tick-senders";
import { expect, test } from "vitest";
import { type CountingSink, startCountingSink } from "../support/counting-sink.ts";
import { eventually } from "../support/eventually.ts";
import { filingsAlone } from "../support/filings-alone.ts";
import { freePort } from "../support/free-port.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { startWorkerProcess } from "../support/worker-process.ts";

const COLLEGES = 12;

test("mails that meet no server wait, and go out once when it is back", { timeout: 180_000 }, async () => {
  const port = await freePort();
  await using stage = await openStage(await createTestDatabase(), { smtpUrl: `smtp://127.0.0.1:${port}` });
  await foundColleges(stage.deps, plans());
  await filingsAlone(stage);
  await using _worker = await startWorkerProcess(stage.workerEnv);
  const waiting = await eventually("every mail is put off", () => allIn(stage, "deferred"));
  for (const { attempts, reply, wait } of waiting) {
    expect([attempts, reply]).toEqual([1, expect.stringContaining("ECONNREFUSED")]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(30);
  }

  await using sink = await startCountingSink({ port });
  await query(stage.superuserUrl, "update app.delivery set not_before = clock_timestamp()");
  await tickSenders(stage.deps);
  const sent = await eventually("every mail is sent", () => allIn(stage, "sent"));
  for (const { attempts, reply } of sent)
    expect([attempts, reply]).toEqual([2, expect.stringMatching(/^250/)]);
  const once = Array.from({ length: COLLEGES }, () => 1);
  expect(countsOf(sink)).toEqual(once);

  await tickSenders(stage.deps);
  await stage.deps.queue.enqueue("reminders.sweep", { today: null });
  await eventually("both jobs are done", async () => {
    const open = await query(
      stage.superuserUrl,
      "select id from bullmq.job where state in ('waiting', 'active')",
    );
    return open.length === 0;
  });
  expect(countsOf(sink)).toEqual(once);
});

const plans = () =>
  Array.from({ length: COLLEGES }, (_, at) => ({
    college: `示例学院${at + 1}`,
    secretaries: [`secretary-${at + 1}@school.example`],
    programmes: { [`示例专业${at + 1}`]: 2025 },
  }));

/** How often each college's mail came; the office has one of its own. */
const countsOf = ({ counts }: CountingSink) =>
  [...counts].filter(([key]) => key.includes(" secretary-")).map(([, count]) => count);

/** Every college's delivery, or `null` as long as one is in another state; `wait`: seconds until it may be tried. */
async function allIn({ superuserUrl }: Stage, state: string) {
  const rows = await query<{ state: string; attempts: number; reply: string; wait: number }>(
    superuserUrl,
    `select state, attempts, reply, extract(epoch from not_before - clock_timestamp())::float8 as wait
     from app.delivery where recipient like 'secretary-%'`,
  );
  return rows.length === COLLEGES && rows.every((row) => row.state === state) ? rows : null;
}
