export interface GroupedWrites<Row> {
  /** Takes a row; waits only while the group before a full one is being written. Rejects once a write has failed. */
  readonly add: (row: Row) => Promise<void>;
  /** Writes what is left and ends when all is written. Rejects where a write has failed. */
  readonly end: () => Promise<void>;
}

export interface GroupLimits {
  readonly rows: number;
  /** How long the first of a group waits at most to be written. */
  readonly milliseconds: number;
}

/**
 * Writes rows that come one by one in groups, one group after the other: a transaction for each would cost more than the
 * rows do. Nothing is written after a write has failed.
 */
export function groupWrites<Row>(
  write: (rows: readonly Row[]) => Promise<unknown>,
  limits: GroupLimits,
): GroupedWrites<Row> {
  let waiting: Row[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    add: async (row) => {
      if (failure) throw failure.error;
      const before = last;
      waiting.push(row);
      if (waiting.length === 1) timer = setTimeout(writeWaiting, limits.milliseconds);
      if (waiting.length < limits.rows) return;
      writeWaiting();
      await before;
    },
    end: async () => {
      writeWaiting();
      await last;
    },
  };

  function writeWaiting(): void {
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    last = last.then(() => write(rows));
    // Whoever adds the next row, or ends, is told.
    last.catch((error: unknown) => {
      failure = { error };
    });
  }
}
