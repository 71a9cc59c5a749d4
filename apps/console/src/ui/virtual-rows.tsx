import { type ReactNode, useState } from "react";
import styles from "./virtual-rows.module.css";

interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is listed; read out, not shown. */
  readonly label: string;
  /** Pixels of one row; all have the same, so that the place of each is known without measuring it. */
  readonly rowHeight: number;
  /** Pixels of the part that is seen, at most. */
  readonly height: number;
  readonly render: (row: Row) => ReactNode;
}

/** Rows beyond the edges that are drawn as well, so that a quick scroll shows no hole. */
const margin = 6;

/** A list of thousands: only what is seen is drawn, and readers of the screen are told how long the whole is. */
export function VirtualRows<Row>({ rows, rowKey, label, rowHeight, height, render }: VirtualRowsProps<Row>) {
  const [scrolled, setScrolled] = useState(0);
  const seen = Math.min(height, rows.length * rowHeight);
  // A list that became shorter is scrolled back by the browser; asking it where would lay out the whole page.
  const top = Math.min(scrolled, rows.length * rowHeight - seen);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - margin, rows.length - 1));
  const last = Math.min(rows.length, Math.ceil((top + seen) / rowHeight) + margin);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <ul
      className={styles.frame}
      style={{ height: seen }}
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      {rows.slice(first, last).map((row, index) => (
        <li
          key={rowKey(row)}
          className={styles.row}
          style={{ top: (first + index) * rowHeight, height: rowHeight }}
          aria-posinset={first + index + 1}
          aria-setsize={rows.length}
        >
          {render(row)}
        </li>
      ))}
      <li aria-hidden className={styles.end} style={{ top: rows.length * rowHeight }} />
    </ul>
  );
}
