import { cloneTestDatabase, startTestServer } from "@goodstanding/database/test-server";
import type { Transport } from "@goodstanding/mail/transport";
import { drainMail } from "@goodstanding/operations/reminders/drain-mail";
import { shards } from "@goodstanding/operations/reminders/tick-senders";
import { openStage } from "../support/stage.ts";
import type { Benchmark } from "./harness/benchmark.ts";
import { compare } from "./harness/compare.ts";
import { claimInBatches } from "./outbox/claim-in-batches.ts";
import { fillOutbox, mail } from "./outbox/fill-outbox.ts";
import { unaskedJournal } from "./outbox/unasked-journal.ts";

/** Recipients of each of twenty mails. */
const sizes = { full: { recipients: 300, rounds: 5 }, smoke: { recipients: 2, rounds: 1 } } as const;

const atOnce: Transport = {
  ...{ relay: "127.0.0.1:1", connections: 10, verify: () => Promise.resolve(), close: () => undefined },
  send: async () => ({ kind: "sent", reply: "250 OK" }),
};

/**
 * What waits in the outbox dispatched share by share as a tick does it, to a mail server that answers at once: only the
 * work of the database and of the operation counts. Against bare batches of a hundred of the same rows, claimed with
 * SKIP LOCKED and written down as sent, over as many connections, without leases, tries and records.
 */
export const benchmark: Benchmark = {
  name: "dispatch",
  run: async (size) => {
    const { recipients, rounds } = sizes[size];
    const server = await startTestServer({ fsync: true });
    try {
      const database = await cloneTestDatabase(server.address);
      await using stage = await openStage(database, { smtpUrl: "smtp://127.0.0.1:1" });
      const { rows, refill } = await fillOutbox(stage, recipients);
      const { signal } = new AbortController();
      const deps = { ...stage.deps, mail, transport: atOnce, evidence: unaskedJournal };
      const comparison = await compare(
        {
          name: "dispatch",
          unit: "items",
          prepare: refill,
          run: async () => {
            const drained = await Promise.all(shards.map((shard) => drainMail(deps, signal, shard)));
            return exactly(
              rows,
              drained.reduce((sum, { sent }) => sum + sent, 0),
            );
          },
        },
        {
          name: "bare SKIP LOCKED",
          unit: "items",
          prepare: refill,
          run: async () => exactly(rows, await claimInBatches(database.superuserUrl, shards.length)),
        },
        rounds,
      );
      return [{ kind: "ratio", name: `${rows} items against bare batches`, comparison, floor: 0.5 }];
    } finally {
      await server.stop();
    }
  },
};

function exactly(expected: number, found: number): number {
  if (found !== expected) throw new Error(`${found} dispatched of ${expected}`);
  return found;
}
