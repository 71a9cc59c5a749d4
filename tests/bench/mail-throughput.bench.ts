import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import { openBarePool } from "@goodstanding/mail/bare-pool.fixture";
import { openTransport } from "@goodstanding/mail/transport";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { query } from "../support/query.ts";
import { openStage } from "../support/stage.ts";
import type { Benchmark } from "./harness/benchmark.ts";
import { compare } from "./harness/compare.ts";
import { fillOutbox, mail } from "./outbox/fill-outbox.ts";
import { startSinkProcess } from "./outbox/sink-process.ts";
import { unaskedJournal } from "./outbox/unasked-journal.ts";

/** Recipients of each of twenty mails. */
const sizes = { full: { recipients: 300, rounds: 5 }, smoke: { recipients: 2, rounds: 1 } } as const;
const CONNECTIONS = 10;

/**
 * Reminders that lie in the outbox, drained by the operation over its own transport: claimed under a lease, asked once
 * more whether they are due, sent, the server's answer stored, recorded; on a database that writes to the disk.
 * Against the pool of `nodemailer` with as many connections, the same bytes and the same mail server.
 */
export const benchmark: Benchmark = {
  name: "mail-throughput",
  run: async (size) => {
    const { recipients, rounds } = sizes[size];
    const server = await startTestServer({ fsync: true });
    try {
      const database = await cloneTestDatabase(server.address);
      await using sink = await startSinkProcess();
      await using stage = await openStage(database, { smtpUrl: sink.url });
      const { rows, refill } = await fillOutbox(stage, recipients);
      const bytes = await query<{ raw: Buffer; recipient: string }>(
        database.superuserUrl,
        "select raw, recipient from app.delivery",
      );
      const transport = openTransport(sink.url, { connections: CONNECTIONS });
      const pool = openBarePool(sink.url, CONNECTIONS);
      const { signal } = new AbortController();
      const comparison = await compare(
        {
          name: "outbox",
          unit: "mails",
          prepare: refill,
          run: async () => {
            const drained = await drainMail(
              { ...stage.deps, mail, transport, evidence: unaskedJournal },
              signal,
            );
            if (drained.sent !== rows) throw new Error(`Not all sent: ${JSON.stringify(drained)}`);
            return drained.sent;
          },
        },
        {
          name: "bare nodemailer",
          unit: "mails",
          prepare: refill,
          run: async () => {
            const sending = bytes.map(({ raw, recipient }) =>
              pool.send(raw, "office@school.example", recipient),
            );
            await Promise.all(sending);
            return bytes.length;
          },
        },
        rounds,
      );
      transport.close();
      pool.close();
      return [{ kind: "ratio", name: `${rows} reminders against a bare pool`, comparison, floor: 0.85 }];
    } finally {
      await server.stop();
    }
  },
};
