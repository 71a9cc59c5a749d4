import { openDatabase } from "@goodstanding/database/database";
import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import { readMail } from "@goodstanding/mail/read-mail";
import type { Transport } from "@goodstanding/mail/transport";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { sweepReminders } from "@goodstanding/operations/reminders/sweep-reminders";
import { filingsAlone } from "../support/filings-alone.ts";
import { query } from "../support/query.ts";
import { openStage, type Stage, stageToday } from "../support/stage.ts";

export interface Size {
  readonly colleges: number;
  /** In each college. */
  readonly programmes: number;
  readonly planners: number;
  readonly senders: number;
}

/**
 * `missing` and `surplus`: rows of the ledger against the set that the dates alone demand; `seconds`: until the last
 * planner was done.
 */
export type Figures = Record<
  | "programmes"
  | "expected"
  | "planned"
  | "missing"
  | "surplus"
  | "mails"
  | "sent"
  | "unsent"
  | "doubled"
  | "deadlocks"
  | "seconds",
  number
>;

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };

/** Several planners plan one morning at once while several senders drain what they write, each over connections of its own. */
export async function planners(testDatabase: TestDatabase, size: Size): Promise<Figures> {
  await using stage = await openStage(testDatabase, { smtpUrl: "smtp://127.0.0.1:1" });
  await prepare(stage, size);
  const taken = new Map<string, number>();
  const transport: Transport = {
    ...{ relay: "127.0.0.1:1", connections: 10, verify: () => Promise.resolve(), close: () => undefined },
    send: async ({ raw, recipient }) => {
      const key = `${(await readMail(Buffer.from(raw))).messageId} ${recipient}`;
      taken.set(key, (taken.get(key) ?? 0) + 1);
      return { kind: "sent", reply: "250 OK" };
    },
  };
  let planning = true;
  const signal = new AbortController().signal;
  const plan = () =>
    own(testDatabase, stage, (deps) => sweepReminders({ ...deps, mail }, { today: stageToday }));
  const send = () =>
    own(testDatabase, stage, async (deps) => {
      for (let last = false; !last; ) {
        last = !planning;
        await drainMail({ ...deps, mail, transport }, signal);
      }
    });
  const sending = Array.from({ length: size.senders }, send);
  const begun = performance.now();
  try {
    await Promise.all(Array.from({ length: size.planners }, plan));
  } finally {
    planning = false;
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  await Promise.all(sending);
  return { ...(await count(stage, size, taken)), seconds };
}

/** With a pool of connections of its own, as a process has. */
async function own<T>(
  { appUrl }: TestDatabase,
  { deps }: Stage,
  work: (deps: Stage["deps"]) => Promise<T>,
): Promise<T> {
  const database = openDatabase(appUrl, { onError: () => undefined });
  try {
    return await work({ ...deps, database });
  } finally {
    await database.dispose();
  }
}

async function prepare(stage: Stage, { colleges, programmes }: Size): Promise<void> {
  await foundColleges(
    stage.deps,
    Array.from({ length: colleges }, (_, college) => ({
      college: `示例学院${college + 1}`,
      secretaries: [`secretary-${college + 1}@school.example`],
      programmes: Object.fromEntries(
        Array.from({ length: programmes }, (_, at) => [`示例专业${college + 1}-${at + 1}`, 2022 + (at % 4)]),
      ),
    })),
  );
  await filingsAlone(stage);
}

/**
 * Seven working days before 31 October 2026, three steps of the school's ladder have come for all that is due then, and of
 * the third-year report the one with which it is begun.
 */
const steps = ["school-before-30", "school-before-14", "school-before-7"];
const start = "school-before-88";
const expectedRows = `
  select f.obligation_id, step from app.filing f
    join app.obligation o on o.id = f.obligation_id
    cross join unnest($1::text[] || case when o.rule = 'third-year-report' then array[$2::text] else '{}' end) step
  where o.state = 'owed' and o.school_due = '2026-10-31'`;

async function count(
  { superuserUrl }: Stage,
  { colleges, programmes }: Size,
  taken: ReadonlyMap<string, number>,
): Promise<Omit<Figures, "seconds">> {
  const [row] = await query<Record<string, string>>(
    superuserUrl,
    `with expected as (${expectedRows}),
          planned as (select obligation_id, step from app.reminder)
     select (select count(*) from expected) as expected,
            (select count(*) from planned) as planned,
            (select count(*) from (select * from expected except select * from planned) m) as missing,
            (select count(*) from (select * from planned except select * from expected) s) as surplus,
            (select count(*) from app.mail where kind = 'reminder') as mails,
            (select count(*) from app.delivery where state = 'sent') as sent,
            (select count(*) from app.delivery where state <> 'sent') as unsent,
            (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks`,
    [steps, start],
  );
  const of = (name: string): number => Number(row?.[name]);
  return {
    programmes: colleges * programmes,
    ...{ expected: of("expected"), planned: of("planned"), missing: of("missing"), surplus: of("surplus") },
    ...{ mails: of("mails"), sent: of("sent"), unsent: of("unsent"), deadlocks: of("deadlocks") },
    doubled: [...taken.values()].filter((times) => times > 1).length,
  };
}

export const holds = ({
  expected,
  planned,
  missing,
  surplus,
  unsent,
  doubled,
  deadlocks,
}: Figures): boolean => planned === expected && missing + surplus + unsent + doubled + deadlocks === 0;

export const figuresLine = ({ planners: p, senders: s }: Size, figures: Figures): string =>
  `  ${p} planners and ${s} senders over ${figures.programmes} programmes: ${figures.planned} of ${figures.expected} steps planned in ${figures.seconds} s, ` +
  `missing ${figures.missing}, surplus ${figures.surplus}; ${figures.mails} mails, ${figures.sent} envelopes sent, ` +
  `${figures.unsent} not, doubled ${figures.doubled}; deadlocks ${figures.deadlocks}`;

/** `node tests/faults/planners.fault.ts [colleges programmes]`: the full size where nothing is given. */
if (import.meta.main) {
  const [colleges = 600, programmes = 100] = process.argv.slice(2).map(Number);
  const size = { colleges, programmes, planners: 2, senders: 4 };
  const server = await startTestServer();
  try {
    const figures = await planners(await cloneTestDatabase(server.address), size);
    console.log(figuresLine(size, figures));
    if (!holds(figures)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
