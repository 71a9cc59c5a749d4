import { cloneTestDatabase, startTestServer, type TestDatabase } from "@goodstanding/database/test-server";
import { scriptedServer } from "@goodstanding/mail/smtp/scripted-server.fixture";
import { openTransport } from "@goodstanding/mail/transport";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { query } from "../support/query.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { type SmtpBehaviour, smtpBehaviours } from "./outbox/smtp-behaviours.ts";
import { writeMails } from "./outbox/write-mails.ts";

/** By state, how the deliveries of one behaviour ended, and what must be nought of them. */
export interface Figures {
  readonly behaviour: string;
  readonly mails: number;
  readonly states: Readonly<Record<string, number>>;
  /** In another state than the behaviour demands, `sending` and `pending` included. */
  readonly astray: number;
  /** Refused for good or in doubt, and tried again all the same. */
  readonly triedAgain: number;
  /** Put off, and tried fewer than three times more. */
  readonly givenUpEarly: number;
  /** Mails that the server took more often than it had to. */
  readonly doubled: number;
}

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
/** Once, and three times more for what is put off. */
const ROUNDS = 4;
/** For those that do not answer in time; whoever answers has all the time that a slow machine needs. */
const SHORT = { sessionMs: 1_000, mailMs: 1_000 };
const isSlow = (step: unknown): boolean => /^silence$|\|(?:late|trickle)$/.test(String(step));

/** So many mails to a mail server of each behaviour; whatever is put off has its time come, four times over. */
export async function smtpBehavioursHold(database: TestDatabase, mails: number): Promise<readonly Figures[]> {
  await using stage = await openStage(database, { smtpUrl: "smtp://127.0.0.1:1" });
  const refill = await writeMails(stage, mail, mails);
  const figures: Figures[] = [];
  for (const behaviour of smtpBehaviours) {
    await refill();
    figures.push(await meet(stage, behaviour, mails));
  }
  return figures;
}

async function meet(stage: Stage, behaviour: SmtpBehaviour, mails: number): Promise<Figures> {
  const server = await scriptedServer(behaviour.script);
  const url = behaviour.script.auth ? server.url.replace("//", "//user:secret@") : server.url;
  const transport = openTransport(behaviour.wrapped ? url.replace("smtp:", "smtps:") : url, {
    connections: 20,
    timeouts: Object.values(behaviour.script).some(isSlow) ? SHORT : {},
  });
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // Without a journal five are claimed at a time, which a thousand that are never answered would take hours for.
      const evidence = { kind: "journal", find: async () => notAsked, close: async () => undefined } as const;
      await drainMail({ ...stage.deps, mail, transport, evidence }, new AbortController().signal);
      await query(
        stage.superuserUrl,
        "update app.delivery set not_before = to_timestamp(0) where state = 'deferred'",
      );
    }
    return await count(stage, behaviour, mails, server.received());
  } finally {
    transport.close();
    await server.close();
  }
}

const notAsked = { kind: "unknown", reason: "not asked here" } as const;

async function count(
  { superuserUrl }: Stage,
  { name, ends }: SmtpBehaviour,
  mails: number,
  received: number,
): Promise<Figures> {
  const rows = await query<{ recipient: string; state: string; attempts: number; noted: number }>(
    superuserUrl,
    `select recipient, state, attempts, (select count(*)::int from app.delivery_attempt a
       where a.delivery_id = d.id and a.ended_at is not null) as noted from app.delivery d`,
  );
  const endOf = (recipient: string): string => (typeof ends === "string" ? ends : ends(recipient));
  const states = Map.groupBy(rows, ({ state }) => state);
  const tooMany = ends === "deferred" ? ROUNDS * mails : mails;
  return {
    ...{ behaviour: name, mails },
    states: Object.fromEntries([...states].map(([state, all]) => [state, all.length])),
    astray: mails - rows.filter(({ recipient, state }) => state === endOf(recipient)).length,
    triedAgain: rows.filter(({ state, attempts }) => state !== "deferred" && attempts !== 1).length,
    givenUpEarly: rows.filter(
      ({ state, attempts, noted }) => state === "deferred" && Math.min(attempts, noted) < ROUNDS,
    ).length,
    doubled: Math.max(0, received - tooMany),
  };
}

export const holds = (each: Figures): boolean =>
  each.astray + each.triedAgain + each.givenUpEarly + each.doubled === 0;

export const figuresLine = (each: Figures): string =>
  `  ${each.behaviour}: ${Object.entries(each.states)
    .map(([state, count]) => `${count} ${state}`)
    .join(", ")} of ${each.mails}; astray ${each.astray}, tried again ${each.triedAgain}, ` +
  `given up early ${each.givenUpEarly}, doubled ${each.doubled}`;

/** `node tests/faults/smtp-behaviours.fault.ts [mails]`: the full size where nothing is given. */
if (import.meta.main) {
  const [mails = 1_000] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  try {
    for (const each of await smtpBehavioursHold(await cloneTestDatabase(server.address), mails)) {
      console.log(figuresLine(each));
      if (!holds(each)) process.exitCode = 1;
    }
  } finally {
    await server.stop();
  }
}
