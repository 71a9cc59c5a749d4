import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import type { Transport } from "@goodstanding/mail/transport";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { type DrainPoint, drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import fc from "fast-check";
import pg from "pg";
import { openStage, type Stage, stageToday } from "../support/stage.ts";

export interface Size {
  readonly schedules: number;
  readonly seed: number;
}

/**
 * `wrong`: a mail left although what it speaks of was handed in, exempt, ended, moved or paused before a sender took it
 * up; `silent`: none left although nothing had changed. `inTime`: schedules in which the change came before the sender,
 * so that one that does not ask again would have sent each of these.
 */
export type Figures = Record<
  "schedules" | "sent" | "cancelled" | "inTime" | "wrong" | "silent" | "doubled",
  number
>;

const changes = {
  "handed-in": "update app.filing set status = 'awaiting-school', first_submitted_at = now()",
  exempt: "update app.filing set status = 'exempt', exempt_because = '专业停招'",
  ended: "update app.obligation set state = 'not-owed'",
  moved: "update app.obligation set due_version = due_version + 1",
  paused: `insert into app.reminder_hold (id, institution_id, obligation_id, kind, step, due_version, reason, set_by, set_at)
    select gen_random_uuid(), r.institution_id, r.obligation_id, 'paused', null, r.due_version, '已电话确认', p.id, now()
    from (select distinct institution_id, obligation_id, due_version from app.reminder) r
    cross join (select id from app.person order by email limit 1) p`,
} as const;
type Change = keyof typeof changes;

const asBefore = `
  update app.filing set status = 'not-started', first_submitted_at = null, exempt_because = null;
  update app.obligation set state = 'owed', due_version = 1 where id in (select obligation_id from app.reminder);
  delete from app.reminder_hold;
  delete from app.delivery_attempt;
  update app.delivery set state = 'pending', attempts = 0, not_before = 'epoch', lease_until = null, lease_holder = null,
    reply = null, settled_at = null, evidence = null, evidence_at = null, evidence_note = null`;

interface Plan {
  readonly change: Change;
  readonly commits: boolean;
  readonly senders: number;
}

const somePlan = fc.record<Plan>({
  change: fc.constantFrom(...(Object.keys(changes) as Change[])), // of an object literal
  commits: fc.boolean(),
  senders: fc.integer({ min: 1, max: 2 }),
});

/** One mail about one duty; a change of that duty and one or two senders meet in every order, down to their statements. */
export async function schedules(
  database: TestDatabase,
  { schedules: numRuns, seed }: Size,
): Promise<Figures> {
  await using stage = await openStage(database, { smtpUrl: "smtp://127.0.0.1:1" });
  const sql = new pg.Pool({ connectionString: stage.superuserUrl, max: 2 });
  const figures = { schedules: 0, sent: 0, cancelled: 0, inTime: 0, wrong: 0, silent: 0, doubled: 0 };
  try {
    await prepare(stage, sql);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), somePlan, async (scheduler, plan) => {
        await sql.query(asBefore);
        const { committedAt, claimingAt, sent } = await meet(stage, sql, scheduler, plan);
        const states = await sql.query<{ state: string }>("select state from app.delivery");
        figures.schedules += 1;
        figures.sent += sent;
        figures.cancelled += states.rows.filter(({ state }) => state === "cancelled").length;
        const isInTime = committedAt !== null && committedAt < claimingAt;
        if (isInTime) figures.inTime += 1;
        if (isInTime && sent > 0) figures.wrong += 1;
        if (!plan.commits && sent === 0) figures.silent += 1;
        if (sent > 1) figures.doubled += 1;
      }),
      { numRuns, seed, endOnFailure: true },
    );
    return figures;
  } finally {
    await sql.end();
  }
}

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };

async function prepare({ deps }: Stage, sql: pg.Pool): Promise<void> {
  await foundColleges(deps, [
    { college: "示例学院", secretaries: ["secretary@school.example"], programmes: { 示例专业: 2025 } },
  ]);
  await sql.query("update app.obligation set state = 'fulfilled' where rule <> 'annual-filing'");
  await sweepReminders({ ...deps, mail }, { today: stageToday });
}

interface Met {
  /** Ticks of one clock; `null`: it was rolled back. */
  readonly committedAt: number | null;
  /** When the first sender began to take mails up. */
  readonly claimingAt: number;
  readonly sent: number;
}

async function meet(stage: Stage, sql: pg.Pool, scheduler: fc.Scheduler, plan: Plan): Promise<Met> {
  let tick = 0;
  let committedAt: number | null = null;
  let claimingAt = Number.POSITIVE_INFINITY;
  let sent = 0;
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const transport: Transport = {
    ...{ relay: "127.0.0.1:1", connections: 2, verify: () => Promise.resolve(), close: () => undefined },
    send: async () => {
      sent += 1;
      await turn("the server answers");
      return { kind: "sent", reply: "250 OK" };
    },
  };
  const reached = async (point: DrainPoint): Promise<void> => {
    await turn(point);
    if (point === "claiming") claimingAt = Math.min(claimingAt, ++tick);
  };
  const change = async (): Promise<void> => {
    await turn("the change begins");
    const client = await sql.connect();
    try {
      await client.query("begin");
      await client.query(changes[plan.change]);
      await turn("the change ends");
      await client.query(plan.commits ? "commit" : "rollback");
      if (plan.commits) committedAt = ++tick;
    } finally {
      client.release();
    }
  };
  const senders = Array.from({ length: plan.senders }, () =>
    drainMail({ ...stage.deps, mail, transport, reached }, new AbortController().signal),
  );
  await scheduler.waitFor(Promise.all([change(), ...senders]));
  return { committedAt, claimingAt, sent };
}

const holds = ({ inTime, wrong, silent, doubled }: Figures): boolean =>
  inTime > 0 && wrong + silent + doubled === 0;

export const figuresLine = (figures: Figures): string =>
  `  ${figures.schedules} schedules of change and send: ${figures.sent} mails left, ${figures.cancelled} were cancelled; ` +
  `${figures.inTime} changes were committed before a sender took the mail up, ${figures.wrong} of them sent all the same ` +
  `(a sender that does not ask again: ${figures.inTime}), silent without a reason ${figures.silent}, doubled ${figures.doubled}`;

/** `node tests/faults/schedules.fault.ts [schedules seed]`: the full size where nothing is given. */
if (import.meta.main) {
  const [count = 5000, seed = 1] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  try {
    const figures = await schedules(await cloneTestDatabase(server.address), { schedules: count, seed });
    console.log(figuresLine(figures));
    if (!holds(figures)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
