/**
 * Gives a function that writes a row together with all that came while the write before was under way, so that a burst
 * of rows is a few writes. Its promise ends when the row is written; once a write has failed, every later one fails.
 */
export function groupWrites<Row>(
  write: (rows: readonly Row[]) => Promise<unknown>,
): (row: Row) => Promise<void> {
  let waiting: Row[] = [];
  let last: Promise<void> = Promise.resolve();
  return (row) => {
    waiting.push(row);
    if (waiting.length === 1) last = last.then(writeWaiting);
    return last;
  };

  async function writeWaiting(): Promise<void> {
    const rows = waiting;
    waiting = [];
    await write(rows);
  }
}
