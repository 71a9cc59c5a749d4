import { createTestDatabase } from "@goodstanding/database/test-database";
import { startMaildirSink } from "@goodstanding/mail/sink/maildir-sink-for-test";
import { expect, test } from "vitest";
import { figuresLine, holds, killWorkers } from "./kill-workers.fault.ts";

/** A mail server that thinks: most kills fall between a mail taken and its answer, where doubles would come from. */
const ANSWER_AFTER_MS = 50;

test.for([
  { journal: true, kills: 2 },
  { journal: false, kills: 1 },
])(
  "one worker of three after the other killed, journal: $journal",
  {
    timeout: 240_000,
  },
  async ({ journal, kills }) => {
    const size = { mails: 200, kills, journal, seed: 7 };
    await using relay = await startMaildirSink({ answerAfterMs: ANSWER_AFTER_MS });
    const figures = await killWorkers(await createTestDatabase(), relay, size);
    console.log(figuresLine(figures, size));
    expect(figures).toMatchObject({ lost: 0, doubled: 0, resent: 0, unrecorded: 0 });
    expect(holds(figures, size)).toBe(true);
    expect(figures.inFlight).toBeGreaterThan(0);
    // Whether any of them had arrived is a matter of the moment; with a journal none is left to a person.
    if (journal) expect(figures.uncertain).toBe(0);
    else expect(figures.uncertain).toBe(figures.inFlight);
  },
);
